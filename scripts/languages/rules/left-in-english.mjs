// @ts-check
import { isOwn, pairsOf, proseOf } from "../sentences.mjs";

// Words that hardly any other language in Latin letters shares with English.
const english =
  /\b(the|and|with|this|that|which|when|from|have|has|are|was|were|been|will|would|should|after|before|because|does|not|its|their|them|they|you|your|who|what|whose|into|only|every|each|than|then|there|here|again|once|while|without|of|is|it|be|by|for|on|to|or|an)\b/gi;

// Spelt alike, but the language's own.
/** @type {Readonly<Record<string, readonly string[]>>} */
const sharedWith = {
  de: ["was", "not", "be", "an", "it", "has"],
  fr: ["on", "or", "an", "has", "the", "to"],
  es: ["has", "be", "or", "on", "of"],
  "pt-BR": ["be", "or", "on", "an"],
  id: ["an", "be", "or", "by", "on"],
  tr: ["on", "be", "or", "an", "not", "it"],
  vi: ["an", "to", "on", "be", "it", "or", "by", "the", "then", "has"],
};

/**
 * No sentence is left in English, whole or in part.
 * @type {import("../sentences.mjs").Rule}
 */
export function leftInEnglish(language, source, translated) {
  return pairsOf(source, translated)
    .filter(({ path }) => !isOwn(path))
    .flatMap(({ path, english: original, translated: text }) => {
      /** @param {string} message */
      const complain = (message) => [{ rule: "left-in-english", language, path, message }];
      const prose = proseOf(text);
      if (text === original && /[a-z]{3,} [a-z]{3,}/i.test(prose)) {
        return complain(`is the English sentence: ${JSON.stringify(text)}`);
      }
      const words = new Set((prose.match(english) ?? []).map((word) => word.toLowerCase()));
      const telling = [...words].filter((word) => !(sharedWith[language] ?? []).includes(word));
      return telling.length >= 2
        ? complain(`holds English words (${telling.join(", ")}): ${JSON.stringify(text)}`)
        : [];
    });
}
