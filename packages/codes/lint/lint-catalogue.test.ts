import { describe, expect, test } from "vitest";
import { texts } from "../src/generated/texts.ts";
import type { LanguageText } from "../src/text/language-text.ts";
import { lintCatalogue, lintText } from "./lint-catalogue.ts";
import { sourceWithoutDate } from "./rules/source-without-date.ts";

/** A language's text with one sentence replaced (or, given undefined, removed). */
function damaged(tag: "fr" | "ru" | "ar", path: string, value: unknown): LanguageText {
  const copy = structuredClone(texts[tag]) as unknown as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let at = copy;
  for (const key of keys) {
    at = at[key] as Record<string, unknown>;
  }
  if (value === undefined) {
    Reflect.deleteProperty(at, last);
  } else {
    at[last] = value;
  }
  return copy as unknown as LanguageText;
}

describe("the catalogue's lint", () => {
  test("has nothing to say about what is in the repository", async () => {
    expect(await lintCatalogue("9999-12-31")).toEqual([]);
  });

  test.each([
    ["missing", "fr", "codes.1006.summary", undefined],
    ["missing", "fr", "codes.1006.extra", "Une phrase de trop."],
    ["missing", "fr", "codes.1006.whenYouSeeIt", ["Une seule."]],
    ["missing", "fr", "codes.1006.summary", " "],
    ["missing", "ar", "labels.advice.atMost.few", undefined],
    ["left-in-english", "fr", "codes.1006.summary", texts.en.codes[1006].summary],
    ["left-in-english", "fr", "codes.1006.gist", "la ligne est morte and nobody said what happened"],
    ["placeholder-lost", "fr", "codes.1012.whatNext", "Reconnectez-vous."],
    ["placeholder-lost", "fr", "codes.1000.whenToUse", "Envoyez-le quand {cap} est fini."],
    ["placeholder-lost", "fr", "codes.1005.commonMistakes.0", "Croire que `fermer()` envoie 1000."],
    ["wrong-script", "ru", "codes.1006.gist", "the line died"],
    ["wrong-script", "ru", "codes.1006.gist", "линия 断线 оборвалась"],
    ["wrong-script", "ar", "codes.1006.commonMistakes.0", "البحث عن ١٠٠٦"],
    [
      "code-differs",
      "fr",
      "codes.1006.commonMistakes.0",
      "Chercher le code du serveur qui envoie 1005 : il n’y en a pas.",
    ],
    [
      "code-differs",
      "fr",
      "codes.1006.commonMistakes.0",
      "Chercher le code du serveur qui envoie 1 006 : il n’y en a pas.",
    ],
    ["title-too-long", "fr", "codes.1006.name", "Fermeture ".repeat(10)],
  ] as const)("%s bites in %s at %s", (rule, tag, path, value) => {
    const found = lintText(tag, texts.en, damaged(tag, path, value));
    expect(found.map((complaint) => complaint.rule)).toContain(rule);
  });

  test("glossary-split bites when a term is said in another way", () => {
    const text = structuredClone(texts.fr) as unknown as {
      glossary: Record<string, { use: string[]; avoid: string[] }>;
    };
    text.glossary["handshake"] = { use: ["zzz"], avoid: [] };
    const found = lintText("fr", texts.en, text as unknown as LanguageText);
    expect(found.map((complaint) => complaint.rule)).toContain("glossary-split");
  });

  test.each([[""], ["2026-13-01"], ["yesterday"], ["2999-01-01"]])("source-without-date bites on %j", (checked) => {
    expect(
      sourceWithoutDate(
        "codes",
        [{ name: "x", sources: [{ title: "t", url: "https://e.org", checked }] }],
        "2026-11-21",
      ),
    ).toHaveLength(1);
  });

  test("source-without-date bites on a row without a source", () => {
    expect(sourceWithoutDate("codes", [{ name: "x", sources: [] }], "2026-11-21")).toHaveLength(1);
  });
});
