import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { handshake, maskedFrame } from "./raw-frames.ts";

// Many clients on raw sockets in one process, as cheap as they can be, so that the server is what is measured.

export type CrowdManner = "polite" | "deaf" | "paused" | "flooding" | "mute";

export interface CrowdSettings {
  readonly port: number;
  readonly manners: Readonly<Partial<Record<CrowdManner, number>>>;
  /** Each sends a message this often. */
  readonly talkMs?: number;
  /** Where polite ones go after a Close, and when: at once, or at the moment that the hint names. */
  readonly comeBack?: { readonly port: number; readonly how: "at-once" | "by-hint" };
}

const pong = maskedFrame(10, new Uint8Array(0));
const hello = maskedFrame(1, Buffer.from("hello"));
const floodChunk = Buffer.concat(Array.from({ length: 50 }, () => maskedFrame(2, Buffer.alloc(100))));

export function startCrowd(settings: CrowdSettings, ready: () => void): void {
  const row = Object.entries(settings.manners).flatMap(([manner, count]) =>
    Array<CrowdManner>(count).fill(manner as CrowdManner),
  );
  let next = 0;
  let open = 0;
  const floods: Socket[] = [];
  const more = (): void => {
    const manner = row[next++];
    if (manner !== undefined) {
      join(settings, settings.port, manner, (socket) => {
        open++;
        if (manner === "flooding") {
          floods.push(socket);
        }
        if (open === row.length) {
          // Only now: a server in a flood rightly turns away who comes meanwhile.
          floods.forEach(flood);
          ready();
        }
        more();
      });
    }
  };
  for (let lane = 0; lane < 64; lane++) {
    more();
  }
}

function join(settings: CrowdSettings, port: number, manner: CrowdManner, opened: (socket: Socket) => void): void {
  const socket = connect({ port, host: "127.0.0.1" });
  let isOpen = false;
  socket.on("error", () => undefined);
  socket.on("connect", () => socket.write(handshake(port)));
  socket.on("data", (chunk) => {
    if (!isOpen) {
      isOpen = true;
      behave(socket, manner, settings);
      opened(socket);
    } else {
      hear(socket, chunk, manner, settings);
    }
  });
}

function behave(socket: Socket, manner: CrowdManner, { talkMs }: CrowdSettings): void {
  if (manner === "paused") {
    socket.pause();
  }
  if (talkMs !== undefined) {
    socket.write(hello);
    setTimeout(() => setInterval(() => socket.write(hello), talkMs), Math.random() * talkMs);
  }
}

function flood(socket: Socket): void {
  if (!socket.destroyed) {
    socket.write(floodChunk, () => setImmediate(flood, socket));
  }
}

function hear(socket: Socket, chunk: Buffer, manner: CrowdManner, { comeBack, ...settings }: CrowdSettings): void {
  const opcode = (chunk[0] ?? 0) & 15;
  if (opcode === 9 && manner !== "mute") {
    socket.write(pong);
  }
  if (opcode === 8 && manner !== "deaf" && manner !== "flooding") {
    const payload = chunk.subarray(2, 2 + ((chunk[1] ?? 0) & 127));
    socket.end(maskedFrame(8, payload.subarray(0, 2)));
    if (comeBack !== undefined) {
      const hinted = Number(/retry-after=(\d+)ms/.exec(payload.toString("latin1", 2))?.[1] ?? 0);
      setTimeout(
        () => {
          join(settings, comeBack.port, "polite", () => undefined);
        },
        comeBack.how === "by-hint" ? hinted : 0,
      );
    }
  }
}

/** Milliseconds on a clock that all processes share. */
export function sharedNow(): number {
  return performance.timeOrigin + performance.now();
}

if (process.argv[2] === "crowd") {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  });
  startCrowd(JSON.parse(process.argv[3] ?? "{}") as CrowdSettings, () => process.send?.("ready"));
}
