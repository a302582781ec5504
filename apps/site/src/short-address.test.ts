import { expect, test } from "vitest";
import { pageMeant, redirectLines } from "./short-address.ts";

test.each([
  ["/1006", "/websocket/1006-abnormal-closure"],
  ["/websocket/1006", "/websocket/1006-abnormal-closure"],
  ["/websocket/1006-abnormal", "/websocket/1006-abnormal-closure"],
  ["/WebSocket/1006", "/websocket/1006-abnormal-closure"],
  ["/close-codes/1006", "/websocket/1006-abnormal-closure"],
  ["/compare/1006-vs-1013", "/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later"],
  ["/compare/1013-vs-1006", "/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later"],
  ["/compare/1013-1006", "/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later"],
  ["/1006-vs-1013", "/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later"],
  [
    "/ru/compare/websocket/1013-try-again-later-vs-1006-abnormal-closure",
    "/ru/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later",
  ],
  ["/zh-cn", "/zh-hans"],
  ["/zh-CN/1012", "/zh-hans/websocket/1012-service-restart"],
  ["/pt", "/pt-br"],
  ["/pt/hops", "/pt-br/hops"],
  ["/RU/1000", "/ru/websocket/1000-normal-closure"],
  ["/en/1000", "/websocket/1000-normal-closure"],
  ["/en", "/"],
])("%s is %s", (short, page) => {
  expect(pageMeant(short)).toBe(page);
});

test.each([
  "/",
  "/ru",
  "/hops",
  "/999",
  "/compare/1006-vs-1006",
  "/compare/1006-vs-9999",
  "/api/v1/codes.json",
  "/lab",
])("%s is no short address", (path) => {
  expect(pageMeant(path)).toBeUndefined();
});

test("a number in a range is on the page of that range", () => {
  expect(pageMeant("/4001")).toMatch(/^\/websocket\/4000-4999-/);
});

test("the file of redirects is within what hosts take, and leads to no address twice", () => {
  const lines = redirectLines();
  const dynamic = lines.filter((line) => line.includes("*"));
  expect(dynamic.length).toBeLessThanOrEqual(100);
  expect(lines.length - dynamic.length).toBeLessThanOrEqual(2000);
  const from = lines.map((line) => line.split(" ")[0]);
  expect(new Set(from).size).toBe(from.length);
  for (const line of lines) {
    expect(line).toMatch(/^\/\S+ \/\S* 301$/);
  }
});
