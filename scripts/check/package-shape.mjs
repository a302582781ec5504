// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, runCommand } from "./run-command.mjs";
import { sweepDist } from "./sweep-dist.mjs";

/**
 * Packs a package as it would be published, and lets publint and attw judge the tarball.
 * @param {string} at The package's folder, from the root.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function judgePackage(at) {
  const folder = mkdtempSync(join(tmpdir(), "afterclose-pack-"));
  try {
    if (isImportable(at)) {
      sweepDist(join(root, at));
    }
    const packed = await runCommand("npm", [
      "pack",
      "--json",
      "--ignore-scripts",
      "--pack-destination",
      folder,
      `./${at}`,
    ]);
    if (!packed.ok) {
      return { ok: false, output: `${at}: npm pack failed\n${packed.output}` };
    }
    const [{ filename, files }] = JSON.parse(packed.output);
    const tarball = join(folder, filename);
    const faults = faultsOfContents(files.map((/** @type {{ path: string }} */ { path }) => path));
    const judges = [runCommand("publint", ["--strict", tarball])];
    if (isImportable(at)) {
      judges.push(runCommand("attw", [tarball, "--profile", "esm-only", "--no-emoji", "--format", "ascii"]));
    }
    const verdicts = await Promise.all(judges);
    const complaints = [
      ...faults.map((fault) => `${at} ${fault}`),
      ...verdicts.filter(({ ok }) => !ok).map(({ output }) => `${at}\n${output}`),
    ];
    return { ok: complaints.length === 0, output: complaints.join("\n\n") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What a package may not hold. It holds what runs, its types and its data: nothing that only this repository can use.
 * @param {readonly string[]} files Their paths inside the package.
 */
export function faultsOfContents(files) {
  return files.flatMap((file) => {
    const why = unwanted.find(([pattern]) => pattern.test(file))?.[1];
    return why === undefined ? [] : [`holds ${file}: ${why}`];
  });
}

/** @type {readonly (readonly [RegExp, string])[]} */
const unwanted = [
  [/(^|\/)(test|testing)\/|\.test\./, "tests stay at home; leave it out by `files`"],
  [/\.tsbuildinfo/, "the compiler's notes; leave it out by `files`"],
  [/\.map$/, "a map to sources that are not in the package"],
  [/^src\/|(?<!\.d)\.tsx?$/, "sources; what runs stands in dist"],
];

/** @param {string} at */
export function isPublished(at) {
  const manifest = join(root, at, "package.json");
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).private !== true;
}

/**
 * A package that is only a command has no types to judge.
 * @param {string} at
 */
function isImportable(at) {
  const { exports: doors = {} } = JSON.parse(readFileSync(join(root, at, "package.json"), "utf8"));
  return Object.keys(doors).some((door) => door !== "./package.json");
}
