import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { WebSocket as Ours } from "@afterclose/client";
import Ws, { WebSocketServer } from "ws";
import { isShort, report } from "./report/report.ts";

const self = fileURLToPath(import.meta.url);
const count = isShort ? 500 : 5_000;
/** What an idle client may take over a raw socket with the same listeners. */
const maxOverBytes = 1500;

/** Heap for each idle client, over raw `ws` sockets with the same four listeners. */
async function clientMemory(): Promise<void> {
  const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const bytes: Record<string, number> = {};
  for (const kind of ["raw", "raw again", "afterclose"]) {
    const child = fork(self, [kind, String(port)], { execArgv: ["--expose-gc"] });
    const [each] = (await once(child, "message")) as [number];
    await once(child, "exit");
    bytes[kind] = each;
  }
  const control = bytes["raw"] ?? Number.NaN;
  report(
    Object.entries(bytes).map(([kind, value]) => ({
      what: `heap of an idle client, ${kind}`,
      value,
      unit: "B",
      control,
      ...(kind === "afterclose" ? { bar: { atMost: control + maxOverBytes } } : { peer: true }),
    })),
  );
  server.close();
}

async function hold(kind: string, port: string): Promise<void> {
  const { gc } = globalThis as unknown as { readonly gc: () => void };
  const clients: unknown[] = [];
  const openOne = async (): Promise<void> => {
    const url = `ws://127.0.0.1:${port}/`;
    const client = (kind === "afterclose" ? new Ours(url) : new Ws(url)) as EventTarget;
    for (const type of ["message", "error", "close"]) {
      client.addEventListener(type, () => undefined);
    }
    await new Promise<void>((resolve) => {
      client.addEventListener("open", () => {
        resolve();
      });
    });
    clients.push(client);
  };
  await openOne();
  gc();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < count; i += 50) {
    await Promise.all(Array.from({ length: 50 }, openOne));
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  gc();
  gc();
  const each = (process.memoryUsage().heapUsed - before) / count;
  process.send?.(each, () => process.exit(0));
}

const [, , kind, port] = process.argv;
if (process.send && port) {
  await hold(kind ?? "", port);
} else if (process.argv[1] === self) {
  await clientMemory();
}
