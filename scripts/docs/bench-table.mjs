// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../check/run-command.mjs";

/** @typedef {import("../../bench/src/report/rows.ts").Run} Run */

/**
 * A stored run of a benchmark as a table, with its command, its machine and its date.
 * @param {string} scenario
 */
export function benchTable(scenario) {
  const file = join(root, "bench/results", `${scenario}.json`);
  if (!existsSync(file)) {
    throw new Error(`There is no stored run of ${scenario}. Store one: npm run bench -- ${scenario} --save`);
  }
  return tableOf(JSON.parse(readFileSync(file, "utf8")));
}

/** @param {Run} run */
export function tableOf({ scenario, machine, date, rows }) {
  return [
    `\`npm run bench -- ${scenario}\`, ${date}, ${machine}:`,
    "",
    "| What | Measured | Control | Ratio | Bar |",
    "| --- | ---: | ---: | ---: | --- |",
    ...rows.map(({ what, value, unit, control, ratio, bar, atLeast, met }) => {
      const missed = met === false ? ": **missed**" : "";
      const limit = bar === null ? "" : `${atLeast === true ? "at least" : "at most"} ${number(bar)}${missed}`;
      return `| ${[what, value === null ? "never" : `${number(value)} ${unit}`.trim(), number(control), number(ratio), limit].join(" | ")} |`;
    }),
  ].join("\n");
}

/** @param {number | null} value */
const number = (value) => (value === null ? "" : value.toLocaleString("en", { maximumSignificantDigits: 6 }));
