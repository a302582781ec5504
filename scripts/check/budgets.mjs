// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { rooms } from "../floors.mjs";

/**
 * What an entry may weigh. With `only`, what a bundle weighs that takes just those names from it.
 * @typedef {{ entry: string, maxGzipBytes: number, only?: readonly string[] }} Budget
 */

/**
 * @param {string} root
 * @returns {Budget[]}
 */
export const readBudgets = (root) => JSON.parse(readFileSync(join(root, "scripts/budgets.json"), "utf8"));

/**
 * Whether a package offers the entry yet.
 * @param {string} root
 * @param {string} entry
 */
export function entryExists(root, entry) {
  const [, name = "", inside] = /^@afterclose\/([^/]+)(?:\/(.+))?$/.exec(entry) ?? [];
  const manifest = join(root, rooms[name]?.at ?? `packages/${name}`, "package.json");
  return (
    existsSync(manifest) && `./${inside ?? ""}`.replace(/\/$/, "") in JSON.parse(readFileSync(manifest, "utf8")).exports
  );
}

/**
 * What a browser's bundle of this entry weighs: minified for ES2022, gzip -9.
 * @param {string} root
 * @param {Budget} budget
 */
export async function gzipBytes(root, { entry, only }) {
  const names = only === undefined ? "*" : `{ ${only.join(", ")} }`;
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from ${JSON.stringify(entry)};`, resolveDir: root },
    conditions: ["@afterclose/source"],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

/**
 * @param {readonly (Budget & { bytes: number })[]} measured
 * @returns {{ ok: boolean, table: string }}
 */
export function judgeBudgets(measured) {
  const rows = measured.map(({ entry, only, bytes, maxGzipBytes }) => [
    only === undefined ? entry : `${entry} {${only.join(", ")}}`,
    `${String(bytes)} B`,
    `${String(maxGzipBytes)} B`,
    bytes > maxGzipBytes ? `over by ${String(bytes - maxGzipBytes)} B` : `${String(maxGzipBytes - bytes)} B left`,
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
  );
  return { ok: measured.every(({ bytes, maxGzipBytes }) => bytes <= maxGzipBytes), table: lines.join("\n") };
}
