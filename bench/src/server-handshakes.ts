import { fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { seeded } from "@afterclose/sim";
import { isShort, report } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";
import { serveHost, type HostMode } from "./server/server-host.ts";
import { hostSettings, startHost } from "./server/server-lab.ts";

// More handshakes than it can take: node bench/dist/server-handshakes.js [per second that it can take]

const capacity = Number(process.argv[2] ?? 120);
const forMs = isShort ? 1000 : 10_000;
// A server that has run for a while meets the rush, not one whose code is still cold.
const warmMs = 2_000;
const rounds = isShort ? 1 : 3;
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

type Measurement = Awaited<ReturnType<typeof measure>>;

async function main(): Promise<void> {
  const unloaded: Row = { what: "afterclose, unloaded", mode: "life", perSecond: capacity / 2, times: rounds };
  const rows: readonly Row[] = [
    { what: "bare ws, unloaded", mode: "bare", perSecond: capacity / 2, times: rounds },
    { what: "bare ws, 5 times too many", mode: "bare", perSecond: capacity * 5, times: 1 },
    unloaded,
    { what: "afterclose, 5 times too many", mode: "life", perSecond: capacity * 5, times: rounds },
  ];
  const seen = new Map(rows.map((row) => [row, [] as Measurement[]]));
  for (let round = 0; round < rounds; round++) {
    for (const row of rows.filter(({ times }) => round < times)) {
      seen.get(row)?.push(await measure(row));
    }
  }
  const unloadedMs = quantile(seen.get(unloaded)?.map(p99Of) ?? [], 0.5);
  report([...seen].flatMap(([row, runs]) => rowsOf(row, runs, unloadedMs)));
}

const p99Of = ({ admittedMs }: Answers): number => quantile(admittedMs, 0.99);

/** During a rush, an admitted client may wait twice as long as without one. */
function rowsOf({ what, mode, perSecond }: Row, runs: readonly Measurement[], unloadedMs: number): Measured[] {
  const of = (get: (run: Measurement) => number): number => quantile(runs.map(get), 0.5);
  const isJudged = mode === "life" && perSecond > capacity;
  const name = (figure: string): string => `${what} (${String(perSecond)} a second), ${figure}`;
  const rows: Measured[] = [
    {
      what: name("p99 of the admitted"),
      value: of(p99Of),
      unit: "ms",
      control: unloadedMs,
      ...(isJudged ? { bar: { atMost: 2 * unloadedMs } } : {}),
    },
    { what: name("admitted"), value: of(({ admittedMs }) => admittedMs.length), unit: "handshakes" },
    { what: name("refused"), value: of(({ refusedMs }) => refusedMs.length), unit: "handshakes" },
    {
      what: name("failed"),
      value: of(({ failed }) => failed),
      unit: "handshakes",
      ...(mode === "life" ? { bar: { atMost: 0 } } : {}),
    },
    { what: name("heap grown"), value: of(({ grownMiB }) => grownMiB), unit: "MiB" },
  ];
  if (runs.some(({ refusedMs }) => refusedMs.length > 0)) {
    rows.push({
      what: name("p99 of the refused"),
      value: of(({ refusedMs }) => quantile(refusedMs, 0.99)),
      unit: "ms",
    });
  }
  return mode === "life" ? rows : rows.map((row) => ({ ...row, peer: true }));
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
