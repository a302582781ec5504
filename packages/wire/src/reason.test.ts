import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeReason, fitReason, maxReasonBytes, reasonBytes } from "./reason.ts";

describe("fitReason", () => {
  test("leaves a reason that fits as it is", () => {
    expect(fitReason("restarting, back in 3 s")).toBe("restarting, back in 3 s");
  });

  test("keeps 123 bytes and drops the 124th", () => {
    expect(fitReason("a".repeat(124))).toBe("a".repeat(123));
  });

  test("cuts before a character that would be split", () => {
    expect(fitReason("a".repeat(122) + "é")).toBe("a".repeat(122));
    expect(fitReason("a".repeat(120) + "😀")).toBe("a".repeat(120));
    expect(fitReason("過負荷".repeat(20))).toBe("過負荷".repeat(13) + "過負");
  });

  test("any string at all fits after it, and is valid UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const fitted = fitReason(text);
        expect(reasonBytes(fitted)).toBeLessThanOrEqual(maxReasonBytes);
        expect(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(fitted))).toBe(fitted);
      }),
    );
  });
});

describe("escapeReason", () => {
  test.each([
    ["line\nbreak", "line\\nbreak"],
    ["\u001b[31mred", "\\u{1b}[31mred"],
    ["abc\u202Edef", "abc\\u{202e}def"],
    ["back\\slash", "back\\\\slash"],
    ["nul\0", "nul\\u{0}"],
    ["\u2028", "\\u{2028}"],
    ["a\u00AD\u180E\u0600\u06DD\u070F", "a\\u{ad}\\u{180e}\\u{600}\\u{6dd}\\u{70f}"],
    ["\u{1D173}\u{13430}\u2065\u{E0001}", "\\u{1d173}\\u{13430}\\u{2065}\\u{e0001}"],
    ["перегрузка 過負荷 😀", "перегрузка 過負荷 😀"],
  ])("prints %j on one safe line", (given, printed) => {
    expect(escapeReason(given)).toBe(printed);
  });

  test("says that it was cut", () => {
    expect(escapeReason("x".repeat(1000), 10)).toBe("xxxxxxxxxx…");
  });

  test("never lets a control or format character through", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeReason(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
