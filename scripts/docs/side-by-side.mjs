// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { entryExists, gzipBytes } from "../check/budgets.mjs";
import { root } from "../check/run-command.mjs";
import { rooms } from "../floors.mjs";
import { isTest, sourceFiles } from "../rules/source-files.mjs";

/** Models of this kind, as they were read on a day, and the packages of this project, as they are. */
export async function sideBySide() {
  const { read, models } = JSON.parse(readFileSync(join(root, "scripts/docs/models.json"), "utf8"));
  const ours = await Promise.all(
    Object.entries(rooms)
      .filter(([, { at }]) => existsSync(join(root, at, "src")))
      .map(measured),
  );
  return [
    `| Models, read on ${read} | Files | Median, largest file | Comment lines |`,
    "| --- | ---: | ---: | ---: |",
    ...models.map(modelRow),
    "",
    "| Sources, without tests | Files | Median, largest file | Function p90 | Ternaries per 1,000 lines | Comment lines | Exported names | min + gzip |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...ours.map(row),
    "",
    "Weights are of a package's main entry in a browser.",
  ].join("\n");
}

/**
 * @param {string | number | null | undefined} value
 * @param {string} [unit]
 */
const cell = (value, unit = "") =>
  value === null || value === undefined ? "" : `${value.toLocaleString("en")}${unit}`;

/** @param {Record<string, string | number | null>} figures */
function modelRow({ name, files, medianFile, largestFile, commentPercent }) {
  return `| ${[name, cell(files), `${cell(medianFile)}, ${cell(largestFile)}`, cell(commentPercent, " %")].join(" | ")} |`;
}

/** @param {Record<string, string | number | null>} figures */
function row({ name, files, medianFile, largestFile, functionP90, ternaries, commentPercent, exported, bytes }) {
  return `| ${[
    name,
    cell(files),
    `${cell(medianFile)}, ${cell(largestFile)}`,
    cell(functionP90),
    cell(ternaries),
    cell(commentPercent, " %"),
    cell(exported),
    cell(bytes, " B"),
  ].join(" | ")} |`;
}

/** @param {[string, import("../floors.mjs").Room]} room */
async function measured([name, { at, node }]) {
  const files = sourceFiles(root, join(root, at, "src")).filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path));
  const parsed = files.map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true));
  const lengths = files.map(({ text }) => linesIn(text));
  const lines = lengths.reduce((sum, one) => sum + one, 0);
  const functions = parsed.flatMap(functionLengths);
  const entry = `@afterclose/${name}`;
  const isLight = !node && entryExists(root, entry);
  return {
    name: `**${at}**`,
    files: files.length,
    medianFile: share(lengths, 0.5),
    largestFile: Math.max(...lengths),
    functionP90: share(functions, 0.9),
    ternaries: Math.round((1000 * count(parsed, ts.isConditionalExpression)) / lines),
    commentPercent: Math.round((100 * files.reduce((sum, { text }) => sum + commentLines(text), 0)) / lines),
    exported: exportedNames(at),
    bytes: isLight ? await gzipBytes(root, { entry, maxGzipBytes: 0 }) : null,
  };
}

/** @param {string} text */
const linesIn = (text) => text.trimEnd().split("\n").length;

/** @param {string} text */
const commentLines = (text) => text.split("\n").filter((line) => /^\s*(?:\/\/|\/\*|\*)/.test(line)).length;

/**
 * @param {readonly number[]} values
 * @param {number} part
 */
const share = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

/**
 * @param {readonly ts.Node[]} nodes
 * @param {(node: ts.Node) => boolean} matches
 * @returns {number}
 */
function count(nodes, matches) {
  let found = 0;
  /** @param {ts.Node} node */
  const visit = (node) => {
    found += matches(node) ? 1 : 0;
    ts.forEachChild(node, visit);
  };
  nodes.forEach(visit);
  return found;
}

/**
 * @param {ts.SourceFile} source
 * @returns {number[]}
 */
function functionLengths(source) {
  /** @type {number[]} */
  const lengths = [];
  count([source], (node) => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) {
      lengths.push(linesIn(node.getText()));
    }
    return false;
  });
  return lengths;
}

/**
 * The names that a package's entries export, each once.
 * @param {string} at
 */
function exportedNames(at) {
  const { exports: doors = {} } = JSON.parse(readFileSync(join(root, at, "package.json"), "utf8"));
  const entries = Object.values(doors).flatMap((door) => {
    const source =
      typeof door === "object" && door !== null ? /** @type {any} */ (door)["@afterclose/source"] : undefined;
    return typeof source === "string" && !source.includes("*") ? [join(root, at, source)] : [];
  });
  if (entries.length === 0) {
    return null;
  }
  const program = ts.createProgram(entries, {
    noLib: true,
    noResolve: false,
    allowImportingTsExtensions: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: ["@afterclose/source"],
    types: [],
  });
  const checker = program.getTypeChecker();
  const names = entries.flatMap((entry) => {
    const source = program.getSourceFile(entry);
    const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    return symbol === undefined ? [] : checker.getExportsOfModule(symbol).map(({ name }) => name);
  });
  return new Set(names).size;
}
