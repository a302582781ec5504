// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rooms } from "../floors.mjs";
import { applyRules } from "../rules/house-rules.mjs";
import { sourceFiles } from "../rules/source-files.mjs";
import { readData } from "../generate/read-data.mjs";
import { wordFiles } from "../languages/word-files.mjs";
import { undocumentedExports } from "./documented-exports.mjs";
import { entryExists, gzipBytes, judgeBudgets, readBudgets } from "./budgets.mjs";
import { isPublished, judgePackage } from "./package-shape.mjs";
import { cacheFolder, roomProject } from "./room-project.mjs";
import { root, runCommand } from "./run-command.mjs";
import { sourceWithoutDate } from "./source-without-date.mjs";

/**
 * @typedef {object} Scope
 * @property {string} [name] One room, or all of them.
 * @property {readonly string[]} paths
 *
 * @typedef {object} Verdict
 * @property {boolean} ok
 * @property {string} output Shown when it failed.
 * @property {string} [note] Shown when it passed, too.
 *
 * @typedef {{ name: string, run: (scope: Scope) => Promise<Verdict> }} Step
 */

const roomPaths = Object.values(rooms)
  .map(({ at }) => at)
  .filter((at) => existsSync(join(root, at)));

/** @type {Step} */
const generate = { name: "generate", run: () => runCommand(process.execPath, ["scripts/generate.mjs"]) };

/** @type {Step} */
const houseRules = {
  name: "house rules",
  async run({ name, paths }) {
    const files = name === undefined ? sourceFiles(root) : paths.flatMap((path) => sourceFiles(root, join(root, path)));
    const faults = applyRules(files);
    /** @param {"error" | "warn"} wanted */
    const lines = (wanted) =>
      faults
        .filter(({ severity }) => severity === wanted)
        .map(({ path, line, message, rule }) => `${path}${line > 0 ? `:${String(line)}` : ""}  ${message} (${rule})`);
    const errors = lines("error");
    const warnings = lines("warn");
    const note = warnings.length > 0 ? `${String(warnings.length)} warnings\n${warnings.join("\n")}` : undefined;
    return { ok: errors.length === 0, output: errors.join("\n"), ...(note === undefined ? {} : { note }) };
  },
};

/** @type {Step} */
const format = {
  name: "format",
  async run({ name, paths }) {
    const { ok, output } = await runCommand("prettier", [
      "--check",
      "--log-level",
      "warn",
      ...(name === undefined ? ["."] : paths),
    ]);
    return { ok, output: `${output}\nFix it with: npx prettier --write <path>` };
  },
};

/** @type {Step} */
const types = {
  name: "types",
  async run({ name, paths }) {
    if (name === undefined) {
      return await runCommand("tsc", ["-b", "--pretty", "false"]);
    }
    const projects = paths.filter((path) => existsSync(join(root, path, "tsconfig.json")));
    const sources = projects.length > 0 ? await runCommand("tsc", ["-b", ...projects]) : { ok: true, output: "" };
    const tests = await runCommand("tsc", ["-p", roomProject(name, paths), "--pretty", "false"]);
    const ours = linesUnder(paths, tests.output);
    return { ok: sources.ok && ours === "", output: `${sources.output}\n${ours}`.trim() };
  },
};

/** @type {Step} */
const lint = {
  name: "lint",
  run: ({ name, paths }) => {
    const always = ["--no-error-on-unmatched-pattern", "--max-warnings", "0"];
    if (name === undefined) {
      return runCommand("eslint", [...always, "."]);
    }
    // A change elsewhere may change what a file here is told; the check of everything asks anew for each.
    const cache = ["--cache", "--cache-strategy", "content", "--cache-location", join(cacheFolder, `eslint-${name}`)];
    return runCommand("eslint", [...always, ...cache, ...paths], { AFTERCLOSE_LINT_PROJECT: roomProject(name, paths) });
  },
};

