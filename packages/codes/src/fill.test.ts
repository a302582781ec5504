import { afterEach, describe, expect, test, vi } from "vitest";
import { explain } from "./explain.ts";
import { formatDuration, formatPercent, formatSpan, useFormatted } from "./fill.ts";
import { codeRows } from "./generated/codes.ts";
import { formatted } from "./generated/formatted.ts";
import { languages, loadWords } from "./languages.ts";

afterEach(() => {
  vi.restoreAllMocks();
  for (const { tag } of languages) {
    useFormatted(tag, {});
  }
});

describe.each(languages.map(({ tag }) => tag))("the delays that are written down in %s", (tag) => {
  test("are what Intl says", () => {
    const said = Object.keys(formatted[tag]).map((key) => {
      const [from = "", to] = key.split("-");
      if (key.endsWith("x")) {
        return [key, formatPercent(Number(key.slice(0, -1)), tag)];
      }
      return [key, to === undefined ? formatDuration(Number(from), tag) : formatSpan(Number(from), Number(to), tag)];
    });
    expect(said.length).toBeGreaterThan(20);
    expect(formatted[tag]).toEqual(Object.fromEntries(said));
  });

  test("are enough for the page of every code", async () => {
    const words = await loadWords(tag);
    useFormatted(tag, formatted[tag]);
    // It is a getter, whatever its type says.
    const one = vi.spyOn(Intl.NumberFormat.prototype as { readonly format: unknown }, "format", "get");
    const range = vi.spyOn(Intl.NumberFormat.prototype, "formatRange");
    for (const { from } of codeRows) {
      const fresh = { ...words, codes: structuredClone(words.codes) };
      expect(explain(from, { words: fresh }).whatNext).not.toBe("");
    }
    expect([one.mock.calls, range.mock.calls]).toEqual([[], []]);
  });
});

test("a delay that is not written down comes from Intl", () => {
  useFormatted("en", { "1000": "written down" });
  expect([formatDuration(1000, "en"), formatDuration(7000, "en")]).toEqual(["written down", "7 seconds"]);
});

test.each([
  ["zh-Hans", "5 秒", "2–8 秒", "5 分钟"],
  ["ja", "5 秒", "2～8 秒", "5 分"],
  ["ko", "5초", "2~8초", "5분"],
  ["en", "5 seconds", "2–8 seconds", "5 minutes"],
] as const)("a unit stands apart from its number where the sentences of %s have it so", (tag, ...said) => {
  expect([formatDuration(5000, tag), formatSpan(2000, 8000, tag), formatDuration(300_000, tag)]).toEqual(said);
});
