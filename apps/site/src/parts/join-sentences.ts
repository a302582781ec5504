import { languageInfo, type LanguageTag } from "@afterclose/codes";

/** Sentences as one text: with a space between them, in the languages that write one. */
export function joinSentences(tag: LanguageTag, sentences: readonly string[]): string {
  return sentences.join(languageInfo(tag).joins.stop.endsWith(" ") ? " " : "");
}