/** @type {Step} */
const floors = {
  name: "floors",
  run: ({ paths }) =>
    runCommand("depcruise", ["--config", ".dependency-cruiser.mjs", ...paths.filter((path) => path !== "scripts")]),
};

/** @type {Step} */
const languages = {
  name: "languages",
  async run({ name }) {
    if (name !== undefined && wordFiles[name] === undefined) {
      return { ok: true, output: "", note: "no words of its own" };
    }
    const { ok, output } = await runCommand(process.execPath, ["scripts/languages/check-languages.mjs"]);
    return { ok, output, note: output };
  },
};

/** @type {Step} */
const sources = {
  name: "sources",
  async run({ name }) {
    if (name !== undefined && name !== "codes") {
      return { ok: true, output: "" };
    }
    const { codeRows, rangeRows, profiles, hops, runtimes } = readData(join(root, "packages/codes/data"));
    const today = new Date().toISOString().slice(0, 10);
    const rowsOf = { codes: [...codeRows, ...rangeRows], profiles, hops, runtimes };
    const faults = Object.entries(rowsOf).flatMap(([where, rows]) => sourceWithoutDate(where, rows, today));
    return { ok: faults.length === 0, output: faults.join("\n") };
  },
};

/** @type {Step} */
const docs = {
  name: "printed docs",
  run: ({ name, paths }) =>
    runCommand(process.execPath, ["scripts/docs.mjs", "--check", ...(name === undefined ? [] : paths)]),
};

/** @type {Step} */
const documented = {
  name: "exports",
  async run({ name }) {
    const held = ["codes", "wire", "client", "server"].filter((room) => name === undefined || name === room);
    const faults = held.flatMap((room) => undocumentedExports(join(root, "packages", room)));
    return { ok: faults.length === 0, output: faults.join("\n") };
  },
};

/** @type {Step} */
const budgets = {
  name: "size budgets",
  async run({ name }) {
    const ours = readBudgets(root).filter(
      ({ entry }) => entryExists(root, entry) && (name === undefined || entry.split("/")[1] === name),
    );
    const measured = await Promise.all(
      ours.map(async (budget) => ({ ...budget, bytes: await gzipBytes(root, budget) })),
    );
    const { ok, table } = judgeBudgets(measured);
    return { ok, output: table, note: table };
  },
};

/** @type {Step} */
const shape = {
  name: "package shape",
  async run({ paths }) {
    const published = paths.filter(isPublished);
    if (published.includes(rooms["cli"]?.at ?? "") && existsSync(join(root, "packages/cli/bundle.mjs"))) {
      const bundled = await runCommand("npm", ["run", "--silent", "bundle", "-w", "afterclose"]);
      if (!bundled.ok) {
        return bundled;
      }
    }
    const verdicts = [];
    for (const at of published) {
      verdicts.push(await judgePackage(at));
    }
    return {
      ok: verdicts.every(({ ok }) => ok),
      output: verdicts
        .map(({ output }) => output)
        .filter(Boolean)
        .join("\n\n"),
    };
  },
};

/** The steps of one row need nothing from each other and run side by side. */
export const rows = [
  [generate],
  [types, lint, houseRules, format, floors, docs, budgets, languages, sources, documented],
  [shape],
];

/**
 * @param {string | undefined} name
 * @returns {Scope | undefined} Nothing where there is no such room.
 */
export function scopeOf(name) {
  if (name === undefined) {
    return { paths: [...roomPaths, "scripts"] };
  }
  if (name === "house") {
    return { name, paths: ["scripts"] };
  }
  const at = rooms[name]?.at;
  return at !== undefined && roomPaths.includes(at) ? { name, paths: [at] } : undefined;
}

/**
 * @param {readonly string[]} paths
 * @param {string} output
 */
const linesUnder = (paths, output) =>
  output
    .split("\n")
    .filter((line) => paths.some((path) => line.startsWith(`${path}/`)))
    .join("\n");
