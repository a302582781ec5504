// @ts-check
import { isPlural } from "../plural-forms.mjs";
import { pairsOf, stringsOf } from "../sentences.mjs";

/**
 * Each sentence has the placeholders, and the words in backticks, of the English one. Each plural form has those of `other`.
 * @type {import("../sentences.mjs").Rule}
 */
export function placeholderLost(language, english, translated) {
  const complaints = pairsOf(english, translated).flatMap(({ path, english: original, translated: text }) =>
    compared(language, path, original, text),
  );
  const plurals = pluralsIn(translated).flatMap(({ path, forms }) =>
    Object.entries(forms).flatMap(([form, text]) => compared(language, `${path}.${form}`, forms["other"] ?? "", text)),
  );
  const said = new Set(complaints.map(({ path }) => path));
  return [...complaints, ...plurals.filter(({ path }) => !said.has(path))];
}

/**
 * @param {string} language
 * @param {string} path
 * @param {string} original
 * @param {string} text
 */
function compared(language, path, original, text) {
  const lost = setOf(original).filter((one) => !setOf(text).includes(one));
  const added = setOf(text).filter((one) => !setOf(original).includes(one));
  if (lost.length + added.length === 0) {
    return [];
  }
  const message = `lost ${lost.join(" ") || "nothing"}, added ${added.join(" ") || "nothing"}: ${JSON.stringify(text)}`;
  return [{ rule: "placeholder-lost", language, path, message }];
}

/** @param {string} text */
function setOf(text) {
  return [...new Set(text.match(/\{\w+\}|`[^`]+`/g) ?? [])];
}

/**
 * @param {unknown} tree
 * @param {string} [path]
 * @returns {readonly { path: string, forms: Readonly<Record<string, string>> }[]}
 */
function pluralsIn(tree, path = "") {
  if (isPlural(tree)) {
    return [{ path, forms: tree }];
  }
  if (typeof tree !== "object" || tree === null || stringsOf(tree).length === 0) {
    return [];
  }
  return Object.entries(tree).flatMap(([key, value]) => pluralsIn(value, path === "" ? key : `${path}.${key}`));
}
