import { beforeAll, describe, expect, test } from "vitest";
import { diagnose } from "../diagnose.ts";
import type { DoctorOptions } from "../options.ts";
import type { Report } from "../report/report.ts";
import type { HealthyServer } from "./healthy-server.ts";

/** A way of calling the doctor. */
export type Way = readonly [title: string, options: DoctorOptions];

export function waysFor(watchMs: number): readonly Way[] {
  return [
    ["with its defaults", {}],
    ["in a watch", { watchMs }],
    ["in a quick look for idle limits", { quickIdleMs: watchMs }],
    ["asked for its limits", { probeLimits: true }],
  ];
}

// All of them would wait most of the time, and so many at once leave time to those that do not.
const atOnce = 60;

/** Has each of them looked at in each way, many at a time: nothing may be said of them that is not true. */
export function testEachWay(servers: readonly HealthyServer[], ways: readonly Way[]): void {
  const reports = new Map<string, Promise<Report>>();
  const keyOf = (server: HealthyServer, way: string): string => `${server.title} ${way}`;
  beforeAll(() => {
    const waiting: (() => void)[] = [];
    let running = 0;
    const turn = (): Promise<void> =>
      running++ < atOnce ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
    for (const [way, options] of ways) {
      for (const server of servers) {
        const report = turn()
          .then(() => check(server, options))
          .finally(() => waiting.shift()?.());
        report.catch(() => undefined);
        reports.set(keyOf(server, way), report);
      }
    }
  });
  describe.each(ways)("a healthy server is called healthy %s:", { timeout: 180_000 }, (way) => {
    test.each(servers)("$title", async (server) => {
      const report = await reports.get(keyOf(server, way));
      expectTrue(server, report);
    });
  });
}

async function check(server: HealthyServer, options: DoctorOptions): Promise<Report> {
  const { url, close } = await server.start();
  try {
    return await diagnose(url, { ...server.options, ...options });
  } finally {
    close();
  }
}

function expectTrue({ truths = [], isUndecided = false, speaks }: HealthyServer, report: Report | undefined): void {
  const { cause, confidence } = report?.verdict ?? {};
  const isTrue = cause === "ok" || truths.some((truth) => truth === cause);
  // On a machine that stands still, the doctor and these servers lose patience with each other, and it has to say no more.
  const mayBeSilent = isUndecided || stoodStill(report);
  const isSilent = mayBeSilent && cause === "unknown" && confidence === "undecided";
  expect(isTrue || isSilent, JSON.stringify([report?.verdict, report?.experiments])).toBe(true);
  const details = report?.rungs.flatMap((rung) => rung.details) ?? [];
  const spoken = details.filter(({ id }) => id === "protocol-spoken");
  expect(spoken.length, JSON.stringify(spoken)).toBe(speaks === undefined ? 0 : 1);
}

function stoodStill(report: Report | undefined): boolean {
  return report?.experiments?.connections.some(({ lateMs = 0 }) => lateMs >= 250) === true;
}
