import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { serveHost, type HostMode } from "./server/server-host.ts";
import { hostSettings, print, startHost } from "./server/server-lab.ts";

// CPU per echoed message, process totals, beside bare ws: node bench/dist/server-echo.js [messages]

const messages = Number(process.argv[2] ?? 50_000);
const connections = 50;
const rounds = 21;

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

/** One server that stays, so that all of them are warm and take turns on the same machine at the same time. */
async function start(what: string, mode: HostMode) {
  const host = await startHost(fileURLToPath(import.meta.url), { mode, echo: true, options: {} });
  const perMessage: number[] = [];
  const round = async (count: number): Promise<number> => {
    const before = await host.figures();
    const child = fork(fileURLToPath(import.meta.url), ["client", String(host.port), String(count)]);
    await once(child, "exit");
    const after = await host.figures();
    return ((after.cpuMs - before.cpuMs) * 1000) / (after.messages - before.messages);
  };
  return { what, host, perMessage, round };
}

const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

async function main(): Promise<void> {
  const servers = [
    await start("bare ws", "bare"),
    await start("bare ws again (control)", "bare"),
    await start("afterclose", "life"),
  ];
  for (const { round } of servers) {
    await round(messages);
  }
  for (let turn = 0; turn < rounds; turn++) {
    // Another first in each turn.
    for (let place = 0; place < servers.length; place++) {
      const server = servers[(turn + place) % servers.length];
      server?.perMessage.push(await server.round(messages));
    }
  }
  const [base] = servers;
  print(
    `${String(messages)} echoes of 100 bytes over ${String(connections)} connections, ${String(rounds)} rounds in turn`,
    servers.map(({ what, perMessage }) => ({
      what,
      "CPU us/message, median": median(perMessage).toFixed(2),
      least: Math.min(...perMessage).toFixed(2),
      "ratio of medians": (median(perMessage) / median(base?.perMessage ?? [])).toFixed(3),
      "ratio of least": (Math.min(...perMessage) / Math.min(...(base?.perMessage ?? []))).toFixed(3),
      "median of each round's ratio": median(
        perMessage.map((cpu, index) => cpu / (base?.perMessage[index] ?? Number.NaN)),
      ).toFixed(3),
    })),
  );
  await Promise.all(servers.map(({ host }) => host.stop()));
}

const asHost = hostSettings();
if (asHost !== undefined) {
  serveHost(asHost);
} else if (process.argv[2] === "client") {
  await drive(Number(process.argv[3]), Number(process.argv[4]));
} else {
  await main();
}
