// @ts-check
import { pairsOf } from "../sentences.mjs";

/**
 * A sentence names the codes, statuses and ranges that the English one names, and no others.
 * @type {import("../sentences.mjs").Rule}
 */
export function codeDiffers(language, english, translated) {
  const pairs = pairsOf(english, translated).filter(({ path }) => !path.includes(".keywords."));
  return pairs.flatMap(({ path, english: original, translated: text }) => {
    const wanted = numbersOf(original);
    const found = numbersOf(text);
    const lost = wanted.filter((one) => !found.includes(one));
    const added = found.filter((one) => !wanted.includes(one));
    if (lost.length + added.length === 0) {
      return [];
    }
    const message = `lost ${lost.join(" ") || "no number"}, added ${added.join(" ") || "no number"}: ${JSON.stringify(text)}`;
    return [{ rule: "code-differs", language, path, message }];
  });
}

/**
 * Numbers of three digits and more, and "grouped" ones such as 1 006 or 4.000, as they stand.
 * @param {string} text
 */
function numbersOf(text) {
  const grouped = text.match(/\b\d{1,2}[ .,\u00A0\u202F]\d{3}\b/g) ?? [];
  return [...new Set([...(text.match(/\d{3,}/g) ?? []), ...grouped])];
}
