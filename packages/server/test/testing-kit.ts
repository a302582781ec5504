import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { WebSocket, WebSocketServer, type ClientOptions, type ServerOptions } from "ws";
import { lifecycle, type Ending, type WsLifecycle, type WsLifecycleOptions } from "../src/index.ts";

/** The oldest `ws` that the package takes. */
export const oldestWs = createRequire(import.meta.url)("ws-8-18") as {
  readonly WebSocketServer: typeof WebSocketServer;
};

export interface Stage {
  readonly life: WsLifecycle;
  readonly wss: WebSocketServer;
  readonly http: Server;
  readonly port: number;
  readonly url: string;
  readonly endings: Ending[];
  /** Resolves with the ending at a place, counted from 0. */
  ending(place?: number): Promise<Ending>;
  stop(): Promise<void>;
}

/** A server on a free port, with a lifecycle and everything it says. */
export async function stage(
  options: WsLifecycleOptions = {},
  onConnection?: (socket: WebSocket) => void,
  address = "127.0.0.1",
  serverOptions: ServerOptions = {},
): Promise<Stage> {
  const http = createServer();
  const wss = new WebSocketServer({ server: http, ...serverOptions });
  const life = lifecycle(wss, { overload: false, ...options });
  wss.on("connection", (socket) => onConnection?.(socket));
  http.listen(0, address);
  await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  const endings: Ending[] = [];
  const waiting: (() => void)[] = [];
  life.on("ending", (ending) => {
    endings.push(ending);
    waiting.splice(0).forEach((wake) => {
      wake();
    });
  });
  return {
    life,
    wss,
    http,
    port,
    url: `ws://127.0.0.1:${String(port)}`,
    endings,
    async ending(place = 0) {
      while (endings.length <= place) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      return endings[place]!;
    },
    async stop() {
      life.detach();
      for (const socket of wss.clients) {
        socket.terminate();
      }
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

export async function open(url: string, options: ClientOptions = {}): Promise<WebSocket> {
  const socket = new WebSocket(url, options);
  await once(socket, "open");
  return socket;
}

export async function closed(socket: WebSocket): Promise<{ code: number; reason: string }> {
  const [code, reason] = (await once(socket, "close")) as [number, Buffer];
  return { code, reason: reason.toString() };
}

/** How a server turned a handshake down. */
export async function refusal(url: string, options = {}): Promise<{ status: number; retryAfter: string | undefined }> {
  const socket = new WebSocket(url, options);
  socket.on("error", () => undefined);
  const [, response] = (await once(socket, "unexpected-response")) as [
    unknown,
    { statusCode: number; headers: Record<string, string> },
  ];
  socket.terminate();
  return { status: response.statusCode, retryAfter: response.headers["retry-after"] };
}

export const handshakeText = (port: number, extra: readonly string[] = []): string =>
  [
    "GET / HTTP/1.1",
    `Host: 127.0.0.1:${String(port)}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ...extra,
    "",
    "",
  ].join("\r\n");

/** A TCP socket that has done the handshake by hand and does nothing by itself. */
export async function rawOpen(port: number, { read = true } = {}): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1" });
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(handshakeText(port));
  await new Promise<void>((resolve) => {
    let head = "";
    socket.on("data", function listen(chunk: Buffer) {
      head += chunk.toString("latin1");
      if (head.includes("\r\n\r\n")) {
        socket.off("data", listen);
        if (read) {
          socket.resume();
        } else {
          socket.pause();
        }
        resolve();
      }
    });
  });
  return socket;
}

/** A masked frame, as a client sends it; the mask is zero, so the payload stays as it is. */
export function frame(opcode: number, payload: Uint8Array | string = "", first = 0x80 | opcode): Buffer {
  const body = Buffer.from(payload);
  const length = body.length < 126 ? [0x80 | body.length] : [0x80 | 126, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([first, ...length, 0, 0, 0, 0]), body]);
}
