import { languages } from "./generated/languages.ts";
import type { LanguageTag } from "./generated/types.ts";

/** Sentences as one text: with a space between them, in the languages that write one. */
export function joinSentences(tag: LanguageTag, sentences: readonly string[]): string {
  const stop = languages.find((one) => one.tag === tag)?.joins.stop ?? " ";
  return sentences.join(stop.endsWith(" ") ? " " : "");
}
