// Prints every complaint about the catalogue. `npm run lint:catalogue -w @afterclose/codes -- fr ja` looks at two languages.
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = import.meta.dirname;
const only = process.argv.slice(2);
const bundle = join(tmpdir(), `afterclose-lint-${process.pid}.mjs`);
// A language may be checked before its row is in data/languages.json.
const unlisted = only.filter((tag) => existsSync(join(here, "../src/text", tag, "index.ts")));
const entry = `
export { lintCatalogue, lintText } from "./lint-catalogue.ts";
import { texts } from "../src/generated/texts.ts";
${unlisted.map((tag, i) => `import { text as t${i} } from "../src/text/${tag}/index.ts";`).join("\n")}
export const extra = Object.entries({ ${unlisted.map((tag, i) => `${JSON.stringify(tag)}: t${i}`).join(", ")} }).filter(([tag]) => !(tag in texts));
export const english = texts.en;
`;
await build({
  stdin: { contents: entry, resolveDir: here, loader: "ts" },
  bundle: true,
  platform: "node",
  format: "esm",
  outfile: bundle,
  logLevel: "error",
});
try {
  const { lintCatalogue, lintText, extra, english } = await import(pathToFileURL(bundle).href);
  const today = new Date().toISOString().slice(0, 10);
  const complaints = [
    ...(await lintCatalogue(today, only)),
    ...extra.flatMap(([tag, text]) => lintText(tag, english, text)),
  ];
  for (const { language, path, rule, message } of complaints) {
    console.log(`${language} ${path} [${rule}] ${message}`);
  }
  console.log(complaints.length === 0 ? "The catalogue is complete." : `${complaints.length} complaints.`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
} finally {
  await rm(bundle, { force: true });
}
