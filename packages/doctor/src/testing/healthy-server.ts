import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { CauseId } from "@afterclose/codes";
import { type ServerOptions, type WebSocket, WebSocketServer } from "ws";
import type { DoctorOptions } from "../options.ts";

/** A server with which nothing is wrong, and what may be said of it. */
export interface HealthyServer {
  readonly title: string;
  readonly options?: DoctorOptions;
  /** What is told as spoken there. If not set, nothing is. */
  readonly speaks?: string;
  /** Other causes that are true of it, as for a client that was told no login. If not set, only `ok` is. */
  readonly truths?: readonly CauseId[];
  /** It closes those who do not say what its clients say, and nothing tells that from a fault. */
  readonly isUndecided?: boolean;
  readonly start: () => Promise<Running>;
}

export interface Running {
  readonly url: string;
  readonly close: () => void;
}

export type Handle = (socket: WebSocket, request: IncomingMessage) => void;

/** A server of one's own making: a new handler for each run, because some remember who was there. */
export interface OwnServer extends Omit<HealthyServer, "start"> {
  readonly path?: string;
  readonly subprotocol?: string;
  readonly server?: ServerOptions;
  readonly serve: () => Handle;
}

export function ownServer({ path = "/", subprotocol, server, serve, ...rest }: OwnServer): HealthyServer {
  const agreed: ServerOptions =
    subprotocol === undefined ? {} : { handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false) };
  return {
    ...rest,
    start: () => {
      const http = createServer((_, response) => response.writeHead(426).end());
      const handle = serve();
      new WebSocketServer({ ...agreed, ...server, server: http }).on("connection", (socket, request) => {
        socket.on("error", () => undefined);
        handle(socket, request);
      });
      return listening(http, path);
    },
  };
}

export async function listening(http: Server, path: string): Promise<Running> {
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    url: urlOf(http, path),
    close: () => {
      http.closeAllConnections();
      http.close();
    },
  };
}

export function urlOf(http: Server, path: string): string {
  return `ws://127.0.0.1:${String((http.address() as AddressInfo).port)}${path}`;
}

/** The fields of a JSON text; `undefined` where it is none. */
export function fields(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Cuts off whoever has not done something by then; what it returns says that it was done. */
export function unless(socket: WebSocket, ms: number, cut: () => void): () => void {
  const timer = setTimeout(cut, ms);
  const stop = (): void => {
    clearTimeout(timer);
  };
  socket.on("close", stop);
  return stop;
}

/** The same, again and again: what it returns gives as much time anew. */
export function unlessKept(socket: WebSocket, ms: number, cut: () => void): () => void {
  const timer = setTimeout(cut, ms);
  socket.on("close", () => {
    clearTimeout(timer);
  });
  return () => {
    timer.refresh();
  };
}

export function every(socket: WebSocket, ms: number, run: () => void): void {
  const timer = setInterval(run, ms);
  socket.on("close", () => {
    clearInterval(timer);
  });
}

export function onText(socket: WebSocket, hear: (text: string) => void): void {
  socket.on("message", (data: Buffer) => {
    hear(data.toString());
  });
}

/** Pings now and then, and cuts a client that left the last ping unanswered. */
export function pingEvery(socket: WebSocket, ms: number, data = ""): void {
  let lives = true;
  socket.on("pong", () => {
    lives = true;
  });
  every(socket, ms, () => {
    if (!lives) {
      socket.terminate();
    }
    lives = false;
    socket.ping(data);
  });
}
