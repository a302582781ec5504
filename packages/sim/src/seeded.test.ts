import { expect, test } from "vitest";
import { seeded } from "./seeded.ts";

const draws = (seed: number, count: number): number[] => Array.from({ length: count }, seeded(seed));

test("one seed gives one row of draws, another seed another", () => {
  expect(draws(7, 20)).toEqual(draws(7, 20));
  expect(draws(7, 20)).not.toEqual(draws(8, 20));
  expect(draws(7, 20)).not.toEqual(draws(7 + 2 ** 32, 20));
});

test("draws are spread evenly over [0, 1)", () => {
  const buckets = Array.from({ length: 10 }, () => 0);
  for (const draw of draws(1, 100_000)) {
    expect(draw >= 0 && draw < 1).toBe(true);
    const index = Math.floor(draw * 10);
    buckets[index] = (buckets[index] ?? 0) + 1;
  }
  for (const count of buckets) {
    expect(Math.abs(count - 10_000)).toBeLessThan(400);
  }
});

test("the first draws of neighbouring seeds have nothing to do with each other", () => {
  const firsts = Array.from({ length: 1000 }, (_, seed) => seeded(seed)());
  const mean = firsts.reduce((sum, draw) => sum + draw, 0) / firsts.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
});
