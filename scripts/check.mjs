#!/usr/bin/env node
// @ts-check
import { styleText } from "node:util";
import { rooms } from "./floors.mjs";
import { rows, scopeOf } from "./check/steps.mjs";

/** @typedef {{ name: string, ok: boolean, seconds: number }} Done */

const [name] = process.argv.slice(2);
const scope = scopeOf(name);
if (scope === undefined) {
  console.error(
    `There is no room called "${name ?? ""}". Say one of: ${[...Object.keys(rooms), "house"].join(", ")}; or none, for all.`,
  );
  process.exit(2);
}

/** @type {Done[]} */
const done = [];
for (const row of rows) {
  await Promise.all(row.map((step) => take(step, scope)));
}
console.log(`\n${table(done)}`);
const failed = done.filter(({ ok }) => !ok);
if (failed.length > 0) {
  console.error(`\nTo fix: ${failed.map((step) => step.name).join(", ")}.`);
  process.exitCode = 1;
}

/**
 * @param {import("./check/steps.mjs").Step} step
 * @param {import("./check/steps.mjs").Scope} within
 */
async function take(step, within) {
  const started = performance.now();
  const { ok, output, note } = await step
    .run(within)
    .catch((error) => ({ ok: false, output: String(error?.stack ?? error), note: undefined }));
  const seconds = (performance.now() - started) / 1000;
  done.push({ name: step.name, ok, seconds });
  console.log(`${mark(ok)} ${step.name} ${styleText("dim", `${seconds.toFixed(1)} s`)}`);
  const words = ok ? note : output;
  if (words) {
    console.log(words.replace(/^/gm, "    "));
  }
}

/** @param {boolean} ok */
function mark(ok) {
  return ok ? styleText("green", "ok    ") : styleText("red", "FAILED");
}

/** @param {readonly Done[]} steps */
function table(steps) {
  const width = Math.max(...steps.map((step) => step.name.length));
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const lines = steps.map(
    (step) => `${mark(step.ok)} ${step.name.padEnd(width)} ${step.seconds.toFixed(1).padStart(6)} s`,
  );
  return [...lines, `       ${"in all".padEnd(width)} ${total.toFixed(1).padStart(6)} s of work`].join("\n");
}
