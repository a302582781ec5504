import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocketServer } from "ws";
import { prometheusContentType } from "../metrics/prometheus.ts";

/** The part of a lifecycle that answers over HTTP. */
export interface Answerable {
  readonly ready: boolean;
  metrics(): string;
}

/** Answers the requests that are no upgrade. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers `/readyz`: 200 while connections are welcome, 503 from the first moment of a drain. */
export function readyz(life: Answerable): Handler {
  return (_request, response) => {
    const body = life.ready ? "ready\n" : "draining\n";
    response.writeHead(life.ready ? 200 : 503, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
    response.end(body);
  };
}

/** Answers `/metrics` in Prometheus' text format. Serve it where the public cannot reach it. */
export function metricsHandler(life: Answerable): Handler {
  return (_request, response) => {
    response.writeHead(200, { "Content-Type": prometheusContentType });
    response.end(life.metrics());
  };
}

/** Answers both paths, to GET and HEAD, and says whether it did. */
export function answerHealth(life: Answerable, request: IncomingMessage, response: ServerResponse): boolean {
  const [path] = (request.url ?? "").split("?");
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead || (path !== "/readyz" && path !== "/metrics")) {
    return false;
  }
  (path === "/readyz" ? readyz : metricsHandler)(life)(request, response);
  return true;
}

/** What becomes of the upgrades of one path. */
export interface UpgradeOptions {
  /** Only upgrades of this path are taken. Not set: all of them. */
  readonly path?: string;
  /** Whether upgrades of other paths are left to other listeners. Not set, or where nobody else listens: they get 404. */
  readonly leaveOthers?: boolean;
}

type Listener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** The paths that our own listeners take, so that they do not wait for each other with what none of them takes. */
const pathOf = new WeakMap<object, string | undefined>();

/**
 * Hands a server's upgrades to a `WebSocketServer` made with `noServer`, with an error listener from the first tick.
 * Returns what takes it off again.
 */
export function takeUpgrades(server: Server, wss: WebSocketServer, options: UpgradeOptions = {}): () => void {
  const listen: Listener = (request, socket, head) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (takes(options.path, path)) {
      wss.handleUpgrade(request, socket, head, (webSocket) => wss.emit("connection", webSocket, request));
      return;
    }
    // Before anybody else has one: a reset would otherwise end the process.
    socket.on("error", drop);
    if (options.leaveOthers !== true || !server.listeners("upgrade").some((other) => mayTake(other, path))) {
      answerNotFound(socket);
    }
  };
  pathOf.set(listen, options.path);
  server.on("upgrade", listen);
  return () => {
    server.removeListener("upgrade", listen);
  };
}

function takes(own: string | undefined, path: string): boolean {
  return own === undefined || own === path;
}

function mayTake(listener: object, path: string): boolean {
  return !pathOf.has(listener) || takes(pathOf.get(listener), path);
}

function answerNotFound(socket: Duplex): void {
  if (!socket.writableEnded) {
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", () => socket.destroy());
  }
}

function drop(this: Duplex): void {
  this.destroy();
}
