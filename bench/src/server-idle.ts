import { fileURLToPath } from "node:url";
import { serveHost, type HostMode, type HostSettings } from "./server/server-host.ts";
import { hostSettings, print, startCrowdProcess, startHost, wait } from "./server/server-lab.ts";

// Heap per idle connection over bare ws, and what heartbeats cost:
// node bench/dist/server-idle.js [connections] [silent|talking]

const count = Number(process.argv[2] ?? 10_000);
const beatMs = 5000;
const beatForMs = 15_000;
const part = process.argv[3];
const rounds = 3;
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

type Measured = Awaited<ReturnType<typeof measure>>;

/** Each in turn, so that a machine which changes its pace changes it for all; of each figure, the median. */
async function inTurn(rows: readonly (readonly [label: string, mode: HostMode, talkMs?: number])[], times: number) {
  const seen = new Map(rows.map(([label]) => [label, [] as Measured[]]));
  for (let round = 0; round < times; round++) {
    for (const [label, mode, talkMs] of rows) {
      const settings = { life: { options: quick }, sweep: { sweepMs: beatMs }, bare: {} }[mode];
      seen.get(label)?.push(await measure(mode, label, settings, talkMs));
    }
  }
  const bareMs = median([...seen][0]?.[1].map(({ cpuMs }) => cpuMs) ?? []);
  const bareHeap = median([...seen][0]?.[1].map(({ heapPerConnection }) => heapPerConnection) ?? []);
  return [...seen].map(([label, runs]) => {
    const of = (get: (run: Measured) => number): number => median(runs.map(get));
    const pings = of((run) => run.pings);
    const cpuMs = of((run) => run.cpuMs);
    const heap = of((run) => run.heapPerConnection);
    return {
      what: label,
      "heap B/connection": Math.round(heap),
      "over bare B": Math.round(heap - bareHeap),
      pings,
      "CPU ms": Math.round(cpuMs),
      "CPU us/ping": pings === 0 ? "-" : (((cpuMs - bareMs) * 1000) / pings).toFixed(1),
      "loop p99 ms": of((run) => run.loopP99Ms).toFixed(1),
      "loop max ms": of((run) => run.loopMaxMs).toFixed(1),
      "longest turn ms": of((run) => run.turnMaxMs).toFixed(1),
      "each round": runs.map((run) => run.turnMaxMs.toFixed(1)).join(", "),
      "its most CPU ms": of((run) => run.turnMaxCpuMs).toFixed(1),
      "longest GC ms": of((run) => run.gcMaxMs).toFixed(1),
    };
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function main(): Promise<void> {
  const title = `${String(count)} connections; heartbeats each ${String(beatMs)} ms for ${String(beatForMs)} ms`;
  if (part !== "talking") {
    const silent = [
      ["bare ws", "bare"],
      ["ws with the usual sweep", "sweep"],
      ["afterclose", "life"],
      ["bare ws again (control)", "bare"],
    ] as const;
    print(`${title}, the median of ${String(rounds)} rounds`, await inTurn(silent, rounds));
  }
  if (part !== "silent") {
    const talking = [
      ["bare ws, all talk each 2 s", "bare", 2000],
      ["the usual sweep, all talk each 2 s", "sweep", 2000],
      ["afterclose, all talk each 2 s", "life", 2000],
      ["bare ws, all talk each 2 s, again (control)", "bare", 2000],
    ] as const;
    print(title, await inTurn(talking, 1));
  }
}

const asHost = hostSettings();
if (asHost === undefined) {
  await main();
} else {
  serveHost(asHost);
}
