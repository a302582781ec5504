import { fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { serveHost, type HostMode } from "./server/server-host.ts";
import { hostSettings, print, startHost } from "./server/server-lab.ts";

// More handshakes than it can take: node bench/dist/server-handshakes.js [per second that it can take]

const capacity = Number(process.argv[2] ?? 120);
const forMs = 10_000;
// What a handshake costs the application: a token checked, a row read.
const workMs = 5;

interface Answers {
  readonly admittedMs: readonly number[];
  readonly refusedMs: readonly number[];
  readonly failed: number;
}

/** Dials at an even rate, whatever the answers are. */
async function dial(port: number, perSecond: number): Promise<Answers> {
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
  for (let dialled = 0; performance.now() - startedAt < forMs;) {
    for (; dialled < ((performance.now() - startedAt) * perSecond) / 1000; dialled++) {
      one();
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  for (let waited = 0; open > 0 && waited < 100; waited++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { admittedMs, refusedMs, failed: failed + open };
}

async function measure(what: string, mode: HostMode, perSecond: number, options: object = {}) {
  const host = await startHost(fileURLToPath(import.meta.url), { mode, options });
  const before = await host.figures(true);
  const child = fork(fileURLToPath(import.meta.url), ["dial", String(host.port), String(perSecond)]);
  const [answers] = (await once(child, "message")) as [Answers];
  const after = await host.figures(true);
  await host.stop();
  const p = (list: readonly number[], share: number): string =>
    (list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? Number.NaN).toFixed(1);
  return {
    what,
    "offered/s": perSecond,
    admitted: answers.admittedMs.length,
    "p50 ms": p(answers.admittedMs, 0.5),
    "p99 ms": p(answers.admittedMs, 0.99),
    refused: answers.refusedMs.length,
    "refusal p99 ms": p(answers.refusedMs, 0.99),
    failed: answers.failed,
    "heap grown MiB": ((after.heapUsed - before.heapUsed) / 2 ** 20).toFixed(1),
    "loop p99 ms": after.loopP99Ms.toFixed(1),
  };
}

async function main(): Promise<void> {
  const limits = {
    capacity: { handshakesPerSecond: capacity, handshakeBurst: 1, maxHandshakes: 64 },
  };
  print(`Handshakes that cost ${String(workMs)} ms of CPU each, for ${String(forMs / 1000)} s`, [
    await measure("bare ws, unloaded", "bare", capacity / 2),
    await measure("bare ws, 5 times too many", "bare", capacity * 5),
    await measure("afterclose, unloaded", "life", capacity / 2, limits),
    await measure("afterclose, 5 times too many", "life", capacity * 5, limits),
  ]);
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
  process.send?.(await dial(Number(process.argv[3]), Number(process.argv[4])), () => process.exit(0));
} else {
  await main();
}
