import { describe, expect, test } from "vitest";
import { rowOf } from "./rows.ts";

const base = { what: "a message", unit: "ns" } as const;

describe("a row of a benchmark", () => {
  test("holds its value against the control of the same run", () => {
    expect(rowOf({ ...base, value: 105, control: 100, bar: { atMost: 105 } })).toEqual({
      ...base,
      value: 105,
      control: 100,
      ratio: 1.05,
      bar: 105,
      met: true,
      peer: false,
    });
  });

  test("says nothing of a control and a bar that it does not have", () => {
    expect(rowOf({ ...base, value: 7, peer: true })).toMatchObject({
      control: null,
      ratio: null,
      bar: null,
      met: null,
      peer: true,
    });
  });

  test.each([
    ["more than the most", { atMost: 50 }, 50.1, false],
    ["less than the least", { atLeast: 50 }, 49.9, false],
    ["exactly the least", { atLeast: 50 }, 50, true],
    ["a moment that never came", { atMost: 50 }, Infinity, false],
  ] as const)("judges %s", (_, bar, value, met) => {
    expect(rowOf({ ...base, value, bar }).met).toBe(met);
  });

  test("keeps no digits that were not measured, and no number that JSON cannot say", () => {
    expect(rowOf({ ...base, value: 1.23456, control: 123_456.7 })).toMatchObject({ value: 1.235, control: 123_457 });
    expect(rowOf({ ...base, value: Infinity, control: 0 })).toMatchObject({ value: null, ratio: null });
  });
});
