// @ts-check
// Makes TypeScript of the data (packages/codes/data) and of the words (languages): src/generated in each package.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataModules, namesIn } from "./generate/data-modules.mjs";
import { readData } from "./generate/read-data.mjs";
import { wordModules } from "./generate/word-modules.mjs";
import { writeGenerated } from "./generate/write-generated.mjs";

const house = join(dirname(fileURLToPath(import.meta.url)), "..");
const codes = join(house, "packages/codes");

const data = readData(join(codes, "data"));
const tags = data.languages.map((/** @type {{ tag: string }} */ { tag }) => tag);
for (const { room, at, modules } of wordModules(tags, namesIn(data))) {
  const folder = join(house, at, "src/generated");
  mkdirSync(folder, { recursive: true });
  writeGenerated(folder, room === "codes" ? { ...(await dataModules(data, codes)), ...modules } : modules);
}
