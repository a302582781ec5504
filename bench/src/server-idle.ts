import { fileURLToPath } from "node:url";
import { isShort, median, report } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";
import { serveHost, type HostMode, type HostSettings } from "./server/server-host.ts";
import { hostSettings, startCrowdProcess, startHost, wait } from "./server/server-lab.ts";

// Heap per idle connection over bare ws, and what heartbeats cost:
// node bench/dist/server-idle.js [connections] [silent|talking]

const count = Number(process.argv[2] ?? (isShort ? 500 : 10_000));
const beatMs = isShort ? 1000 : 5000;
const beatForMs = 3 * beatMs;
const part = process.argv[3];
const rounds = isShort ? 1 : 3;
const quick = { heartbeat: { idleMs: beatMs, timeoutMs: beatMs }, overload: false } as const;

async function measure(mode: HostMode, label: string, settings: Partial<HostSettings>, talkMs?: number) {
  const host = await startHost(fileURLToPath(import.meta.url), { mode, timesTurns: true, ...settings });
  const before = await host.figures(true);
  const crowd = await startCrowdProcess({
    port: host.port,
    manners: { polite: count },
    ...(talkMs === undefined ? {} : { talkMs }),
  });
  // Every one of those who talk has been heard by then.
  await wait((talkMs ?? 0) + 2000);
  const idle = await host.figures(true);
  await wait(1000);
  const from = await host.figures();
  await wait(beatForMs);
  const to = await host.figures();
  await crowd.stop();
  await host.stop();
  return {
    label,
    heapPerConnection: (idle.heapUsed - before.heapUsed) / count,
    pings: to.pings - from.pings,
    cpuMs: to.cpuMs - from.cpuMs,
    loopP99Ms: to.loopP99Ms,
    loopMaxMs: to.loopMaxMs,
    turnMaxMs: to.turnMaxMs,
    turnMaxCpuMs: to.turnMaxCpuMs,
    gcMaxMs: to.gcMaxMs,
  };
}

type Figures = Awaited<ReturnType<typeof measure>>;
type Case = readonly [label: string, mode: HostMode, talkMs?: number];
/** Over bare `ws`: a connection's heap. For itself: how long a heartbeat's turn may hold the loop. */
const bars = { heapBytes: 600, turnMs: 5 };

/** Each in turn, so that a machine which changes its pace changes it for all; the first is the bare one. */
async function inTurn(cases: readonly Case[], times: number): Promise<Measured[]> {
  const seen = new Map(cases.map((one) => [one, [] as Figures[]]));
  for (let round = 0; round < times; round++) {
    for (const [one, runs] of seen) {
      const [label, mode, talkMs] = one;
      const settings = { life: { options: quick }, sweep: { sweepMs: beatMs }, bare: {} }[mode];
      runs.push(await measure(mode, label, settings, talkMs));
    }
  }
  const bare = [...seen.values()][0] ?? [];
  return [...seen].flatMap(([one, runs]) => rowsOf(one, runs, bare));
}

/** Of each figure the median; of a turn the longest of all rounds. */
function rowsOf([label, mode, talkMs]: Case, runs: readonly Figures[], bare: readonly Figures[]): Measured[] {
  const of = (get: (run: Figures) => number, from = runs): number => median(from.map(get));
  const heap = of(({ heapPerConnection }) => heapPerConnection, bare);
  const pings = of((run) => run.pings);
  const cpuMs = of((run) => run.cpuMs);
  const isOurs = mode === "life";
  const most = Math.max(...runs.map(({ turnMaxMs }) => turnMaxMs));
  const rows: Measured[] = [
    {
      what: `${label}, heap of a connection`,
      value: of(({ heapPerConnection }) => heapPerConnection),
      unit: "B",
      control: heap,
      ...(isOurs ? { bar: { atMost: heap + bars.heapBytes } } : {}),
    },
    { what: `${label}, CPU`, value: cpuMs, unit: "ms", control: of((run) => run.cpuMs, bare) },
    {
      what: `${label}, pings`,
      value: pings,
      unit: "pings",
      ...(isOurs && talkMs !== undefined ? { bar: { atMost: 0 } } : {}),
    },
    {
      what: `${label}, the longest turn of a heartbeat`,
      value: most,
      unit: "ms",
      ...(isOurs ? { bar: { atMost: bars.turnMs } } : {}),
    },
    { what: `${label}, loop p99`, value: of((run) => run.loopP99Ms), unit: "ms" },
    { what: `${label}, the longest collection of garbage`, value: of((run) => run.gcMaxMs), unit: "ms" },
  ];
  if (pings > 0) {
    const over = cpuMs - of((run) => run.cpuMs, bare);
    rows.push({ what: `${label}, CPU of a ping`, value: (over * 1000) / pings, unit: "us" });
  }
  return isOurs ? rows : rows.map((row) => ({ ...row, peer: true }));
}

async function main(): Promise<void> {
  const rows: Measured[] = [];
  if (part !== "talking") {
    const silent: readonly Case[] = [
      ["bare ws", "bare"],
      ["ws with the usual sweep", "sweep"],
      ["afterclose", "life"],
      ["bare ws again (control)", "bare"],
    ];
    rows.push(...(await inTurn(silent, rounds)));
  }
  if (part !== "silent") {
    const talking: readonly Case[] = [
      ["bare ws, all talk each 2 s", "bare", 2000],
      ["the usual sweep, all talk each 2 s", "sweep", 2000],
      ["afterclose, all talk each 2 s", "life", 2000],
      ["bare ws, all talk each 2 s, again (control)", "bare", 2000],
    ];
    rows.push(...(await inTurn(talking, 1)));
  }
  report(rows);
}

const asHost = hostSettings();
if (asHost === undefined) {
  await main();
} else {
  serveHost(asHost);
}
