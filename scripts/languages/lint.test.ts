import { describe, expect, test } from "vitest";
import { sourceWithoutDate } from "../check/source-without-date.mjs";
import { lintLanguage } from "./lint.mjs";
import { languageFolders, readLanguage } from "./read-languages.mjs";

const english = readLanguage("en");

/** A language's words with one sentence replaced (or, given undefined, removed). */
function damaged(tag: string, path: string, value: unknown): object {
  const copy = structuredClone(readLanguage(tag)) as Record<string, unknown>;
  const keys = path.split("/");
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
  return copy;
}

describe("the lint of the words", () => {
  test.each(languageFolders())("has nothing to say about %s as it is in the repository", (tag) => {
    expect(lintLanguage(tag, english, readLanguage(tag)).faults).toEqual([]);
  });

  test.each([
    ["fr", "codes/1006/summary", undefined],
    ["fr", "codes/1006/extra", "Une phrase de trop."],
    ["fr", "codes/1006/whenYouSeeIt", []],
    ["fr", "codes/1006/summary", " "],
    ["ar", "labels/advice/atMost/few", undefined],
    ["fr", "cli/help/commands/lab/options/tls", undefined],
  ])("finds the gap in %s at %s", (tag, path, value) => {
    const { gaps, faults } = lintLanguage(tag, english, damaged(tag, path, value));
    expect(gaps.map((gap) => gap.path)[0]).toMatch(new RegExp(`^${path.replaceAll("/", ".")}`));
    expect(faults).toEqual([]);
  });

  test.each([
    ["left-in-english", "fr", "codes/1000/gist", "the session is complete"],
    ["left-in-english", "fr", "doctor/says/dns-none", "There is no address for {host} and nobody knows why."],
    ["left-in-english", "fr", "codes/1006/gist", "la ligne est morte and nobody said what happened"],
    ["placeholder-lost", "fr", "codes/1012/whatNext", "Reconnectez-vous."],
    ["placeholder-lost", "fr", "codes/1000/whenToUse", "Envoyez-le quand {cap} est fini."],
    ["placeholder-lost", "fr", "codes/1005/commonMistakes/0", "Croire que `fermer()` envoie 1000."],
    ["placeholder-lost", "ru", "labels/advice/atMost/few", "не больше раз"],
    ["placeholder-lost", "fr", "cli/says/unknownOption", "Cette option n’existe pas."],
    ["wrong-script", "ru", "codes/1006/gist", "the line died"],
    ["wrong-script", "ru", "codes/1006/gist", "линия 断线 оборвалась"],
    ["wrong-script", "ar", "codes/1006/commonMistakes/0", "البحث عن ١٠٠٦"],
    ["code-differs", "fr", "codes/1006/commonMistakes/0", "Chercher le code du serveur qui envoie 1005."],
    ["code-differs", "fr", "codes/1006/commonMistakes/0", "Chercher le code du serveur qui envoie 1 006."],
    ["title-too-long", "fr", "codes/1006/name", "Fermeture ".repeat(10)],
    ["glossary-split", "fr", "glossary/handshake", { use: ["zzz"], avoid: [] }],
  ])("%s bites in %s at %s", (rule, tag, path, value) => {
    const { faults } = lintLanguage(tag, english, damaged(tag, path, value));
    expect(faults.map((fault) => fault.rule)).toContain(rule);
  });

  test("says where the sentence stands, and shows it", () => {
    const { faults } = lintLanguage("fr", english, damaged("fr", "codes/1012/whatNext", "Reconnectez-vous."));
    expect(faults[0]).toMatchObject({ language: "fr", path: "codes.1012.whatNext" });
    expect(faults[0]?.message).toContain("Reconnectez-vous.");
  });
});

describe("the lint of the data's sources", () => {
  test.each([[""], ["2026-13-01"], ["yesterday"], ["2999-01-01"]])("bites on the day %j", (checked) => {
    const sources = [{ title: "t", url: "https://e.org", checked }];
    expect(sourceWithoutDate("codes", [{ name: "x", sources }], "2026-11-21")).toHaveLength(1);
  });

  test("bites on a row without a source", () => {
    expect(sourceWithoutDate("codes", [{ name: "x", sources: [] }], "2026-11-21")).toHaveLength(1);
  });
});
