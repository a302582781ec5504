// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * @typedef {object} SourceFile
 * @property {string} path From the root, with `/`.
 * @property {string} text
 *
 * @typedef {object} Fault
 * @property {number} line From 1; 0 for the file as a whole.
 * @property {string} message What is wrong, and how to fix it.
 *
 * @typedef {object} Rule
 * @property {string} name
 * @property {"error" | "warn"} severity
 * @property {(path: string) => boolean} reads
 * @property {(file: SourceFile) => Fault[]} find
 */

const skippedFolders = new Set(["node_modules", "dist", "generated", "coverage", "out", ".git", ".cache"]);
const textual = /\.(?:[cm]?[jt]sx?|json|md|ya?ml|html|css|sh)$|(?:^|\/)(?:\.ci\/[^/.]+|LICENSE|\.gitignore|\.npmrc)$/;

/**
 * All that people wrote under a folder; what is generated, built or installed is left out.
 * @param {string} root
 * @param {string} [folder]
 * @returns {SourceFile[]}
 */
export function sourceFiles(root, folder = root) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = join(folder, entry.name);
    if (entry.isDirectory()) {
      return skippedFolders.has(entry.name) ? [] : sourceFiles(root, at);
    }
    const path = relative(root, at).replaceAll("\\", "/");
    return entry.isFile() && textual.test(path) ? [{ path, text: readFileSync(at, "utf8") }] : [];
  });
}

/** @param {string} path */
export const isCode = (path) => /\.[cm]?[jt]sx?$/.test(path);

/** @param {string} path */
export const isTest = (path) => isCode(path) && /\.test\.tsx?$|\/test\/|\/testing\//.test(path);

/**
 * One fault for each match of a pattern.
 * @param {string} text
 * @param {RegExp} pattern With the flag `g`.
 * @param {(match: RegExpExecArray) => string} say
 * @returns {Fault[]}
 */
export function eachMatch(text, pattern, say) {
  return [...text.matchAll(pattern)].map((match) => ({ line: lineAt(text, match.index), message: say(match) }));
}

/**
 * @param {string} text
 * @param {number} offset
 */
export const lineAt = (text, offset) => text.slice(0, offset).split("\n").length;
