import { availableParallelism, totalmem } from "node:os";
import { basename } from "node:path";
import { type Measured, type Row, rowOf, type Run } from "./rows.ts";

/** Whether the scenario is to show only that it works: `npm run bench -- NAME --short`. */
export const isShort: boolean = process.env["BENCH_SHORT"] === "1";

/** Ends a scenario: its rows as one object for a program, or as a table for a person. */
export function report(measured: readonly Measured[]): void {
  const run = runOf(measured.map(rowOf));
  if (process.env["BENCH_JSON"] === "1") {
    console.log(JSON.stringify(run));
    return;
  }
  console.log(`${run.scenario}: ${run.machine}, ${run.date}${isShort ? ", cut short" : ""}`);
  console.table(run.rows.map(shown));
}

/** A progress message, where it does not mix with the object. */
export function say(words: string): void {
  console.error(words);
}

/** The value in the middle; of an even number, the upper one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function runOf(rows: readonly Row[]): Run {
  const memory = `${String(Math.round(totalmem() / 2 ** 30))} GiB`;
  return {
    scenario: basename(process.argv[1] ?? "", ".js"),
    machine: `${String(availableParallelism())} cores, ${memory}, Node ${process.versions.node}`,
    date: new Date().toISOString().slice(0, 10),
    ...(isShort ? { short: true } : {}),
    rows,
  };
}

function shown({ what, value, unit, control, ratio, bar, atLeast, met, peer }: Row): object {
  const limit = bar === null ? "" : `${atLeast === true ? "at least" : "at most"} ${String(bar)}`;
  return {
    what: peer ? `(peer) ${what}` : what,
    value: value ?? "never",
    unit,
    control: control ?? "",
    ratio: ratio ?? "",
    bar: limit,
    met: met === null ? "" : yesOrMissed(met),
  };
}

const yesOrMissed = (met: boolean): string => (met ? "yes" : "MISSED");
