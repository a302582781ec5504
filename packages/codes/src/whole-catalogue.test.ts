import { describe, expect, test } from "vitest";
import { leftInEnglish } from "../lint/rules/left-in-english.ts";
import { stringsOf } from "../lint/strings.ts";
import { compare, explain } from "./catalogue.ts";
import { codeRows } from "./generated/codes.ts";
import { rangeRows } from "./generated/ranges.ts";
import { profiles } from "./generated/profiles.ts";
import { texts } from "./generated/texts.ts";
import { languages } from "./languages.ts";

const placeholder = /\{\w+\}/;
const numbers = codeRows.map((row) => row.from);
const englishSentences = new Set(
  stringsOf(texts.en)
    .filter(([path, text]) => !/^glossary\.|\.keywords\.|\.name$/.test(path) && / .* /.test(text))
    .map(([, text]) => text),
);

function check(language: string, shown: object): void {
  for (const [path, text] of stringsOf(shown)) {
    if (placeholder.test(text)) {
      throw new Error(`${language} ${path} has an unfilled placeholder: ${text}`);
    }
    if (language !== "en" && englishSentences.has(text)) {
      throw new Error(`${language} ${path} is English: ${text}`);
    }
    if (/undefined|NaN|\[object/.test(text)) {
      throw new Error(`${language} ${path} is broken: ${text}`);
    }
    if (/\p{Nd}/u.test(text.replace(/[0-9]/g, ""))) {
      throw new Error(`${language} ${path} has digits of its own: ${text}`);
    }
  }
}

describe.each(languages.map(({ tag }) => tag))("in %s", (language) => {
  test("every number from 0 to 65535 explains", () => {
    const seen = new Map<string, string>();
    for (let code = 0; code <= 65_535; code++) {
      const shown = explain(code, { language });
      if (
        shown.code !== code ||
        shown.summary === "" ||
        shown.whenYouSeeIt.length === 0 ||
        !shown.title.startsWith(`${String(code)} `)
      ) {
        throw new Error(`${String(code)} explains badly in ${language}`);
      }
      if (!seen.has(shown.summary)) {
        seen.set(shown.summary, shown.slug);
        check(language, shown);
      }
    }
    expect(seen.size).toBe(codeRows.length + rangeRows.length);
  });

  test("every pair of the standard codes compares, and says what differs", () => {
    for (const a of numbers) {
      for (const b of numbers) {
        const shown = compare(a, b, { language });
        check(language, shown);
        expect(shown.differences.length + shown.common.length).toBe(Object.keys(texts.en.compare.axes).length);
        expect(shown.differences.every((one) => one.a !== one.b)).toBe(true);
        expect(shown.differences.length > 0).toBe(a !== b);
        expect([shown.a.code, shown.b.code]).toEqual([Math.min(a, b), Math.max(a, b)]);
      }
    }
  });

  test("every vendor's code explains and compares with another vendor's", () => {
    let before: string | undefined;
    for (const profile of profiles) {
      for (const row of profile.rows) {
        const shown = explain(row.code, { language, profile: profile.id, reason: row.reasonToken ?? "" });
        check(language, { ...shown, name: "", title: "", sources: [], profile: null, meanings: [], runtimes: [] });
        const now = `${profile.id}:${String(row.code)}`;
        check(language, { ...compare(now, before ?? 1006, { language }), a: null, b: null, title: "" });
        before = now;
      }
    }
  });
});

test("no language is a copy of another", () => {
  for (const { tag } of languages.filter((one) => one.tag !== "en")) {
    expect([tag, leftInEnglish(tag, texts.en, texts[tag])]).toEqual([tag, []]);
  }
});
