// @ts-check
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { root } from "../check/run-command.mjs";
import { avoidedWords } from "../rules/plain-words.mjs";
import { sourceFiles } from "../rules/source-files.mjs";
import { benchTable } from "./bench-table.mjs";
import { codeActions, commandSection, serverMetrics } from "./own-words.mjs";
import { optionsTable } from "./options-table.mjs";
import { sideBySide } from "./side-by-side.mjs";

/**
 * What stands between `<!-- name:begin -->` and `<!-- name:end -->` in a README; `bench-x` is a stored run of scenario x.
 * @type {Readonly<Record<string, () => string | Promise<string>>>}
 */
const printers = {
  cli: commandSection,
  "code-actions": codeActions,
  "client-options": () => optionsTable("packages/client/src/contract/options.ts", "ClientOptions"),
  "server-options": () => optionsTable("packages/server/src/adapters/ws.ts", "WsLifecycleOptions"),
  "server-metrics": serverMetrics,
  "side-by-side": sideBySide,
  "words-to-avoid": () =>
    ["| Avoid | Write |", "| --- | --- |", ...avoidedWords.map(({ avoid, use }) => `| ${avoid} | ${use} |`)].join("\n"),
};

/** What changes with every line of code is printed when somebody asks for it, and is never stale. */
const measuredAnew = new Set(["side-by-side"]);

const block = /<!-- ([\w-]+):begin -->\n([^]*?)<!-- \1:end -->/g;

/**
 * The documents that hold blocks, as they are and as they would be printed now.
 * @param {{ under?: readonly string[], isCheck?: boolean }} [wanted]
 */
export async function documents({ under = [""], isCheck = false } = {}) {
  const written = sourceFiles(root).filter(
    ({ path, text }) =>
      path.endsWith(".md") && text.search(block) >= 0 && under.some((folder) => path.startsWith(folder)),
  );
  return Promise.all(
    written.map(async ({ path, text }) => ({
      path,
      text,
      printed: await shaped(path, await printed(path, text, isCheck)),
    })),
  );
}

/** @param {{ path: string, printed: string }} document */
export function writeDocument({ path, printed: text }) {
  writeFileSync(join(root, path), text);
}

/**
 * @param {string} path
 * @param {string} text
 * @param {boolean} isCheck
 */
async function printed(path, text, isCheck) {
  let all = text;
  for (const [whole, name = ""] of text.matchAll(block)) {
    if (isCheck && measuredAnew.has(name)) {
      continue;
    }
    const printer = printers[name] ?? (name.startsWith("bench-") ? () => benchTable(name.slice(6)) : undefined);
    if (printer === undefined) {
      throw new Error(
        `${path} has a block "${name}". There are ${Object.keys(printers).join(", ")} and bench-<scenario>.`,
      );
    }
    const body = await printer();
    all = all.replace(whole, () => `<!-- ${name}:begin -->\n\n${body}\n\n<!-- ${name}:end -->`);
  }
  return all;
}

/**
 * In the shape that the formatter gives it.
 * @param {string} path
 * @param {string} text
 */
async function shaped(path, text) {
  const options = await resolveConfig(join(root, path));
  return format(text, { ...options, parser: "markdown" });
}
