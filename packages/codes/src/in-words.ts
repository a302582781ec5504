import { CatalogueError } from "./errors.ts";
import { words as english } from "./generated/languages/en.ts";
import type { Words } from "./generated/words.ts";
import { negotiateLanguage } from "./languages.ts";

/** In whose words to answer. */
export interface InWords {
  /** A language that was imported: `@afterclose/codes/languages/<tag>`. Left out, English. */
  readonly words?: Words;
}

/** The words that an answer is to be given in. What is no language is an error that says how to get one. */
export function wordsOf(options: InWords): Words {
  const { words, language } = options as { readonly words?: unknown; readonly language?: unknown };
  if (words === undefined && language !== undefined) {
    return englishFor(language);
  }
  if (words === undefined) {
    return english;
  }
  if (typeof words !== "object" || words === null || !("language" in words && "codes" in words)) {
    throw new CatalogueError(
      "ERR_NOT_WORDS",
      shown(words),
      "what `@afterclose/codes/languages/<tag>` exports as `words`",
    );
  }
  return words as Words;
}

function shown(words: unknown): string {
  if (words instanceof Promise) {
    return "a promise; await it";
  }
  return typeof words === "string" ? words : `a value of type ${typeof words}`;
}

function englishFor(language: unknown): Words {
  const tag = typeof language === "string" ? negotiateLanguage(language) : undefined;
  if (tag === "en") {
    return english;
  }
  const entry = `@afterclose/codes/languages/${tag ?? "<tag>"}`;
  throw new CatalogueError(
    "ERR_LANGUAGE_NOT_IMPORTED",
    language,
    `{ words } with \`import { words } from ${JSON.stringify(entry)}\``,
  );
}
