// @ts-check
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Runs a program of node_modules/.bin, or one of the machine's, at the root. Its whole output comes back.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [variables]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runCommand(program, args, variables = {}) {
  return new Promise((resolve) => {
    const path = `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`;
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: path, NO_COLOR: "1", ...variables },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.on("error", (error) => resolve({ ok: false, output: `${program}: ${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
