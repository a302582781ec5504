import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { lifecycle } from "@afterclose/server";
import { WebSocketServer } from "ws";
import { isShort, report, say } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";
import { wait } from "./server/server-lab.ts";

// One server with nobody to stand in for it, restarted: how long each of its clients is away beyond the restart's own time,
// which is from the end of one process until the next one listens.
// node bench/dist/restart-away.js [clients ...]

type Way = "drain with backAfterMs" | "drain that learnt it" | "everyone closed at once, no hint";
const ways: readonly Way[] = ["everyone closed at once, no hint", "drain with backAfterMs", "drain that learnt it"];
const sizes = isShort ? [50] : [200, 5000];
const pauseMs = 3000;
const medianBarMs = 2000;
const p99BarMs = 5000;
const patienceMs = 20_000;
const overloaded = { overload: false } as const;

interface ServerSettings {
  readonly port: number;
  readonly way: Way;
  /** How long the last restart took: what somebody measured, or what the store has. */
  readonly tookMs: number;
}

/** In a process of its own: serves until it is told to leave. */
async function serve({ port, way, tookMs }: ServerSettings): Promise<void> {
  const http = createServer();
  const wss = new WebSocketServer({ server: http, perMessageDeflate: false });
  const restarts =
    way === "drain that learnt it" ? { restarts: { load: () => ({ tookMs }), save: () => undefined } } : {};
  const life = lifecycle(wss, { ...overloaded, ...restarts });
  http.listen(port, "127.0.0.1", 8192);
  await once(http, "listening");
  process.send?.((http.address() as AddressInfo).port);
  await once(process, "message");
  if (way === "everyone closed at once, no hint") {
    wss.clients.forEach((socket) => {
      socket.close(1012);
    });
    await wait(500);
  } else {
    await life.drain({ mode: "restart", ...(way === "drain with backAfterMs" ? { backAfterMs: tookMs } : {}) });
  }
  process.exit(0);
}

async function startServer(settings: ServerSettings): Promise<{ child: ChildProcess; port: number; tookMs: number }> {
  const startedAt = performance.now();
  const child = fork(fileURLToPath(import.meta.url), ["serve", JSON.stringify(settings)]);
  const [port] = (await once(child, "message")) as [number];
  return { child, port, tookMs: performance.now() - startedAt };
}

async function startClients(port: number, count: number): Promise<ChildProcess> {
  const file = fileURLToPath(new URL("./server/away-clients.js", import.meta.url));
  const child = fork(file, [JSON.stringify({ port, count })]);
  await once(child, "message");
  return child;
}

/** How long each was away beyond the restart's own time, in order; Infinity for those who are not back in time. */
async function measure(way: Way, count: number): Promise<readonly number[]> {
  const trial = await startServer({ port: 0, way, tookMs: pauseMs });
  trial.child.kill("SIGKILL");
  const first = await startServer({ port: 0, way, tookMs: pauseMs + trial.tookMs });
  const clients = await startClients(first.port, count);
  first.child.send("leave");
  await once(first.child, "exit");
  await wait(pauseMs);
  const second = await startServer({ port: first.port, way, tookMs: pauseMs });
  const ownMs = pauseMs + second.tookMs;
  let away: readonly number[] = [];
  for (const until = performance.now() + patienceMs; away.length < count && performance.now() < until;) {
    await wait(200);
    clients.send("tell");
    [away] = (await once(clients, "message")) as [readonly number[]];
  }
  clients.kill("SIGKILL");
  second.child.kill("SIGKILL");
  const missing = Array<number>(Math.max(0, count - away.length)).fill(Number.POSITIVE_INFINITY);
  return [...away, ...missing].map((ms) => ms - ownMs).toSorted((x, y) => x - y);
}

async function main(): Promise<void> {
  const named = process.argv.slice(2).map(Number);
  const rows: Measured[] = [];
  for (const count of named.length > 0 ? named : sizes) {
    let control: readonly [number, number] | undefined;
    for (const way of ways) {
      const away = await measure(way, count);
      const figures = [away[count >> 1] ?? Number.NaN, away[Math.ceil(count * 0.99) - 1] ?? Number.NaN] as const;
      say(
        `${way}, ${String(count)} clients: away beyond the restart ${figures.map((ms) => ms.toFixed(0)).join(" and ")} ms`,
      );
      const isControl = way === ways[0];
      control ??= figures;
      for (const [place, which] of (["the median", "p99"] as const).entries()) {
        rows.push({
          what: `away beyond the restart, ${which} of ${String(count)} clients, ${way}`,
          value: figures[place] ?? Number.NaN,
          unit: "ms",
          ...(isControl
            ? { peer: true }
            : { control: control[place] ?? Number.NaN, bar: { atMost: place === 0 ? medianBarMs : p99BarMs } }),
        });
      }
    }
  }
  report(rows);
}

if (process.argv[2] === "serve") {
  await serve(JSON.parse(process.argv[3] ?? "{}") as ServerSettings);
} else {
  await main();
}
