import type { LanguageText } from "../../src/text/language-text.ts";
import { type Complaint, pairsOf, stringsOf } from "../strings.ts";

/** Each sentence has the placeholders, and the words in backticks, of the English one. */
export function placeholderLost(
  language: string,
  english: LanguageText,
  translated: LanguageText,
): readonly Complaint[] {
  const complaints = pairsOf(english, translated).flatMap(({ path, english: original, translated: text }) => {
    const lost = setOf(original).filter((one) => !setOf(text).includes(one));
    const added = setOf(text).filter((one) => !setOf(original).includes(one));
    return lost.length + added.length === 0
      ? []
      : [
          {
            rule: "placeholder-lost",
            language,
            path,
            message: `lost ${lost.join(" ") || "nothing"}, added ${added.join(" ") || "nothing"}: ${JSON.stringify(text)}`,
          },
        ];
  });
  const plurals = stringsOf(translated.labels.advice.atMost)
    .filter(([, text]) => !text.includes("{count}"))
    .map(([path, text]) => ({
      rule: "placeholder-lost",
      language,
      path: `labels.advice.atMost.${path}`,
      message: `lost {count}: ${JSON.stringify(text)}`,
    }));
  return [...complaints, ...plurals];
}

function setOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}|`[^`]+`/g) ?? [])];
}
