import { type Advice, adviceFor as adviceForFacts, type EndingFacts } from "./advice.ts";
import { type Comparison, type CompareOptions, compareWith } from "./compare.ts";
import { explainWith, type Explanation, type ExplainOptions } from "./explain.ts";
import { texts } from "./generated/texts.ts";
import type { LanguageTag } from "./generated/types.ts";
import { resolveLanguage } from "./languages.ts";
import { type CodeInput, findProfile } from "./lookup.ts";
import { type SearchHit, searchIn, type SearchRecord, searchRecords } from "./search.ts";
import type { LanguageText } from "./text/language-text.ts";

/** Which language to answer in: any tag that some language serves. Left out, English. */
export interface InLanguage {
  readonly language?: string;
}

/** Explains any number from 0 to 65535, a slug, or a vendor's code such as `"discord:4001"`. */
export function explain(input: CodeInput, options: ExplainOptions & InLanguage = {}): Explanation {
  const language = resolveLanguage(options.language ?? "en");
  return explainWith(texts[language], language, input, options);
}

/** Compares any two codes. The smaller number comes first, whatever the order given. */
export function compare(a: CodeInput, b: CodeInput, options: CompareOptions & InLanguage = {}): Comparison {
  const language = resolveLanguage(options.language ?? "en");
  return compareWith(texts[language], language, a, b, options);
}

const recordsByLanguage = new Map<LanguageTag, readonly SearchRecord[]>();

/** Finds codes, ranges, vendors' codes and causes by number, name or words of one language. */
export function search(words: string, options: InLanguage & { readonly limit?: number } = {}): readonly SearchHit[] {
  const language = resolveLanguage(options.language ?? "en");
  let records = recordsByLanguage.get(language);
  if (records === undefined) {
    records = searchRecords(texts[language]);
    recordsByLanguage.set(language, records);
  }
  return searchIn(records, words, options.limit);
}

/** What follows an ending; a profile may be given by its id. */
export function adviceFor(
  ending: Omit<EndingFacts, "profile"> & { readonly profile?: string | EndingFacts["profile"] },
): Advice {
  const { profile, ...facts } = ending;
  if (profile === undefined) {
    return adviceForFacts(facts);
  }
  return adviceForFacts({ ...facts, profile: typeof profile === "string" ? findProfile(profile) : profile });
}

/** All of one language's text. */
export function textIn(language: string): LanguageText {
  return texts[resolveLanguage(language)];
}
