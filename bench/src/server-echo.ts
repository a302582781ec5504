import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { serveHost, type HostMode } from "./server-host.ts";
import { hostSettings, print, startHost } from "./server-lab.ts";

// CPU per echoed message, process totals, beside bare ws: node bench/dist/server-echo.js [messages]

const messages = Number(process.argv[2] ?? 100_000);
const connections = 50;
const rounds = 5;

async function drive(port: number, count: number): Promise<void> {
  const each = Math.ceil(count / connections);
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = new WebSocket(`ws://127.0.0.1:${String(port)}`, { perMessageDeflate: false });
      await once(socket, "open");
      const payload = Buffer.alloc(100, "x");
      let left = each;
      await new Promise<void>((resolve) => {
        socket.on("message", () => {
          if (--left === 0) {
            resolve();
          } else {
            socket.send(payload);
          }
        });
        socket.send(payload);
      });
      socket.terminate();
    }),
  );
}

async function measure(mode: HostMode): Promise<number> {
  const host = await startHost(fileURLToPath(import.meta.url), { mode, echo: true, options: {} });
  const client = async (count: number): Promise<void> => {
    const child = fork(fileURLToPath(import.meta.url), ["client", String(host.port), String(count)]);
    await once(child, "exit");
  };
  await client(messages / 5);
  const before = await host.figures();
  await client(messages);
  const after = await host.figures();
  await host.stop();
  return ((after.cpuMs - before.cpuMs) * 1000) / (after.messages - before.messages);
}

const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

async function main(): Promise<void> {
  const bare: number[] = [];
  const control: number[] = [];
  const life: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(await measure("bare"));
    life.push(await measure("life"));
    control.push(await measure("bare"));
  }
  const row = (what: string, list: readonly number[]) => ({
    what,
    "CPU us/message, median": median(list).toFixed(2),
    least: Math.min(...list).toFixed(2),
    "ratio of medians": (median(list) / median(bare)).toFixed(3),
    "ratio of least": (Math.min(...list) / Math.min(...bare)).toFixed(3),
  });
  print(
    `${String(messages)} echoes of 100 bytes over ${String(connections)} connections, ${String(rounds)} rounds in turn`,
    [row("bare ws", bare), row("bare ws again (control)", control), row("afterclose", life)],
  );
}

const asHost = hostSettings();
if (asHost !== undefined) {
  serveHost(asHost);
} else if (process.argv[2] === "client") {
  await drive(Number(process.argv[3]), Number(process.argv[4]));
} else {
  await main();
}
