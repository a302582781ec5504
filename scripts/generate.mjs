// @ts-check
// Makes TypeScript of the data (packages/codes/data) and of the words (languages): src/generated in each package.
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatted } from "./generate/formatted.mjs";
import { dataModules, namesIn } from "./generate/data-modules.mjs";
import { readData } from "./generate/read-data.mjs";
import { wordModules } from "./generate/word-modules.mjs";
import { writeGenerated, writeModules } from "./generate/write-generated.mjs";

const house = join(dirname(fileURLToPath(import.meta.url)), "..");
const codes = join(house, "packages/codes");

const data = readData(join(codes, "data"));
const tags = data.languages.map((/** @type {{ tag: string }} */ { tag }) => tag);
for (const { room, at, modules } of wordModules(tags, namesIn(data))) {
  const folder = join(house, at, "src/generated");
  mkdirSync(folder, { recursive: true });
  const all = room === "doctor" ? { ...modules, "version.ts": versionModule(join(house, at)) } : modules;
  writeGenerated(folder, room === "codes" ? await codesModules(folder, all) : all);
}

/**
 * Which version made a report, for whoever reads it later.
 * @param {string} folder
 */
function versionModule(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `export const version: string = ${JSON.stringify(version)};\n`;
}

/**
 * The catalogue's formatters make one module, and need all others to be there for that: in a fresh clone there are none.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} wordsOfCodes
 */
async function codesModules(folder, wordsOfCodes) {
  const modules = { ...dataModules(data), ...wordsOfCodes };
  writeModules(folder, modules);
  return { ...modules, "formatted.ts": await formatted(codes, data.schedules, data.languages) };
}
