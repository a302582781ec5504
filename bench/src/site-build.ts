import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";

const site = join(import.meta.dirname, "../../apps/site");
const sampleEveryMs = 20;

interface Run {
  readonly seconds: number;
  /** The most that the process and all its children held at one moment. */
  readonly peakMb: number;
}

/** Runs a program to its end, and measures the memory of all its processes meanwhile. */
function measure(args: readonly string[]): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  let peakMb = 0;
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(child.pid ?? 0));
  }, sampleEveryMs);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      clearInterval(sampling);
      if (code === 0) {
        resolve({ seconds: (performance.now() - begun) / 1000, peakMb });
      } else {
        reject(new Error(`${args.join(" ")} ended with status ${String(code)}; see above.`));
      }
    });
  });
}

/** The resident memory of a process and of all that it started; what two share counts twice. */
function residentMb(root: number): number {
  const parents = new Map<number, number>();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const stat = readNow(`/proc/${pid}/stat`);
    parents.set(Number(pid), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  const kilobytes = [...parents.keys()]
    .filter(isOurs)
    .map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readNow(`/proc/${String(pid)}/status`))?.[1] ?? 0));
  return (kilobytes.reduce((sum, one) => sum + one, 0) * 1024) / 1e6;
}

/** A process may end between the list and the look. */
function readNow(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

const rows: Measured[] = [];

/** A run's time and memory; what has a bar is what a person waits for. */
async function add(what: string, args: readonly string[], maxSeconds?: number, maxMb?: number): Promise<void> {
  const { seconds, peakMb } = await measure(args);
  rows.push(
    { what, value: seconds, unit: "s", ...(maxSeconds === undefined ? {} : { bar: { atMost: maxSeconds } }) },
    { what: `${what}, memory`, value: peakMb, unit: "MB", ...(maxMb === undefined ? {} : { bar: { atMost: maxMb } }) },
  );
}

const out = mkdtempSync(join(tmpdir(), "afterclose-bench-site-"));
try {
  const bundle = [join(site, "bundle.mjs")];
  const build = [join(site, "dist/start.js"), "--build-only", `--out=${out}`];
  await add("the program is bundled from sources", bundle);
  await add("all pages and the reference, from an empty folder", build, 10, 500);
  await add("nothing changed", build, 1);
  // What a changed text costs: its language's stamp is another, and nothing else's.
  const file = join(out, ".build/parts.json");
  const parts = JSON.parse(readFileSync(file, "utf8")) as Record<string, object>;
  writeFileSync(file, JSON.stringify({ ...parts, ru: { ...parts["ru"], stamp: "" } }));
  await add("one text of one language changed", build, 3);
  const english = ["en", "reference", "machine", "cards"].map((name) => [name, { ...parts[name], stamp: "" }] as const);
  writeFileSync(file, JSON.stringify({ ...parts, ...Object.fromEntries(english) }));
  await add("one English text changed", build, 3);
} finally {
  rmSync(out, { recursive: true, force: true });
}
report(rows);
