import { expect, test } from "vitest";
import { nearest, nearestOption } from "./nearest.ts";

test.each([
  ["going-awya", "going-away"],
  ["GOING-AWAY", "going-away"],
  ["zebra", undefined],
])("%s is a typo of %s", (given, meant) => {
  expect(nearest(given, ["going-away", "service-restart"])).toBe(meant);
});

const options = [
  "heartbeat",
  "heartbeat.idleMs",
  "heartbeat.timeoutMs",
  "inbound",
  "inbound.idleMs",
  "capacity",
  "capacity.maxConnections",
  "closeTimeoutMs",
  "authenticate",
];

test.each([
  ["heartbeat.interval", "heartbeat.idleMs"],
  ["heartbeat.idle", "heartbeat.idleMs"],
  ["inbound.idle", "inbound.idleMs"],
  ["maxConnections", "capacity.maxConnections"],
  ["capacity.closeTimeoutMs", "closeTimeoutMs"],
  ["authentikate", "authenticate"],
  ["closeTimeout", "closeTimeoutMs"],
  ["hartbeat", "heartbeat"],
  ["capacity.zebra", undefined],
  ["zebra", undefined],
])("the option %s was meant to be %s", (given, meant) => {
  expect(nearestOption(given, options)).toBe(meant);
});

test("what a value may be is no list of names", () => {
  expect(nearestOption("idleMs", "a number")).toBeUndefined();
});
