// @ts-check
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Removes from a package's dist what no source makes any more: the compiler leaves the output of files that are gone.
 * @param {string} at The package's folder.
 */
export function sweepDist(at) {
  const dist = join(at, "dist");
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = relative(dist, join(entry.parentPath, entry.name));
    if (entry.isFile() && isLeft(join(at, "src"), path)) {
      rmSync(join(dist, path));
    }
  }
}

/**
 * @param {string} sources
 * @param {string} output
 */
function isLeft(sources, output) {
  const [, module] = /^(.*?)(?:\.d\.ts|\.js)$/.exec(output) ?? [];
  if (module === undefined) {
    return output.endsWith(".map");
  }
  return ![".ts", ".tsx"].some((ending) => existsSync(join(sources, module + ending)));
}
