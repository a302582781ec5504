import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type { DrainReport } from "@afterclose/server";
import { isShort, report, say } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";
import { type HostMode, serveHost, type HostStage } from "./server/server-host.ts";
import { rankInRealTime } from "./server/real-time.ts";
import { hostSettings, startHost, wait } from "./server/server-lab.ts";

// A drain of 3,000 polite clients of an application that echoes, while 30 others flood with frames of one type:
// node bench/dist/drain-floods.js [flood ...]; with BENCH_REALTIME=1, as root, whatever else the machine does.

const floods = [
  "tiny messages",
  "pongs",
  "pings",
  "empty continuations",
  "fragments",
  "empty binary messages",
  "messages after a Close",
  "compressed tiny messages",
  "half frames",
] as const;
type FloodKind = (typeof floods)[number];
interface PeerSettings {
  readonly port: number;
  readonly count: number;
  /** Not set: they are polite. */
  readonly flood?: FloodKind;
}

const politeCount = isShort ? 300 : 3000;
const floodProcesses = 3;
const floodersEach = isShort ? 3 : 10;
const overMs = isShort ? 1000 : 5000;
const closeTimeoutMs = 300;
const longestAsks = 30;
const givenUpMs = 3 * overMs;
const settleBarMs = overMs + closeTimeoutMs + 500;

async function startPeers(settings: PeerSettings, niceness: number): Promise<ChildProcess> {
  const file = fileURLToPath(new URL("../../scripts/testing/flood-peers.mjs", import.meta.url));
  const child = fork(file, [JSON.stringify(settings)]);
  setPriority(child.pid ?? 0, niceness);
  await once(child, "message");
  return child;
}

async function measure(flood: FloodKind, mode: HostMode): Promise<{ tookMs: number; unclosed: number }> {
  const host = await startHost(fileURLToPath(import.meta.url), {
    mode,
    echo: true,
    compresses: flood === "compressed tiny messages",
    // Who comes in is not measured here.
    options: { closeTimeoutMs, overload: false },
  });
  const polite = await startPeers({ port: host.port, count: politeCount }, 0);
  const flooders = await Promise.all(
    Array.from({ length: floodProcesses }, () => startPeers({ port: host.port, count: floodersEach, flood }, 10)),
  );
  rankInRealTime([process.pid], 3);
  rankInRealTime([host.pid, polite.pid], 2);
  rankInRealTime(
    flooders.map(({ pid }) => pid),
    1,
  );
  flooders.forEach((child) => child.send("flood"));
  await wait(500);
  const startedAt = performance.now();
  // In the host's own time it may look shorter: a drain's promise is one to those who wait for it.
  const isSettled = await Promise.race([host.run("drain").then(() => true), wait(givenUpMs).then(() => false)]);
  const tookMs = isSettled ? Math.round(performance.now() - startedAt) : Number.POSITIVE_INFINITY;
  const codes = await codesOf(polite, isSettled ? politeCount : 0);
  [polite, ...flooders].forEach((child) => child.kill("SIGKILL"));
  await host.stop();
  return {
    tookMs,
    unclosed: politeCount - codes.filter((code) => code === 1012).length,
  };
}

/** What the polite ones read, as soon as so many have ended: their process shares the machine, and may be late. */
async function codesOf(polite: ChildProcess, count: number): Promise<readonly number[]> {
  let codes: readonly number[] = [];
  for (let asks = 0; asks === 0 || (codes.length < count && asks < longestAsks); asks++) {
    await wait(100);
    polite.send("tell");
    [codes] = (await once(polite, "message")) as [readonly number[]];
  }
  return codes;
}

/** In the host without a lifecycle: what one writes by hand, with a deadline that cuts the rest. */
async function drainByHand({ wss }: HostStage): Promise<Partial<DrainReport>> {
  const all = [...wss.clients];
  const startedAt = performance.now();
  for (let asked = 0; asked < all.length;) {
    const due = Math.min(all.length, ((performance.now() - startedAt) / overMs) * all.length);
    for (; asked < due; asked++) {
      all[asked]?.close(1012);
    }
    await wait(10);
  }
  await wait(closeTimeoutMs);
  all.forEach((socket) => {
    socket.terminate();
  });
  while (wss.clients.size > 0) {
    await wait(5);
  }
  return { tookMs: Math.round(performance.now() - startedAt) };
}

async function main(): Promise<void> {
  const named = process.argv.slice(2) as FloodKind[];
  const chosen = named.length > 0 ? named : floods;
  const rows: Measured[] = [];
  for (const flood of chosen) {
    say(flood);
    // The control takes long, and its answer is the same for most: one stands for all.
    const bare = flood === floods[0] ? await measure(flood, "bare") : undefined;
    const { tookMs, unclosed } = await measure(flood, "life");
    const beside = `${String(politeCount)} clients, ${String(floodProcesses * floodersEach)} peers that flood with ${flood}`;
    if (bare !== undefined) {
      rows.push({ what: `settled: ${beside}, bare ws by hand`, value: bare.tookMs, unit: "ms", peer: true });
      rows.push({
        what: `without a Close: ${beside}, bare ws by hand`,
        value: bare.unclosed,
        unit: "clients",
        peer: true,
      });
    }
    rows.push({
      what: `settled: ${beside}`,
      value: tookMs,
      unit: "ms",
      bar: { atMost: settleBarMs },
      ...(bare === undefined ? {} : { control: bare.tookMs }),
    });
    rows.push({ what: `without a Close: ${beside}`, value: unclosed, unit: "clients", bar: { atMost: 0 } });
  }
  report(rows);
}

const asHost = hostSettings();
if (asHost === undefined) {
  await main();
} else {
  // Its peers stand for other machines, and share this one.
  try {
    setPriority(-10);
  } catch {
    // Only root may; then it takes its turn as they do.
  }
  serveHost(asHost, { drain: (stage) => stage.life?.drain({ mode: "restart", overMs }) ?? drainByHand(stage) });
}
