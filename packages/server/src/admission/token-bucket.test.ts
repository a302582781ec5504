import fc from "fast-check";
import { expect, test } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

test("lets through a burst, then its rate, in any second", () => {
  const bucket = new TokenBucket(10, 20, 0);
  const taken = (from: number, to: number): number => {
    let count = 0;
    for (let at = from; at < to; at += 5) {
      count += bucket.take(at) ? 1 : 0;
    }
    return count;
  };
  expect(taken(0, 1000)).toBeGreaterThanOrEqual(29);
  expect(taken(1000, 2000)).toBeCloseTo(10, -1);
});

test("never lets through more than burst and rate allow, even when time goes back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(10_000)),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      (times, rate, burst) => {
        const bucket = new TokenBucket(rate, burst, 0);
        const count = times.filter((at) => bucket.take(at)).length;
        expect(count).toBeLessThanOrEqual(burst + (Math.max(0, ...times) * rate) / 1000 + 1e-6);
      },
    ),
  );
});

test("a rate of 0 lets none through, not even a first one", () => {
  const bucket = new TokenBucket(0, 1, 0);
  expect([bucket.take(0), bucket.take(1e9)]).toEqual([false, false]);
});
