// @ts-check
import { stringsOf } from "../sentences.mjs";

/** @type {readonly (readonly [RegExp, number])[]} */
const limits = [
  [/^(codes|ranges)\.[^.]+\.name$/, 64],
  [/^(codes|ranges)\.[^.]+\.gist$/, 90],
  [/^(codes|ranges)\.[^.]+\.summary$/, 220],
  [/^causes\..+\.name$/, 64],
  [/^labels\.headings\./, 48],
  [/^labels\.words\./, 40],
];

/**
 * Names and headings fit where they are shown. A wide character counts as two.
 * @type {import("../sentences.mjs").Rule}
 */
export function titleTooLong(language, _english, translated) {
  return stringsOf(translated).flatMap(([path, text]) => {
    const limit = limits.find(([where]) => where.test(path))?.[1];
    const width = [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);
    if (limit === undefined || width <= limit) {
      return [];
    }
    const message = `is ${String(width)} columns wide, ${String(limit)} fit: ${JSON.stringify(text)}`;
    return [{ rule: "title-too-long", language, path, message }];
  });
}

const wide = /[\u1100-\u11FF\u2E80-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/;
