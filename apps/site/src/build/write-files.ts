import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SiteFile } from "../site.ts";

/** Writes each file below a folder as it comes, so that none is held; returns their paths. */
export function writeFiles(out: string, files: Iterable<SiteFile>): readonly string[] {
  const made = new Set<string>();
  const written: string[] = [];
  for (const [path, content] of files) {
    const file = join(out, path);
    const folder = dirname(file);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    writeFileSync(file, content);
    written.push(path);
  }
  return written;
}
