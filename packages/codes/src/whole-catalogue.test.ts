import { beforeAll, describe, expect, test } from "vitest";
import { stringsOf } from "../../../scripts/languages/sentences.mjs";
import { compare } from "./compare.ts";
import { explain } from "./explain.ts";
import { codeRows } from "./generated/codes.ts";
import { rangeRows } from "./generated/ranges.ts";
import { profiles } from "./generated/profiles.ts";
import { words as english } from "./generated/languages/en.ts";
import type { Words } from "./generated/words.ts";
import { languages, loadWords } from "./languages.ts";

const placeholder = /\{\w+\}/;
const numbers = codeRows.map((row) => row.from);
const englishSentences = new Set(
  stringsOf(english)
    .filter(([path, text]) => !/\.keywords\.|\.name$/.test(path) && / .* /.test(text))
    .map(([, text]) => text),
);

function check(words: Words, shown: object): void {
  const { language } = words;
  for (const [path, text] of stringsOf(shown)) {
    if (placeholder.test(text)) {
      throw new Error(`${language} ${path} has an unfilled placeholder: ${text}`);
    }
    if (language !== "en" && englishSentences.has(text) && !standInsOf(words).has(text)) {
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

const standIns = new Map<Words, ReadonlySet<string>>();

/** The sentences that are English still, which the language's own check tells of. */
function standInsOf(words: Words): ReadonlySet<string> {
  const isOne = (path: string): boolean => words.standIns.some((one) => `${path}.`.startsWith(`${one}.`));
  const found =
    standIns.get(words) ??
    new Set(
      stringsOf(words)
        .filter(([path]) => isOne(path))
        .map(([, text]) => text),
    );
  standIns.set(words, found);
  return found;
}

describe.each(languages.map(({ tag }) => tag))("in %s", (language) => {
  let words: Words;
  beforeAll(async () => {
    words = await loadWords(language);
  });

  test("every number from 0 to 65535 explains", () => {
    const seen = new Map<string, string>();
    for (let code = 0; code <= 65_535; code++) {
      const shown = explain(code, { words });
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
        check(words, shown);
      }
    }
    expect(seen.size).toBe(codeRows.length + rangeRows.length);
  });

  test("every pair of the standard codes compares, and says what differs", () => {
    for (const a of numbers) {
      for (const b of numbers) {
        const shown = compare(a, b, { words });
        check(words, shown);
        expect(shown.differences.length + shown.common.length).toBe(Object.keys(english.comparisons.axes).length);
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
        const shown = explain(row.code, { words, profile: profile.id, reason: row.reasonToken ?? "" });
        check(words, { ...shown, name: "", title: "", sources: [], profile: null, meanings: [], runtimes: [] });
        const now = `${profile.id}:${String(row.code)}`;
        check(words, { ...compare(now, before ?? 1006, { words }), a: null, b: null, title: "" });
        before = now;
      }
    }
  });
});
