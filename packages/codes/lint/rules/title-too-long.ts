import type { LanguageText } from "../../src/text/language-text.ts";
import { type Complaint, stringsOf } from "../strings.ts";

const limits: readonly (readonly [RegExp, number])[] = [
  [/^(codes|ranges)\.[^.]+\.name$/, 64],
  [/^(codes|ranges)\.[^.]+\.gist$/, 90],
  [/^(codes|ranges)\.[^.]+\.summary$/, 220],
  [/^causes\..+\.name$/, 64],
  [/^labels\.headings\./, 48],
  [/^labels\.words\./, 40],
];

/** Names and headings fit where they are shown. A wide character counts as two. */
export function titleTooLong(language: string, _english: LanguageText, translated: LanguageText): readonly Complaint[] {
  return stringsOf(translated).flatMap(([path, text]) => {
    const limit = limits.find(([where]) => where.test(path))?.[1];
    const width = [...text].reduce(
      (sum, letter) => sum + (/[\u1100-\u11FF\u2E80-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/.test(letter) ? 2 : 1),
      0,
    );
    return limit === undefined || width <= limit
      ? []
      : [
          {
            rule: "title-too-long",
            language,
            path,
            message: `is ${String(width)} columns wide, ${String(limit)} fit: ${JSON.stringify(text)}`,
          },
        ];
  });
}
