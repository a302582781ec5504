import { describe, expect, test } from "vitest";
import { histogramOf } from "./histogram.ts";
import { histogramPath, histogramScale } from "./histogram-layout.ts";

const few = histogramOf([0, 900]);
const many = histogramOf([...Array.from({ length: 100 }, () => 500)]);

describe("a drawn histogram", () => {
  test("shares one scale with those beside it, and shows a single client all the same", () => {
    const scale = histogramScale([few, many], 236, 84, false);
    expect(scale).toMatchObject({ spanMs: 1_000, peak: 100 });
    expect(histogramPath(many, scale)).toBe("M118 84v-80h19.5v80z");
    expect(histogramPath(few, scale)).toBe("M18 84v-3h19.5v3zM198 84v-3h19.5v3z");
  });

  test("is mirrored where one reads from the right", () => {
    const scale = histogramScale([few], 236, 84, true);
    expect(histogramPath(few, scale)).toBe("M198 84v-80h19.5v80zM18 84v-80h19.5v80z");
    expect(scale.ticks).toEqual([
      { x: 218, seconds: 0 },
      { x: 18, seconds: 1 },
    ]);
  });

  test("of nothing is empty", () => {
    expect(histogramPath(histogramOf([]), histogramScale([], 236, 84, false))).toBe("");
  });
});
