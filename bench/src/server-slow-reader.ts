import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { isShort, report } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";
import { serveHost, type HostMode, type HostStage } from "./server/server-host.ts";
import { hostSettings, startHost, wait } from "./server/server-lab.ts";

// One paused reader that is fed a gigabyte: MEGABYTES=1024 node bench/dist/server-slow-reader.js

const megabytes = Number(process.env["MEGABYTES"] ?? (isShort ? 64 : 1024));
const chunkBytes = 64 * 1024;

/** In the host: sends as a careless application does, a little in each turn. */
async function feed({ wss }: HostStage): Promise<{ sent: number; refused: number }> {
  const [socket] = wss.clients;
  let sent = 0;
  let refused = 0;
  for (let left = (megabytes * 1024 * 1024) / chunkBytes; left > 0; left--) {
    socket?.send(Buffer.alloc(chunkBytes), (error) => {
      refused += error instanceof Error ? 1 : 0;
    });
    sent++;
    if (left % 64 === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { sent, refused };
}

async function measure(mode: HostMode) {
  const host = await startHost(fileURLToPath(import.meta.url), { mode, options: {} });
  const peer = new WebSocket(`ws://127.0.0.1:${String(host.port)}`, { perMessageDeflate: false, maxPayload: 2 ** 30 });
  await once(peer, "open");
  peer.pause();
  const before = await host.figures(true);
  const { refused } = (await host.run("feed")) as { refused: number };
  if (mode === "bare") {
    await host.run("close");
  }
  await wait(200);
  const after = await host.figures(true);
  const end = once(peer, "close") as Promise<[number]>;
  let read = 0;
  peer.on("message", (data) => (read += (data as Buffer).length));
  const resumedAt = performance.now();
  peer.resume();
  const [code] = await end;
  const closeAfterMs = performance.now() - resumedAt;
  await host.stop();
  const heldBytes = after.heapUsed + after.external - before.heapUsed - before.external;
  return { heldMiB: heldBytes / 2 ** 20, refused, code, closeAfterMs, readMiB: read / 2 ** 20 };
}

async function main(): Promise<void> {
  const bare = await measure("bare");
  const ours = await measure("life");
  /** Each figure of ours beside that of bare `ws`, which closes with 1013 when all is sent. */
  const pair = (what: string, unit: string, of: (one: typeof bare) => number): readonly Measured[] => [
    { what: `${what}, bare ws, then close(1013)`, value: of(bare), unit, peer: true },
    { what: `${what}, afterclose`, value: of(ours), unit, control: of(bare) },
  ];
  const fed = `one paused reader fed ${String(megabytes)} MiB`;
  report([
    ...pair(`heap and buffers for ${fed}`, "MiB", ({ heldMiB }) => heldMiB),
    ...pair("from reading again to its Close", "ms", ({ closeAfterMs }) => closeAfterMs),
    ...pair("the code that it reads", "", ({ code }) => code),
    ...pair("what it reads before", "MiB", ({ readMiB }) => readMiB),
    ...pair("messages refused", "messages", ({ refused }) => refused),
  ]);
}

const asHost = hostSettings();
if (asHost === undefined) {
  await main();
} else {
  serveHost(asHost, {
    feed,
    close: ({ wss }) => {
      wss.clients.forEach((socket) => {
        socket.close(1013);
      });
      return Promise.resolve(undefined);
    },
  });
}
