import { readdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { availableParallelism, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// One scenario, one file: whatever stands beside this file and is not a part of one.
const here = dirname(fileURLToPath(import.meta.url));
const scenarios = readdirSync(here)
  .filter((file) => file.endsWith(".js") && file !== "index.js")
  .map((file) => file.slice(0, -3))
  .sort();

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !scenarios.includes(name));
if (wanted.length === 0 || unknown.length > 0) {
  const said = unknown.length > 0 ? `There is no scenario "${unknown.join('", "')}".\n` : "";
  console.error(`${said}Name one or more: npm run bench -- ${scenarios.join(" | ")}`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  const memory = `${String(Math.round(totalmem() / 2 ** 30))} GiB`;
  const today = new Date().toISOString().slice(0, 10);
  console.log(`${today}, ${String(availableParallelism())} cores, ${memory}, Node ${process.versions.node}`);
  for (const name of wanted) {
    console.log(`\n${name}`);
    const { status } = spawnSync(process.execPath, ["--expose-gc", join(here, `${name}.js`)], { stdio: "inherit" });
    process.exitCode = status === 0 ? process.exitCode : 1;
  }
}
