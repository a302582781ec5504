// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const header =
  "// Made by `npm run generate` from the files below data/ and languages/. Change those, not this file.\n\n";

/**
 * Writes what changed of a folder's generated modules, and removes what is not made any more.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} modules Their texts, by path below the folder.
 */
export function writeGenerated(folder, modules) {
  writeModules(folder, modules);
  const wanted = new Set(Object.keys(modules).map((name) => join(folder, name)));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(path)) {
      rmSync(path);
    }
  }
}

/**
 * Writes what changed of these modules, and leaves all others as they are.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} modules
 */
export function writeModules(folder, modules) {
  for (const [name, body] of Object.entries(modules)) {
    const path = join(folder, name);
    const text = header + body;
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}
