import { fileURLToPath } from "node:url";
import { serveHost, type HostMode, type HostSettings } from "./server/server-host.ts";
import { hostSettings, print, startCrowdProcess, startHost, wait } from "./server/server-lab.ts";

// Heap per idle connection over bare ws, and what heartbeats cost:
// node bench/dist/server-idle.js [connections] [silent|talking]

const count = Number(process.argv[2] ?? 10_000);
const beatMs = 5000;
const beatForMs = 15_000;
const part = process.argv[3];

async function measure(mode: HostMode, label: string, settings: Partial<HostSettings>, talkMs?: number) {
  const host = await startHost(fileURLToPath(import.meta.url), { mode, ...settings });
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

async function main(): Promise<void> {
  const quick = { heartbeat: { idleMs: beatMs, timeoutMs: beatMs }, overload: false } as const;
  const silent = [];
  if (part !== "talking") {
    silent.push(await measure("bare", "bare ws", {}));
    silent.push(await measure("sweep", "ws with the usual sweep", { sweepMs: beatMs }));
    silent.push(await measure("life", "afterclose", { options: quick }));
    silent.push(await measure("sweep", "ws with the usual sweep, again", { sweepMs: beatMs }));
    silent.push(await measure("life", "afterclose, again", { options: quick }));
    silent.push(await measure("bare", "bare ws again (control)", {}));
  }
  const talking = [];
  if (part !== "silent") {
    talking.push(await measure("bare", "bare ws, all talk each 2 s", {}, 2000));
    talking.push(await measure("sweep", "the usual sweep, all talk each 2 s", { sweepMs: beatMs }, 2000));
    talking.push(await measure("life", "afterclose, all talk each 2 s", { options: quick }, 2000));
    talking.push(await measure("bare", "bare ws, all talk each 2 s, again (control)", {}, 2000));
  }
  const base = silent[0];
  const talkBase = talking[0];
  print(
    `${String(count)} connections; heartbeats each ${String(beatMs)} ms for ${String(beatForMs)} ms`,
    [...silent, ...talking].map((row) => {
      const control = row.label.includes("talk") ? talkBase : base;
      const extra = row.cpuMs - (control?.cpuMs ?? 0);
      return {
        what: row.label,
        "heap B/connection": Math.round(row.heapPerConnection),
        "over bare B": Math.round(row.heapPerConnection - (base?.heapPerConnection ?? 0)),
        pings: row.pings,
        "CPU ms": Math.round(row.cpuMs),
        "CPU us/ping": row.pings === 0 ? "-" : ((extra * 1000) / row.pings).toFixed(1),
        "loop p99 ms": row.loopP99Ms.toFixed(1),
        "loop max ms": row.loopMaxMs.toFixed(1),
        "longest turn ms": row.turnMaxMs.toFixed(1),
        "its most CPU ms": row.turnMaxCpuMs.toFixed(1),
        "longest GC ms": row.gcMaxMs.toFixed(1),
      };
    }),
  );
}

const asHost = hostSettings();
if (asHost === undefined) {
  await main();
} else {
  serveHost(asHost);
}
