import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histogramOf } from "./histogram.ts";

describe("a histogram", () => {
  test.each([
    ["nothing", [], 100, 0, [0], 0],
    ["one at the very beginning", [0], 100, 0, [1], 1],
    ["the edge of a stretch, which belongs to the next", [99, 100], 100, 0, [1, 1], 1],
    ["a gap", [50, 350, 360], 100, 0, [1, 0, 0, 2], 2],
    ["a span that goes on after the last", [50], 100, 300, [1, 0, 0, 0], 1],
    ["longer stretches", [50, 1_500], 1_000, 0, [1, 1], 1],
  ])("counts %s", (_, moments, binMs, untilMs, bins, peak) => {
    expect(histogramOf(moments, binMs, untilMs)).toEqual({ binMs, bins, peak });
  });

  test("loses nobody", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60_000)), (moments) => {
        const { bins } = histogramOf(moments);
        expect(bins.reduce((sum, count) => sum + count, 0)).toBe(moments.length);
      }),
    );
  });
});
