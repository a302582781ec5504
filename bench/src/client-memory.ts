import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { WebSocket as Ours } from "@afterclose/client";
import Ws, { WebSocketServer } from "ws";

const self = fileURLToPath(import.meta.url);
const count = 5_000;

/** Heap for each idle client, over raw `ws` sockets with the same four listeners. */
export async function clientMemory(): Promise<void> {
  const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const bytes: Record<string, number> = {};
  for (const kind of ["raw", "raw again", "afterclose"]) {
    const child = fork(self, [kind, String(port)], { execArgv: ["--expose-gc"] });
    const [each] = (await once(child, "message")) as [number];
    await once(child, "exit");
    bytes[kind] = each;
    console.log(
      `${kind.padEnd(12)} ${each.toFixed(0)} B a client, ${(each - (bytes["raw"] ?? 0)).toFixed(0)} B over raw, ${(each / (bytes["raw"] ?? 1)).toFixed(2)} of raw`,
    );
  }
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
