import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWanted, type Wanted } from "./report/wanted.ts";

// One scenario, one file beside this one; what they share lies in folders. Each runs in a process of its own.
const here = import.meta.dirname;
const results = join(here, "../results");
const scenarios = readdirSync(here)
  .filter((file) => file.endsWith(".js") && file !== "index.js")
  .map((file) => file.slice(0, -3))
  .sort();

const wanted = readWanted(process.argv.slice(2), scenarios);
if (typeof wanted === "string") {
  console.error(wanted);
  process.exitCode = 2;
} else {
  for (const name of wanted.scenarios) {
    process.exitCode = run(name, wanted) ? process.exitCode : 1;
  }
}

function run(name: string, { asJson, isShort, saves }: Wanted): boolean {
  bundleFor(name);
  const { status, stdout } = spawnSync(process.execPath, ["--expose-gc", join(here, `${name}.js`)], {
    stdio: ["ignore", asJson || saves ? "pipe" : "inherit", "inherit"],
    encoding: "utf8",
    env: { ...process.env, BENCH_JSON: asJson || saves ? "1" : "", BENCH_SHORT: isShort ? "1" : "" },
  });
  if (status !== 0) {
    console.error(`${name} failed with status ${String(status)}; see above.`);
    return false;
  }
  if (saves) {
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, `${name}.json`), `${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
  }
  if (asJson) {
    process.stdout.write(stdout);
  }
  return true;
}

/** The command and the site are measured as they ship. */
function bundleFor(name: string): void {
  const bundled = [
    ["cli-", "afterclose"],
    ["report-", "afterclose"],
    ["site-", "@afterclose/site"],
  ].find(([start = ""]) => name.startsWith(start))?.[1];
  if (bundled !== undefined) {
    spawnSync("npm", ["run", "--silent", "bundle", "-w", bundled], {
      cwd: join(here, "../.."),
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
}
