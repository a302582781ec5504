import { afterAll, describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose.ts";
import type { DoctorOptions } from "../src/options.ts";
import type { Report } from "../src/report/report.ts";
import { acceptedRows } from "./faults/accepted.ts";
import { answerRows } from "./faults/answers.ts";
import { conductRows } from "./faults/conduct.ts";
import type { Endpoint, FaultRow } from "./faults/endpoint.ts";
import { farewellRows } from "./faults/farewells.ts";
import { frameRows } from "./faults/frames.ts";
import { servedRows } from "./faults/served.ts";
import { timeRows } from "./faults/times.ts";
import { tlsRows } from "./faults/tls.ts";
import { transportRows } from "./faults/transport.ts";

const running: Endpoint[] = [];
afterAll(() => {
  for (const { close } of running) {
    close();
  }
});

async function check({ serve, path = "/", always }: FaultRow, options?: DoctorOptions): Promise<Report> {
  const endpoint = await serve();
  running.push(endpoint);
  return diagnose(endpoint.url + path, { ...always, ...options });
}

/** The cause, and where all was well otherwise what was warned of. */
function named({ verdict, warnings }: Report): readonly string[] {
  return verdict.cause === "ok" ? warnings.map(({ cause }) => cause) : [verdict.cause];
}

const families: readonly (readonly [family: string, rows: readonly FaultRow[]])[] = [
  ["TCP", transportRows],
  ["TLS", tlsRows],
  ["a refusal", answerRows],
  ["an answer", servedRows],
  ["a 101", acceptedRows],
  ["a frame", frameRows],
  ["a Close or compression", farewellRows],
  ["conduct", conductRows],
  ["time", timeRows],
];

// One fault each: what is named is right, or, where an option is missing, nothing is named.
describe.each(families)("one fault in %s:", { timeout: 60_000 }, (_, rows) => {
  test.concurrent.each(rows.map((row) => [row.title, row] as const))("%s", async (_title, row) => {
    const bare = row.needsOptions === true ? [] : [undefined];
    for (const options of [...bare, ...(row.options === undefined ? [] : [row.options])]) {
      const report = await check(row, options);
      expect(row.causes, JSON.stringify([options, report.verdict])).toContain(named(report)[0]);
    }
  });

  const quiet = rows.filter(({ needsOptions }) => needsOptions === true);
  test.concurrent.each(quiet.map((row) => [row.title, row] as const))("%s, not asked for", async (_title, row) => {
    const report = await check(row);
    const fine: readonly string[] = ["ok", "unknown", ...row.causes];
    expect(fine, JSON.stringify(report.verdict)).toContain(report.verdict.cause);
  });
});
