import { expect, test } from "vitest";
import { withEnglish } from "./with-english.mjs";

const english = {
  greeting: "Hello",
  list: ["one", "two"],
  keywords: ["a", "b"],
  lost: { one: "{count} was lost", other: "{count} were lost" },
  deep: { first: "First", second: "Second" },
};

test("a complete language is taken as it is", () => {
  const own = { ...english, greeting: "Bonjour", keywords: ["c"], lost: { one: "1", many: "m", other: "n" } };
  expect(withEnglish(english, own)).toEqual({ words: own, standIns: [] });
});

test("English stands in for what is missing, and each place is named", () => {
  const own = { greeting: " ", list: ["un"], deep: { second: "Deuxième" } };
  expect(withEnglish(english, own)).toEqual({
    words: { ...english, list: ["un", "two"], deep: { first: "First", second: "Deuxième" } },
    standIns: ["greeting", "list.1", "keywords", "lost", "deep.first"],
  });
});

test("what the English words do not have any more is left out", () => {
  expect(withEnglish({ a: "A" }, { a: "Ä", b: "B" })).toEqual({ words: { a: "Ä" }, standIns: [] });
});

test("a language without a single word is English in one place: all of it", () => {
  expect(withEnglish(english, undefined)).toEqual({ words: english, standIns: [""] });
});
