import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A short name for exactly these files and words; it changes when one of them does. */
export function stampOf(files: readonly string[], ...words: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(words));
  for (const file of files) {
    hash.update(`\0${file}\0`).update(existsSync(file) ? readFileSync(file) : "");
  }
  return hash.digest("hex").slice(0, 32);
}

/** Every file below a folder, in order; none where there is no such folder. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
