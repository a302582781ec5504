// @ts-check
import { isPlural } from "./plural-forms.mjs";

/** @typedef {import("./read-languages.mjs").Tree} Tree */

/**
 * A language's words with the English ones where it has none, and the paths of those that stand in.
 * @param {Tree} english
 * @param {Tree | undefined} own
 * @returns {{ words: Tree, standIns: readonly string[] }}
 */
export function withEnglish(english, own) {
  /** @type {string[]} */
  const standIns = [];
  return { words: merged(english, own, "", standIns), standIns };
}

/**
 * @param {Tree} english
 * @param {Tree | undefined} own
 * @param {string} path
 * @param {string[]} standIns Paths are added to it.
 * @returns {Tree}
 */
function merged(english, own, path, standIns) {
  if (isMissing(own) || typeof own !== typeof english || Array.isArray(own) !== Array.isArray(english)) {
    standIns.push(path);
    return english;
  }
  // Plural forms are the language's own, and so are the words that people search for.
  if (typeof english === "string" || isPlural(english) || path.endsWith("keywords")) {
    return /** @type {Tree} */ (own);
  }
  const ours = /** @type {Readonly<Record<string, Tree>>} */ (own);
  const all = Object.entries(english).map(([key, value]) => [
    key,
    merged(value, ours[key], path === "" ? key : `${path}.${key}`, standIns),
  ]);
  return Array.isArray(english) ? all.map(([, value]) => value) : Object.fromEntries(all);
}

/** @param {Tree | undefined} own */
const isMissing = (own) => own === undefined || own === null || (typeof own === "string" && own.trim() === "");
