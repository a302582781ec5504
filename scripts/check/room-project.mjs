// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run-command.mjs";

export const cacheFolder = join(root, "node_modules/.cache/afterclose");

/**
 * Writes a TypeScript project of one room alone, its tests included, and answers where it is: the project of all tests
 * takes far longer than a room has time for.
 * @param {string} name
 * @param {readonly string[]} paths
 */
export function roomProject(name, paths) {
  const up = "../../../";
  const project = {
    extends: `${up}tsconfig.tests.json`,
    compilerOptions: { tsBuildInfoFile: `./${name}.tsbuildinfo` },
    include: [...paths.flatMap((path) => [`${up}${path}/**/*.ts`, `${up}${path}/**/*.tsx`]), `${up}hosts.d.ts`],
    exclude: ["node_modules", "dist", "out"].map((folder) => `${up}**/${folder}`),
  };
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(cacheFolder, `${name}.tsconfig.json`);
  writeFileSync(file, JSON.stringify(project, null, 2));
  return file;
}
