import { fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { seeded } from "@afterclose/sim";
import { serveHost, type HostMode } from "./server/server-host.ts";
import { hostSettings, print, startHost } from "./server/server-lab.ts";

// More handshakes than it can take: node bench/dist/server-handshakes.js [per second that it can take]

const capacity = Number(process.argv[2] ?? 120);
const forMs = 10_000;
// A server that has run for a while meets the rush, not one whose code is still cold.
const warmMs = 2_000;
const rounds = 3;
// What a handshake costs the application: a token checked, a row read.
const workMs = 5;

interface Answers {
  readonly admittedMs: readonly number[];
  readonly refusedMs: readonly number[];
  readonly failed: number;
}

/** Dials at random moments, as people do, whatever the answers are. */
async function dial(port: number, perSecond: number, durationMs: number): Promise<Answers> {
  const admittedMs: number[] = [];
  const refusedMs: number[] = [];
  let failed = 0;
  let open = 0;
  const one = (): void => {
    open++;
    const startedAt = performance.now();
    const socket = connect({ port, host: "127.0.0.1" });
    socket.on("connect", () =>
      socket.write(
        "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
      ),
    );
    socket.once("data", (chunk) => {
      const isAdmitted = chunk.toString("latin1", 9, 12) === "101";
      (isAdmitted ? admittedMs : refusedMs).push(performance.now() - startedAt);
      socket.resetAndDestroy();
    });
    socket.on("error", () => failed++);
    socket.on("close", () => open--);
  };
  const startedAt = performance.now();
  const chance = seeded(perSecond);
  for (let nextMs = 0; nextMs < durationMs;) {
    for (; nextMs <= performance.now() - startedAt; nextMs += (-Math.log(1 - chance()) * 1000) / perSecond) {
      one();
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  for (let waited = 0; open > 0 && waited < 100; waited++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { admittedMs, refusedMs, failed: failed + open };
}

interface Row {
  readonly what: string;
  readonly mode: HostMode;
  readonly perSecond: number;
  readonly times: number;
}

async function measure({ mode, perSecond }: Row) {
  const options = {
    capacity: { handshakesPerSecond: capacity, maxHandshakes: 64 },
  };
  const self = fileURLToPath(import.meta.url);
  const host = await startHost(self, mode === "life" ? { mode, options } : { mode });
  const before = await host.figures(true);
  const child = fork(self, ["dial", ...[host.port, capacity / 2, perSecond].map(String)]);
  const [answers] = (await once(child, "message")) as [Answers];
  const after = await host.figures(true);
  await host.stop();
  return { ...answers, grownMiB: (after.heapUsed - before.heapUsed) / 2 ** 20, loopP99Ms: after.loopP99Ms };
}

async function main(): Promise<void> {
  const rows: readonly Row[] = [
    { what: "bare ws, unloaded", mode: "bare", perSecond: capacity / 2, times: rounds },
    { what: "bare ws, 5 times too many", mode: "bare", perSecond: capacity * 5, times: 1 },
    { what: "afterclose, unloaded", mode: "life", perSecond: capacity / 2, times: rounds },
    { what: "afterclose, 5 times too many", mode: "life", perSecond: capacity * 5, times: rounds },
  ];
  const seen = new Map(rows.map((row) => [row, [] as Awaited<ReturnType<typeof measure>>[]]));
  for (let round = 0; round < rounds; round++) {
    for (const row of rows.filter(({ times }) => round < times)) {
      seen.get(row)?.push(await measure(row));
    }
  }
  print(
    `Handshakes that cost ${String(workMs)} ms of CPU each, for ${String(forMs / 1000)} s, in ${String(rounds)} rounds`,
    [...seen].map(([{ what, perSecond }, runs]) => {
      const p99s = runs.map(({ admittedMs }) => quantile(admittedMs, 0.99));
      const median = (of: (run: (typeof runs)[number]) => number): number => quantile(runs.map(of), 0.5);
      return {
        what,
        "offered/s": perSecond,
        admitted: median(({ admittedMs }) => admittedMs.length),
        "p50 ms": median(({ admittedMs }) => quantile(admittedMs, 0.5)).toFixed(1),
        "p99 ms, median": quantile(p99s, 0.5).toFixed(1),
        "p99 ms, each round": p99s.map((ms) => ms.toFixed(1)).join(", "),
        refused: median(({ refusedMs }) => refusedMs.length),
        "refusal p99 ms": median(({ refusedMs }) => quantile(refusedMs, 0.99)).toFixed(1),
        failed: median((run) => run.failed),
        "heap grown MiB": median(({ grownMiB }) => grownMiB).toFixed(1),
        "loop p99 ms": median(({ loopP99Ms }) => loopP99Ms).toFixed(1),
      };
    }),
  );
}

function quantile(list: readonly number[], share: number): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? Number.NaN;
}

/** The application's work, on the event loop, as a signature check is. */
function work(): void {
  const until = performance.now() + workMs;
  while (performance.now() < until) {
    // Busy.
  }
}

const asHost = hostSettings();
if (asHost !== undefined) {
  serveHost(asHost, {}, work);
} else if (process.argv[2] === "dial") {
  const [port = 0, unloaded = 0, perSecond = 0] = process.argv.slice(3).map(Number);
  await dial(port, unloaded, warmMs);
  process.send?.(await dial(port, perSecond, forMs), () => process.exit(0));
} else {
  await main();
}
