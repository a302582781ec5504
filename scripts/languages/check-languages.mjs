// @ts-check
// Prints what is wrong with the words below languages/, and what they lack. `node scripts/languages/check-languages.mjs fr ja` looks at two.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lintLanguage } from "./lint.mjs";
import { languageFolders, languagesFolder, readLanguage } from "./read-languages.mjs";

const only = process.argv.slice(2);
/** @type {readonly { tag: string }[]} */
const rows = JSON.parse(readFileSync(join(languagesFolder, "../packages/codes/data/languages.json"), "utf8"));
const english = readLanguage("en");
const found = languageFolders()
  .filter((tag) => only.length === 0 || only.includes(tag))
  .map((tag) => lintLanguage(tag, english, readLanguage(tag)));
const faults = found.flatMap((one) => one.faults);
const gaps = found.flatMap((one) => one.gaps);
const strict = Boolean(process.env["CI"]);

const unlisted = languageFolders().filter((tag) => !rows.some((row) => row.tag === tag));
for (const tag of unlisted) {
  console.log(`${tag} has a folder, but no row in packages/codes/data/languages.json: nobody is shown it yet.`);
}
for (const { language, path, rule, message } of [...faults, ...gaps]) {
  console.log(`${language} ${path} [${rule}] ${message}`);
}
if (gaps.length > 0) {
  console.log(`${String(gaps.length)} gaps: English stands in for what is missing. A release wants none.`);
}
process.exitCode = faults.length > 0 || (strict && gaps.length > 0) ? 1 : 0;
