// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, runCommand } from "./run-command.mjs";

/**
 * Packs a package as it would be published, and lets publint and attw judge the tarball.
 * @param {string} at The package's folder, from the root.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function judgePackage(at) {
  const folder = mkdtempSync(join(tmpdir(), "afterclose-pack-"));
  try {
    const packed = await runCommand("npm", [
      "pack",
      "--silent",
      "--ignore-scripts",
      "--pack-destination",
      folder,
      `./${at}`,
    ]);
    const tarball = join(folder, packed.output.split("\n").at(-1) ?? "");
    if (!packed.ok) {
      return { ok: false, output: `${at}: npm pack failed\n${packed.output}` };
    }
    const judges = [runCommand("publint", ["--strict", tarball])];
    if (isImportable(at)) {
      judges.push(runCommand("attw", [tarball, "--profile", "esm-only", "--no-emoji", "--format", "ascii"]));
    }
    const verdicts = await Promise.all(judges);
    const complaints = verdicts.filter(({ ok }) => !ok).map(({ output }) => `${at}\n${output}`);
    return { ok: complaints.length === 0, output: complaints.join("\n\n") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
