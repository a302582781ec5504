import { CatalogueError } from "./errors.ts";
import { languages } from "./generated/languages.ts";
import type { Language, LanguageTag } from "./generated/types.ts";
import { loadWords as load } from "./generated/load-words.ts";
import type { Words } from "./generated/words.ts";
import { nearest } from "./nearest.ts";

export { languages };
export type { Language, LanguageTag, Words };

/** Finds the language that serves a tag best: `zh-CN` gives `zh-Hans`, `pt` gives `pt-BR`, `fr-CA` gives `fr`. */
export function negotiateLanguage(tag: string): LanguageTag | undefined {
  const parts = tag
    .replace(/[.@].*$/, "")
    .replaceAll("_", "-")
    .toLowerCase()
    .split("-");
  for (let length = parts.length; length > 0; length--) {
    const wanted = parts.slice(0, length).join("-");
    for (const language of languages) {
      if ([language.tag, ...language.aliases].some((one) => one.toLowerCase() === wanted)) {
        return language.tag;
      }
    }
  }
  return undefined;
}

/** As `negotiateLanguage`, but an unknown language is an error that names the nearest one. */
export function resolveLanguage(tag: string): LanguageTag {
  const found = negotiateLanguage(tag);
  if (found === undefined) {
    const tags = languages.map((language) => language.tag);
    throw new CatalogueError("ERR_UNKNOWN_LANGUAGE", tag, `one of ${tags.join(", ")}`, nearest(tag, tags));
  }
  return found;
}

/** What the data says of a language: its own name for itself, its direction, its script. */
export function languageInfo(tag: LanguageTag): Language {
  const found = languages.find((language) => language.tag === tag);
  if (found === undefined) {
    throw new CatalogueError("ERR_UNKNOWN_LANGUAGE", tag, "a tag from the list of languages");
  }
  return found;
}

/** Fetches the words of the language that serves a tag, and of no other: `explain(1006, { words: await loadWords("fr-CA") })`. */
export async function loadWords(tag: string): Promise<Words> {
  return await load(resolveLanguage(tag));
}
