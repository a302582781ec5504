import { codeRows } from "../src/generated/codes.ts";
import { hops } from "../src/generated/hops.ts";
import { languages } from "../src/generated/languages.ts";
import { loadHelp } from "../src/generated/load-help.ts";
import { loadPages } from "../src/generated/load-pages.ts";
import { profiles } from "../src/generated/profiles.ts";
import { rangeRows } from "../src/generated/ranges.ts";
import { runtimes } from "../src/generated/runtimes.ts";
import { texts } from "../src/generated/texts.ts";
import type { LanguageTag } from "../src/generated/types.ts";
import type { LanguageText } from "../src/text/language-text.ts";
import { codeDiffers } from "./rules/code-differs.ts";
import { glossarySplit } from "./rules/glossary-split.ts";
import { leftInEnglish } from "./rules/left-in-english.ts";
import { missing } from "./rules/missing.ts";
import { placeholderLost } from "./rules/placeholder-lost.ts";
import { sourceWithoutDate } from "./rules/source-without-date.ts";
import { titleTooLong } from "./rules/title-too-long.ts";
import { wrongScript } from "./rules/wrong-script.ts";
import type { Complaint } from "./strings.ts";

const textRules = [missing, leftInEnglish, placeholderLost, wrongScript, codeDiffers, glossarySplit, titleTooLong];

/** Every complaint about one language's text. English is held to the rules that make sense for it. */
export function lintText(language: string, english: LanguageText, text: LanguageText): readonly Complaint[] {
  const rules = language === "en" ? [missing, wrongScript, glossarySplit, titleTooLong] : textRules;
  return rules.flatMap((rule) => rule(language, english, text));
}

/** Every complaint about the data's sources. */
export function lintSources(today: string): readonly Complaint[] {
  return [
    ...sourceWithoutDate("codes", [...codeRows, ...rangeRows], today),
    ...sourceWithoutDate("profiles", profiles, today),
    ...sourceWithoutDate("hops", hops, today),
    ...sourceWithoutDate("runtimes", runtimes, today),
  ];
}

/** Every complaint about the catalogue, or about some of its languages. */
export async function lintCatalogue(today: string, only: readonly string[] = []): Promise<readonly Complaint[]> {
  const tags = languages.map(({ tag }) => tag).filter((tag) => only.length === 0 || only.includes(tag));
  const english = await wholeText("en");
  const found = await Promise.all(tags.map(async (tag) => lintText(tag, english, await wholeText(tag))));
  return [...found.flat(), ...(only.length === 0 ? lintSources(today) : [])];
}

/** The catalogue's words and the tools' words as one tree, so that each rule reads both. */
async function wholeText(tag: LanguageTag): Promise<LanguageText> {
  return Object.assign({}, texts[tag], { pages: await loadPages[tag](), help: await loadHelp[tag]() });
}
