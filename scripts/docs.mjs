#!/usr/bin/env node
// @ts-check
// Prints every table of the READMEs that has its home elsewhere: `npm run docs`. With --check it only tells what is stale,
// under the folders that are named, or anywhere.
import { documents, writeDocument } from "./docs/blocks.mjs";

const [flag, ...folders] = process.argv.slice(2);
const isCheck = flag === "--check";
const under = folders.length === 0 ? [""] : folders.map((folder) => `${folder}/`);
const stale = (await documents({ under, isCheck })).filter(({ text, printed }) => text !== printed);
if (isCheck) {
  for (const { path } of stale) {
    console.error(`${path} is not what would be printed now. Print it with: npm run docs`);
  }
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  stale.forEach(writeDocument);
  const names = stale.map(({ path }) => path).join(", ");
  console.log(names === "" ? "Everything is as it would be printed." : `Printed ${names}.`);
}
