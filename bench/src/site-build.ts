import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureProcess } from "./report/measure-process.ts";
import { report } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";

const site = join(import.meta.dirname, "../../apps/site");
const rows: Measured[] = [];

/** A run's time and memory; what has a bar is what a person waits for. */
async function add(what: string, args: readonly string[], maxSeconds?: number, maxMb?: number): Promise<void> {
  const { seconds, peakMb } = await measureProcess(args);
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
