import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { once } from "node:events";
import { WebSocket as Ours } from "@afterclose/client";
import Party from "partysocket/ws";
import Ws, { WebSocketServer } from "ws";
import { isShort, median, report, say } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";

type Kind = "raw" | "raw again" | "afterclose" | "partysocket";
type Job = "echo" | "one-way" | "send" | "flood";
interface Client {
  addEventListener(type: string, listener: (event: { data: unknown }) => void): void;
  send(data: string): unknown;
  close(): void;
}

const kinds: readonly Kind[] = ["raw", "raw again", "afterclose", "partysocket"];
const jobs: readonly Job[] = ["echo", "one-way", "send", "flood"];
const share = isShort ? 0.05 : 1;
const messages: Readonly<Record<Job, number>> = {
  echo: 60_000 * share,
  "one-way": 400_000 * share,
  send: 200_000 * share,
  flood: 400_000 * share,
};
/** How much dearer than raw `ws` a message may be. */
const bars: Readonly<Record<Job, number>> = { echo: 1.05, "one-way": 1.05, send: 1.05, flood: 1.3 };
const self = fileURLToPath(import.meta.url);
const text = "x".repeat(64);

/** CPU of the client's process for each message, against raw `ws` with a listener: medians of several runs. */
async function clientCpu(): Promise<void> {
  const runs = isShort ? 1 : 5;
  const rows: Measured[] = [];
  const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
  await once(server, "listening");
  server.on("connection", (socket, { url }) => {
    const job = (url ?? "/").slice(1) as Job;
    let left = messages[job];
    socket.on("message", (data) => {
      if (job === "echo") {
        socket.send((data as Buffer).toString());
      } else if (job === "send" && --left === 0) {
        socket.send("done");
      }
    });
    const burst = job === "flood" ? 1000 : 50;
    const push = (): void => {
      for (let i = 0; i < burst && left > 0; i++, left--) {
        socket.send(text);
      }
      if (left > 0) {
        setImmediate(push);
      }
    };
    if (job === "flood" || job === "one-way") {
      push();
    }
  });
  const { port } = server.address() as { port: number };
  for (const job of jobs) {
    const seen = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
    for (let run = 0; run < runs; run++) {
      for (const kind of kinds) {
        const child = fork(self, [kind, job, String(port)]);
        const [micros] = (await once(child, "message")) as [number];
        await once(child, "exit");
        seen.get(kind)?.push(micros);
      }
    }
    const nsOf = (kind: Kind): number => (median(seen.get(kind) ?? []) / messages[job]) * 1000;
    const control = nsOf("raw");
    rows.push(
      ...kinds.map((kind) => ({
        what: `CPU of a message, ${job}, ${kind}`,
        value: nsOf(kind),
        unit: "ns",
        control,
        ...(kind === "afterclose" ? { bar: { atMost: control * bars[job] } } : { peer: true }),
      })),
    );
    say(`${job} is measured`);
  }
  report(rows);
  server.close();
  for (const socket of server.clients) {
    socket.terminate();
  }
}

function dial(kind: Kind, url: string): unknown {
  switch (kind) {
    case "afterclose":
      return new Ours(url);
    case "partysocket":
      return new Party(url, [], { WebSocket: Ws });
    default:
      return new Ws(url, { perMessageDeflate: true });
  }
}

async function play(kind: Kind, job: Job, port: string): Promise<void> {
  const url = `ws://127.0.0.1:${port}/${job}`;
  const client = dial(kind, url) as Client;
  await new Promise<void>((resolve) => {
    client.addEventListener("open", () => {
      resolve();
    });
    if (job === "flood" || job === "one-way") {
      resolve();
    }
  });
  const before = process.cpuUsage();
  let left = messages[job];
  await new Promise<void>((resolve) => {
    client.addEventListener("message", ({ data }) => {
      if (job === "send") {
        resolve();
      } else if (--left === 0) {
        resolve();
      } else if (job === "echo") {
        client.send(data as string);
      }
    });
    if (job === "echo") {
      client.send(text);
    }
    if (job === "send") {
      const push = (): void => {
        for (let i = 0; i < 200 && left > 0; i++, left--) {
          client.send(text);
        }
        if (left > 0) {
          setImmediate(push);
        }
      };
      push();
    }
  });
  const { user, system } = process.cpuUsage(before);
  process.send?.(user + system);
  client.close();
  process.disconnect();
  setTimeout(() => process.exit(0), 50);
}

const [, , kind, job, port] = process.argv;
if (process.send && port) {
  await play(kind as Kind, job as Job, port);
} else if (process.argv[1] === self) {
  await clientCpu();
}
