import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { isShort, median, report, say } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";
import { type HostMode, serveHost, type HostStage } from "./server/server-host.ts";
import { hostSettings, startHost, wait } from "./server/server-lab.ts";

// A snapshot sent in one go to each of some clients over a link of two network namespaces, until all have it whole. Needs
// root, `ip` and `tc`: node bench/dist/snapshot-burst.js

interface Burst {
  readonly what: string;
  readonly count: number;
  readonly bytes: number;
  readonly clients: number;
}

const bursts: readonly Burst[] = [
  { what: "150 messages of 20 kB", count: 150, bytes: 20_000, clients: 5 },
  { what: "6,000 messages of 500 bytes", count: 6000, bytes: 500, clients: 5 },
  { what: "3 messages of 1 MB", count: 3, bytes: 1_000_000, clients: 5 },
  { what: "20 messages of 1 MB", count: 20, bytes: 1_000_000, clients: 1 },
  { what: "20 MB in one message", count: 1, bytes: 20_000_000, clients: 1 },
];
const rounds = isShort ? 1 : 3;
const barRatio = 1.2;
const givenUpMs = 15_000;
const shape = ["tbf", "rate", "300mbit", "burst", "64kb", "latency", "50ms"];
const name = `acb${String(process.pid % 100_000)}`;
const net = `198.18.${String(process.pid % 256)}`;

const call = (program: string, ...words: readonly string[]): void => {
  execFileSync(program, words, { stdio: "ignore" });
};

/** RFC 2544 gives 198.18.0.0/15 to tests. */
function makeLink(): void {
  call("ip", "netns", "add", name);
  call("ip", "link", "add", `${name}a`, "type", "veth", "peer", "name", `${name}b`, "netns", name);
  call("ip", "addr", "add", `${net}.1/30`, "dev", `${name}a`);
  call("ip", "link", "set", `${name}a`, "up");
  call("ip", "-n", name, "addr", "add", `${net}.2/30`, "dev", `${name}b`);
  call("ip", "-n", name, "link", "set", `${name}b`, "up");
  call("tc", "qdisc", "add", "dev", `${name}a`, "root", ...shape);
}

/** Milliseconds on a clock that both ends share. */
const sharedNow = (): number => performance.timeOrigin + performance.now();

/** At the far end: tells when each client has all messages, or Infinity where it was closed before. */
function readBursts(at: string, port: number, clients: number, count: number): void {
  const done: number[] = [];
  const finish = (at: number): void => {
    done.push(at);
    if (done.length === clients) {
      process.send?.(done);
    }
  };
  let open = 0;
  for (let client = 0; client < clients; client++) {
    const socket = new WebSocket(`ws://${at}.1:${String(port)}`, { perMessageDeflate: false, maxPayload: 2 ** 26 });
    let left = count;
    socket.on("open", () => {
      if (++open === clients) {
        process.send?.("ready");
      }
    });
    socket.on("message", () => {
      if (--left === 0) {
        finish(sharedNow());
      }
    });
    socket.on("close", () => {
      if (left > 0) {
        finish(Number.MAX_VALUE);
      }
    });
  }
}

async function startReaders(port: number, { clients, count }: Burst): Promise<ChildProcess> {
  const settings = JSON.stringify({ net, port, clients, count });
  const words = ["netns", "exec", name, process.execPath, fileURLToPath(import.meta.url), "readers", settings];
  const child = spawn("ip", words, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  await once(child, "message");
  return child;
}

async function measure(burst: Burst, mode: HostMode): Promise<number> {
  const host = await startHost(fileURLToPath(import.meta.url), { mode, address: "0.0.0.0", options: {} });
  const readers = await startReaders(host.port, burst);
  const startedAt = sharedNow();
  await host.run(burst.what);
  const done = once(readers, "message").then(([at]) => Math.max(...(at as number[])));
  const lastAt = await Promise.race([done, wait(givenUpMs).then(() => Number.MAX_VALUE)]);
  readers.kill("SIGKILL");
  await host.stop();
  return lastAt === Number.MAX_VALUE ? Number.POSITIVE_INFINITY : lastAt - startedAt;
}

async function main(): Promise<void> {
  makeLink();
  const rows: Measured[] = [];
  try {
    for (const burst of bursts) {
      const bare: number[] = [];
      const ours: number[] = [];
      for (let round = 0; round < rounds; round++) {
        bare.push(await measure(burst, "bare"));
        ours.push(await measure(burst, "life"));
      }
      const what = `${burst.what} to each of ${String(burst.clients)}, whole`;
      const control = median(bare);
      say(`${what}: ${control.toFixed(0)} and ${median(ours).toFixed(0)} ms`);
      rows.push({ what: `${what}, bare ws`, value: control, unit: "ms", peer: true });
      rows.push({ what, value: median(ours), unit: "ms", control, bar: { atMost: control * barRatio } });
    }
  } finally {
    call("ip", "netns", "del", name);
  }
  report(rows);
}

/** In the host. */
function send({ wss }: HostStage, { count, bytes }: Burst): Promise<undefined> {
  const message = Buffer.alloc(bytes, "x");
  const text = bytes < 100_000 ? message.toString() : message;
  for (const socket of wss.clients) {
    for (let sent = 0; sent < count; sent++) {
      socket.send(text);
    }
  }
  return Promise.resolve(undefined);
}

const asHost = hostSettings();
if (asHost !== undefined) {
  serveHost(asHost, Object.fromEntries(bursts.map((burst) => [burst.what, (stage: HostStage) => send(stage, burst)])));
} else if (process.argv[2] === "readers") {
  const {
    net: at,
    port,
    clients,
    count,
  } = JSON.parse(process.argv[3] ?? "{}") as Burst & { port: number; net: string };
  readBursts(at, port, clients, count);
} else {
  await main();
}
