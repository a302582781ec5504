import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { type ClientOptions, WebSocket } from "ws";

export interface Ended {
  readonly code: number;
  readonly reason: string;
}

/** A `ws` client with its story so far. */
export interface OpenClient {
  readonly socket: WebSocket;
  readonly ended: Promise<Ended>;
  readonly messages: string[];
  /** The next message that was not read yet. */
  readonly read: () => Promise<string>;
}

/** Connects with `ws`; throws what the handshake threw. */
export async function open(url: string, options: ClientOptions = {}): Promise<OpenClient> {
  const socket = new WebSocket(url, options);
  const messages: string[] = [];
  const wanted: ((message: string) => void)[] = [];
  let read = 0;
  socket.on("message", (data: Buffer) => {
    messages.push(data.toString("utf8"));
    const want = wanted.shift();
    if (want !== undefined) {
      read += 1;
      want(data.toString("utf8"));
    }
  });
  const ended = new Promise<Ended>((resolve) => {
    socket.once("close", (code: number, reason: Buffer) => {
      resolve({ code, reason: reason.toString("utf8") });
    });
  });
  // An error before the opening is thrown by the wait for it; a later one shows in the ending.
  socket.on("error", () => undefined);
  await once(socket, "open");
  return {
    socket,
    ended,
    messages,
    read: () => {
      const next = messages[read];
      if (next === undefined) {
        return new Promise((resolve) => wanted.push(resolve));
      }
      read += 1;
      return Promise.resolve(next);
    },
  };
}

/** The status, headers and body with which a handshake was refused. */
export async function refusal(
  url: string,
  options: ClientOptions = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const socket = new WebSocket(url, options);
  socket.on("error", () => undefined);
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, IncomingMessage];
  let body = "";
  for await (const chunk of response) {
    body += String(chunk);
  }
  socket.terminate();
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

/** The bare TCP side of a client. */
export interface RawClient {
  readonly socket: Socket;
  /** Everything that came, when the connection is over. */
  readonly all: Promise<Buffer>;
  /** What came so far has this in it. */
  readonly has: (text: string) => Promise<void>;
}

export const rawHandshake = (path: string, port: number): string =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${String(port)}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

export async function raw(port: number): Promise<RawClient> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  socket.on("error", () => undefined);
  const all = new Promise<Buffer>((resolve) => {
    socket.once("close", () => {
      resolve(Buffer.concat(chunks));
    });
  });
  const has = async (text: string): Promise<void> => {
    while (!Buffer.concat(chunks).includes(text)) {
      await once(socket, "data");
    }
  };
  return { socket, all, has };
}
