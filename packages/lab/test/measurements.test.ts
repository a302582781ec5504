import { measurements } from "@afterclose/codes/measurements";
import { browserReports, runtimeViews } from "@afterclose/codes";
import { describe, expect, test } from "vitest";
import { describeScenarios } from "../src/pages/describe-scenarios.ts";

const urls = describeScenarios().endings.flatMap((ending) => ending.examples.map(({ url }) => url));

describe.each(measurements.map((row) => [row.runtime, row] as const))("what was measured of %s", (_, row) => {
  test("tells of nothing that the lab does not have (what is new may be not measured yet)", () => {
    const known = row.reports.map(({ url }) => url).filter((url) => !url.startsWith("tls: "));
    expect(urls).toEqual(expect.arrayContaining(known));
  });

  test("agrees with the catalogue on every code that was sent", () => {
    const ids = new Map([
      ["node24", "node"],
      ["node22", "none"],
      ["node26", "none"],
    ]);
    const view = (code: number) => runtimeViews(code).find(({ id }) => id === (ids.get(row.runtime) ?? row.runtime));
    for (const { url, kind, code, wasClean } of row.reports) {
      const sent = Number(/^\/close\/(\d+)/.exec(url)?.[1]);
      const known = view(sent);
      if (kind !== "ended" || Number.isNaN(sent) || known === undefined || known.reports === null) {
        continue;
      }
      expect([row.runtime, sent, code, wasClean]).toEqual([row.runtime, sent, known.reports, known.clean]);
    }
  });
});

test("the browsers measured show what the comparison says that browsers show", () => {
  for (const row of measurements.filter(({ runtime }) => runtime === "chromium" || runtime === "firefox")) {
    for (const { url, code } of row.reports) {
      const sent = Number(/^\/close\/(\d+)/.exec(url)?.[1]);
      if (!Number.isNaN(sent)) {
        expect(browserReports(sent).map(({ reports }) => reports)).toContain(code);
      }
    }
  }
});
