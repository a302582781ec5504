import type { LanguageText } from "../../src/text/language-text.ts";
import { type Complaint, pairsOf, proseOf } from "../strings.ts";

// Words that hardly any other language in Latin letters shares with English.
const english =
  /\b(the|and|with|this|that|which|when|from|have|has|are|was|were|been|will|would|should|after|before|because|does|not|its|their|them|they|you|your|who|what|whose|into|only|every|each|than|then|there|here|again|once|while|without|of|is|it|be|by|for|on|to|or|an)\b/gi;

/** No sentence is left in English, whole or in part. */
export function leftInEnglish(language: string, source: LanguageText, translated: LanguageText): readonly Complaint[] {
  return pairsOf(source, translated)
    .filter(({ path }) => !/^glossary\.|\.keywords\./.test(path))
    .flatMap(({ path, english: original, translated: text }) => {
      const prose = proseOf(text);
      const words = new Set((prose.match(english) ?? []).map((word) => word.toLowerCase()));
      const shared = sharedWith[language] ?? [];
      const telling = [...words].filter((word) => !shared.includes(word));
      if (text === original && /[a-z]{3,} [a-z]{3,}/i.test(prose)) {
        return [
          { rule: "left-in-english", language, path, message: `is the English sentence: ${JSON.stringify(text)}` },
        ];
      }
      return telling.length >= 2
        ? [
            {
              rule: "left-in-english",
              language,
              path,
              message: `holds English words (${telling.join(", ")}): ${JSON.stringify(text)}`,
            },
          ]
        : [];
    });
}

// Spelt alike, but the language's own.
const sharedWith: Readonly<Record<string, readonly string[]>> = {
  de: ["was", "not", "be", "an", "it", "has"],
  fr: ["on", "or", "an", "has", "the", "to"],
  es: ["has", "be", "or", "on", "of"],
  "pt-BR": ["be", "or", "on", "an"],
  id: ["an", "be", "or", "by", "on"],
  tr: ["on", "be", "or", "an", "not", "it"],
  vi: ["an", "to", "on", "be", "it", "or", "by", "the", "then", "has"],
};
