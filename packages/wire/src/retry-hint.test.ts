import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reasonBytes } from "./reason.ts";
import { formatRetryHint, parseRetryHint, RetryHintError, withRetryHint } from "./retry-hint.ts";

describe("a retry hint", () => {
  test.each([
    [3200, "retry-after=3200ms"],
    [{ minMs: 1000, maxMs: 5000 }, "retry-after=1000-5000ms"],
    [0, "retry-after=0ms"],
  ])("is written so that a person can read it", (hint, written) => {
    expect(formatRetryHint(hint)).toBe(written);
  });

  test.each([
    ["restarting retry-after=3200ms", { minMs: 3200, maxMs: 3200 }],
    ["retry-after=5s", { minMs: 5000, maxMs: 5000 }],
    ["retry-after=1-5s; bye", { minMs: 1000, maxMs: 5000 }],
    ["", undefined],
    ["retry-after=", undefined],
    ["retry-after=soon", undefined],
    ["retry-after=5", undefined],
    ["retry-after=-5ms", undefined],
    ["retry-after=5000-1000ms", undefined],
    ["retry-after=99999999999ms", undefined],
    ["retry-after=9999999999ms", undefined],
    ["xretry-after=5ms", undefined],
    ["retry-after=5msx", undefined],
  ])("is read from %j", (reason, hint) => {
    expect(parseRetryHint(reason)).toEqual(hint);
  });

  test("survives the way through any reason", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(86_400_000), fc.nat(1000), (reason, minMs, widthMs) => {
        const hint = { minMs, maxMs: Math.min(minMs + widthMs, 86_400_000) };
        fc.pre(!reason.includes("retry-after"));
        const sent = withRetryHint(reason, hint);
        expect(reasonBytes(sent)).toBeLessThanOrEqual(123);
        expect(parseRetryHint(sent)).toEqual(hint);
      }),
    );
  });

  test.each([[-1], [Number.NaN], [90_000_000], [Number.POSITIVE_INFINITY]])("refuses %j ms by name", (ms) => {
    expect(() => formatRetryHint(ms)).toThrow(RetryHintError);
  });
});
