import { describe, expect, test } from "vitest";
import { CatalogueError } from "./errors.ts";
import { languages, negotiateLanguage, resolveLanguage } from "./languages.ts";

describe("a language tag", () => {
  test.each([
    ["zh-CN", "zh-Hans"],
    ["zh", "zh-Hans"],
    ["zh-Hans-CN", "zh-Hans"],
    ["zh_CN.UTF-8", "zh-Hans"],
    ["pt", "pt-BR"],
    ["pt-PT", "pt-BR"],
    ["fr-CA", "fr"],
    ["FR", "fr"],
    ["de_AT@euro", "de"],
    ["en-US", "en"],
    ["ar-EG", "ar"],
    ["xx", undefined],
    ["", undefined],
  ])("%j is served by %j", (tag, served) => {
    expect(negotiateLanguage(tag)).toBe(served);
  });

  test("an unknown one is an error that lists the languages", () => {
    expect(() => resolveLanguage("xx")).toThrow(CatalogueError);
    expect(() => resolveLanguage("xx")).toThrow(/zh-Hans, ru, fr/);
  });

  test("the fifteen of the first day are there, and Arabic runs from right to left", () => {
    const first = "en zh-Hans ru fr es de ja ko pt-BR hi id th tr vi ar".split(" ");
    expect(languages.map(({ tag }) => tag)).toEqual(expect.arrayContaining(first));
    expect(languages.filter(({ direction }) => direction === "rtl").map(({ tag }) => tag)).toContain("ar");
  });
});
