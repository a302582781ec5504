import { describe, expect, test } from "vitest";
import { compare } from "./compare.ts";
import { explain, type ExplainOptions } from "./explain.ts";
import { words as fr } from "./generated/languages/fr.ts";
import { loadWords } from "./languages.ts";
import { search } from "./search.ts";

/** As somebody without a compiler would call it. */
const unchecked = (options: object): ExplainOptions => options;

describe("an answer", () => {
  test("is in English where no words are given", () => {
    expect(explain(1006)).toMatchObject({ language: "en", name: "Abnormal Closure" });
    expect(explain(1006, unchecked({ language: "en-US" })).language).toBe("en");
    expect(compare(1006, 1013).language).toBe("en");
    expect(search("overload")[0]?.title).toBe("1013 Try Again Later");
  });

  test("is in the language whose words are given", async () => {
    expect(explain(1006, { words: fr }).language).toBe("fr");
    expect(compare(1006, 1013, { words: fr }).title).toBe(
      compare(1006, 1013, { words: await loadWords("fr-CA") }).title,
    );
    expect(search("surcharge", { words: fr })[0]?.code).toBe(1013);
  });

  test.each([
    ["fr-CA", /No words were imported for the language "fr-CA".*@afterclose\/codes\/languages\/fr"/],
    ["tlh", /No words were imported for the language "tlh".*@afterclose\/codes\/languages\/<tag>"/],
    [42, /No words were imported for the language 42/],
  ])("asked for in %j by its tag alone, says how to import the language", (language, message) => {
    for (const ask of [explain, (code: number, options: object) => compare(code, 1013, options)]) {
      expect(() => ask(1006, unchecked({ language }))).toThrow(
        expect.objectContaining({
          code: "ERR_LANGUAGE_NOT_IMPORTED",
          message: expect.stringMatching(message) as string,
        }),
      );
    }
  });

  test.each([
    ["a tag", "fr", /Invalid words for a language: "fr"/],
    ["words that nobody awaited", loadWords("fr"), /a promise; await it/],
    ["something else", { codes: {} }, /a value of type object/],
    ["null", null, /a value of type object/],
  ])("given %s for words, says what words are", (_, words, message) => {
    expect(() => explain(1006, unchecked({ words }))).toThrow(
      expect.objectContaining({ code: "ERR_NOT_WORDS", message: expect.stringMatching(message) as string }),
    );
  });
});

test("a language that nobody has is an error that names the nearest", async () => {
  await expect(loadWords("rus")).rejects.toMatchObject({ code: "ERR_UNKNOWN_LANGUAGE", nearest: "ru" });
});
