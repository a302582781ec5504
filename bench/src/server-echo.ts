import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { isShort, median, report } from "./report/report.ts";
import { serveHost, type HostMode } from "./server/server-host.ts";
import { hostSettings, startHost } from "./server/server-lab.ts";

// CPU per echoed message, process totals, beside bare ws: node bench/dist/server-echo.js [messages]

const messages = Number(process.argv[2] ?? (isShort ? 2_000 : 50_000));
const connections = 50;
const rounds = isShort ? 1 : 21;
/** What a message may cost, in times what bare `ws` costs. */
const barRatio = 1.05;

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
  const base = servers[0]?.perMessage ?? [];
  const what = `CPU of an echoed message of 100 bytes, ${String(connections)} connections`;
  report(
    servers.flatMap(({ what: who, perMessage }) => {
      const ratios = perMessage.map((cpu, index) => cpu / (base[index] ?? Number.NaN));
      const isOurs = who === "afterclose";
      return [
        {
          what: `${what}, ${who}, median`,
          value: median(perMessage),
          unit: "us",
          control: median(base),
          ...(isOurs ? { bar: { atMost: median(base) * barRatio } } : {}),
        },
        { what: `${what}, ${who}, least`, value: Math.min(...perMessage), unit: "us", control: Math.min(...base) },
        { what: `${who} over bare ws, the median of the rounds`, value: median(ratios), unit: "times" },
      ].map((row) => (isOurs ? row : { ...row, peer: true }));
    }),
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
