// Drives Chromium over every ending and writes the tables of README.md from what it saw.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--project", "lab", "packages/lab/test/endings-in-chromium.test.ts"],
  { cwd: root, stdio: "inherit", env: { ...process.env, AFTERCLOSE_WRITE_TABLES: "1" } },
);
process.exitCode = status ?? 1;
