import { fileURLToPath } from "node:url";
import { serveHost } from "./server-host.ts";
import { hostSettings, print, startCrowdProcess, startHost, wait } from "./server-lab.ts";
import type { DrainReport } from "@afterclose/server";

// A drain of 10,000 connections, the worst of peers among them, and the arrivals at the next node:
// node bench/dist/drain-10k.js [connections]

const count = Number(process.argv[2] ?? 10_000);
const overMs = 20_000;

interface Result {
  readonly report: DrainReport;
  readonly loopP99Ms: number;
  readonly loopMaxMs: number;
  readonly arrivals: readonly number[];
}

async function drain(how: "at-once" | "by-hint", bad: number): Promise<Result> {
  const self = fileURLToPath(import.meta.url);
  const first = await startHost(self, { mode: "life", options: {} });
  const second = await startHost(self, { mode: "life", options: {} });
  const polite = count - 3 * bad;
  const crowd = await startCrowdProcess({
    port: first.port,
    manners: { polite },
    comeBack: { port: second.port, how },
  });
  const rogues =
    bad === 0
      ? undefined
      : await startCrowdProcess({ port: first.port, manners: { deaf: bad, paused: bad, flooding: bad } });
  await wait(2000);
  await first.figures();
  const report = (await first.run("drain")) as DrainReport;
  const { loopP99Ms, loopMaxMs } = await first.figures();
  await wait(1500);
  const arrivals = (await second.run("arrivals")) as number[];
  await crowd.stop();
  await rogues?.stop();
  await first.stop();
  await second.stop();
  return { report, loopP99Ms, loopMaxMs, arrivals };
}

/** The fullest of the windows, against what an even flow would put into each. */
function unevenness(arrivals: readonly number[], widthMs: number): number {
  const start = Math.min(...arrivals);
  const windows = new Map<number, number>();
  for (const at of arrivals) {
    const index = Math.floor((at - start) / widthMs);
    windows.set(index, (windows.get(index) ?? 0) + 1);
  }
  return Math.max(...windows.values()) / ((arrivals.length * widthMs) / overMs);
}

async function main(): Promise<void> {
  const rows = [];
  for (const [what, how, bad] of [
    ["by the hint, all polite", "by-hint", 0],
    ["at once, all polite", "at-once", 0],
    ["by the hint, 300 bad peers", "by-hint", 100],
    ["at once, 300 bad peers", "at-once", 100],
  ] as const) {
    const { report, loopP99Ms, loopMaxMs, arrivals } = await drain(how, bad);
    rows.push({
      "they come back": what,
      "took ms": report.tookMs,
      closed: report.closed,
      terminated: report.terminated,
      left: report.left,
      "loop p99 ms": loopP99Ms.toFixed(1),
      "loop max ms": loopMaxMs.toFixed(1),
      arrivals: arrivals.length,
      "busiest 100 ms over even": unevenness(arrivals, 100).toFixed(2),
    });
  }
  print(
    `A drain of ${String(count)} connections over ${String(overMs)} ms; its deadline is ${String(overMs + 2000)} ms`,
    rows,
  );
}

const asHost = hostSettings();
if (asHost === undefined) {
  await main();
} else {
  serveHost(asHost, {
    drain: ({ life }) => life?.drain({ mode: "restart", overMs }) ?? Promise.resolve(undefined),
    arrivals: ({ arrivals }) => Promise.resolve(arrivals),
  });
}
