// @ts-check
/** @typedef {import("./read-languages.mjs").Tree} Tree */

const categories = new Set(["zero", "one", "two", "few", "many", "other"]);

/**
 * Whether these are the plural forms of one sentence, by category (`Intl.PluralRules`), rather than words of their own.
 * @param {unknown} tree
 * @returns {tree is Readonly<Record<string, string>>}
 */
export function isPlural(tree) {
  if (typeof tree !== "object" || tree === null || !("other" in tree)) {
    return false;
  }
  const forms = Object.entries(tree);
  return forms.length > 1 && forms.every(([name, form]) => categories.has(name) && typeof form === "string");
}

/**
 * The categories that a language tells apart.
 * @param {string} tag
 */
export function pluralCategories(tag) {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
}
