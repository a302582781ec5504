// @ts-check
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { allFiles } from "./word-files.mjs";

/** @typedef {string | { readonly [key: string]: any }} Tree A sentence, or more of them by name or in order. */
/** @typedef {{ readonly [file: string]: Tree }} Language The files of one language by their names. */

export const languagesFolder = join(dirname(fileURLToPath(import.meta.url)), "../../languages");

/**
 * The words of one language as its files have them. A file that is not there is not in the answer.
 * @param {string} tag
 * @param {string} [folder]
 * @returns {Language}
 */
export function readLanguage(tag, folder = languagesFolder) {
  const present = allFiles.filter((name) => existsSync(join(folder, tag, `${name}.json`)));
  return Object.fromEntries(present.map((name) => [name, readWords(join(folder, tag, `${name}.json`))]));
}

/**
 * The tags of all folders.
 * @param {string} [folder]
 */
export function languageFolders(folder = languagesFolder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** @param {string} path */
function readWords(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
