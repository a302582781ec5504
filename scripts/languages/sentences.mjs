// @ts-check
/**
 * One sentence of a language beside the English one it stands for.
 * @typedef {object} Pair
 * @property {string} path Where it stands: `codes.1006.howToFix.client.0`.
 * @property {string} english
 * @property {string} translated
 *
 * @typedef {object} Complaint
 * @property {string} rule
 * @property {string} language
 * @property {string} path
 * @property {string} message What is wrong, and how to fix it.
 *
 * @typedef {(language: string, english: object, translated: object) => readonly Complaint[]} Rule
 */

/**
 * Every string of a tree, with its path.
 * @param {unknown} tree
 * @param {string} [path]
 * @returns {readonly (readonly [string, string])[]}
 */
export function stringsOf(tree, path = "") {
  if (typeof tree === "string") {
    return [[path, tree]];
  }
  if (typeof tree !== "object" || tree === null) {
    return [];
  }
  return Object.entries(tree).flatMap(([key, value]) => stringsOf(value, path === "" ? key : `${path}.${key}`));
}

/**
 * The strings that exist in both trees, side by side. An empty one is a gap, and nothing to compare.
 * @param {unknown} english
 * @param {unknown} translated
 * @returns {readonly Pair[]}
 */
export function pairsOf(english, translated) {
  const other = new Map(stringsOf(translated));
  return stringsOf(english).flatMap(([path, text]) => {
    const found = other.get(path);
    return found === undefined || found.trim() === "" ? [] : [{ path, english: text, translated: found }];
  });
}

/**
 * The sentence without what stays as it is in every language: code in backticks and placeholders.
 * @param {string} text
 */
export function proseOf(text) {
  return text.replace(/`[^`]*`/g, " ").replace(/\{\w+\}/g, " ");
}

/**
 * Words that are the language's own, whatever the English ones are: how it says the terms, and what people search for.
 * @param {string} path
 */
export function isOwn(path) {
  return /^glossary\.|\.keywords\./.test(path);
}
