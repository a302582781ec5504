import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One part of a built site: what it was made from, and the files that it wrote. */
export interface BuiltPart {
  readonly stamp: string;
  readonly files: readonly string[];
}

/** The parts of a built site by their names. */
export type BuiltParts = Readonly<Record<string, BuiltPart>>;

/** Where a build keeps what the next one needs; servers do not hand out files whose names begin with a dot. */
export const stateFolder = ".build";

const stateFile = join(stateFolder, "parts.json");

/** What the build before left in a folder. */
export function readParts(out: string): BuiltParts {
  const file = join(out, stateFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as BuiltParts) : {};
}

export function writeParts(out: string, parts: BuiltParts): void {
  mkdirSync(join(out, stateFolder), { recursive: true });
  writeFileSync(join(out, stateFile), JSON.stringify(parts));
}

/** Parts whose files are still good: made from the same things, and not taken away since. */
export function isFresh(out: string, part: BuiltPart | undefined, stamp: string): part is BuiltPart {
  const last = part?.files.at(-1);
  return part?.stamp === stamp && (last === undefined || existsSync(join(out, last)));
}

/** Removes what an older build wrote and this one does not, with the folders that become empty; returns how many. */
export function sweep(out: string, before: BuiltParts, after: BuiltParts): number {
  const wanted = new Set(Object.values(after).flatMap(({ files }) => files));
  const gone = Object.values(before)
    .flatMap(({ files }) => files)
    .filter((file) => !wanted.has(file));
  for (const file of gone) {
    rmSync(join(out, file), { force: true });
    removeEmpty(out, dirname(file));
  }
  return gone.length;
}

function removeEmpty(out: string, folder: string): void {
  for (let at = folder; at !== "."; at = dirname(at)) {
    try {
      rmdirSync(join(out, at));
    } catch {
      return;
    }
  }
}
