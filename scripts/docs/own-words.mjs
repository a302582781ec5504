// @ts-check
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { cacheFolder } from "../check/room-project.mjs";
import { root } from "../check/run-command.mjs";

/** The command's own section, by the command's own program. */
export function commandSection() {
  return said(
    "command-section",
    "packages/cli/src",
    `
      import { commands } from "./commands.ts";
      import { loadCliWords } from "./generated/load-words.ts";
      import { readmeBlock } from "./readme-block.ts";
      const all = await Promise.all(Object.values(commands).map((load) => load()));
      export const text = readmeBlock(all, (await loadCliWords("en")).help);`,
  );
}

/** Every metric of the server, with its help text. */
export function serverMetrics() {
  return said(
    "server-metrics",
    "packages/server/src/metrics",
    `
      import { metricTable } from "./metric-table.ts";
      const rows = metricTable.map(({ name, kind, help }) => "| \`" + name + "\` | " + kind + " | " + help + " |");
      export const text = ["| Metric | Kind | Help |", "| --- | --- | --- |", ...rows].join("\\n");`,
  );
}

/** What a client does after each code, in the catalogue's own words; codes with the same answer share a row. */
export function codeActions() {
  return said(
    "code-actions",
    "packages/codes/src",
    `
      import { adviceFor } from "./advice.ts";
      import { adviceInWords, delaysInWords } from "./advice-in-words.ts";
      import { peerRows } from "./generated/peer-rows.ts";
      import { words } from "./generated/languages/en.ts";
      const rows = new Map();
      for (const code of [...Object.keys(peerRows).map(Number), 4000]) {
        const advice = adviceFor({ code });
        const cells = [adviceInWords(advice, words.labels, "en"), delaysInWords(advice, words.labels, "en")].join(" | ");
        rows.set(cells, [...(rows.get(cells) ?? []), code === 4000 ? "any other" : code]);
      }
      export const text = [
        "| Code | What the client does | First waits |",
        "| --- | --- | --- |",
        ...[...rows].map(([cells, codes]) => \`| \${codes.join(", ")} | \${cells} |\`),
      ].join("\\n");`,
  );
}

/**
 * What a package's own sources say: the `text` that such a module exports.
 * @param {string} name
 * @param {string} folder
 * @param {string} contents
 * @returns {Promise<string>}
 */
async function said(name, folder, contents) {
  mkdirSync(cacheFolder, { recursive: true });
  const outfile = join(cacheFolder, `${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: join(root, folder), loader: "ts" },
    bundle: true,
    outfile,
    platform: "node",
    format: "esm",
    conditions: ["@afterclose/source"],
    external: ["ws"],
    logLevel: "warning",
  });
  const { text } = await import(pathToFileURL(outfile).href);
  return text;
}
