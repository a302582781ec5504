import { expect, test } from "vitest";
import { likelyHops } from "../src/verdict/hops.ts";

const google = ["gcp-alb-classic", "gcp-alb-global", "gcp-alb-internal"];
const named = (kind: "idle" | "lifetime", ms: number): readonly string[] =>
  likelyHops(kind, ms, google, undefined)
    .filter(({ because }) => because !== "default")
    .map(({ hop }) => hop.id);

test("Google's internal balancer is named for 30 s of silence, its classic one for 30 s of age", () => {
  expect(named("idle", 30_000)).toEqual(["gcp-alb-internal"]);
  expect(named("lifetime", 30_000)).toEqual(["gcp-alb-classic"]);
});

test("a day of age is the global balancer's, which has no setting", () => {
  expect(named("lifetime", 86_400_000)).toEqual(["gcp-alb-global"]);
});

test("where a hop ends connections by age alone, its setting is no remedy for silence", () => {
  expect(named("idle", 45_000)).toEqual(["gcp-alb-internal"]);
});
