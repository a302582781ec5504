import type { Dial, Payload, Socket, SocketEvents, SocketFault } from "@afterclose/wire";
import type { HostWebSocket } from "../contract/options.ts";

/** What this adapter uses of a `ws` socket. */
interface Ws {
  readonly url: string;
  readonly protocol: string;
  readonly extensions: string;
  readonly bufferedAmount: number;
  binaryType: string;
  [owner]: WsSocket | undefined;
  on(type: string, listener: (this: Ws, ...args: never[]) => void): void;
  send(data: Payload): void;
  close(code?: number, reason?: string): void;
  terminate(): void;
  ping(): void;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  destroy(): void;
}

export type WsConstructor = HostWebSocket & (new (url: string, protocols?: readonly string[]) => Ws);

const owner: unique symbol = Symbol("owner");

/** Dials with `ws`: protocol pings, a real abort, and the evidence behind a failure. */
export function wsDial(Host: WsConstructor): Dial {
  return (url, protocols, events) => new WsSocket(new Host(url, protocols), events);
}

class WsSocket implements Socket {
  readonly #ws: Ws;
  readonly events: SocketEvents;
  // Without a value until something fails: an idle connection has no room for them.
  declare message?: string;
  declare detail?: SocketFault;

  constructor(ws: Ws, events: SocketEvents) {
    this.#ws = ws;
    this.events = events;
    ws[owner] = this;
    ws.on("open", onOpen);
    ws.on("message", onMessage);
    ws.on("ping", onAlive);
    ws.on("pong", onAlive);
    ws.on("error", onError);
    ws.on("close", onClose);
    ws.on("unexpected-response", onRefusal);
  }

  get can(): Socket["can"] {
    return canDo;
  }
  get url(): string {
    return this.#ws.url;
  }
  send(data: Payload): void {
    this.#ws.send(data);
  }
  close(code?: number, reason?: string): void {
    this.#ws.close(code, reason);
  }
  abort(): void {
    // `ws` still reports an error of its own afterwards; the listener stays, so that it is not uncaught.
    this.#ws[owner] = undefined;
    this.#ws.terminate();
  }
  ping(): void {
    this.#ws.ping();
  }
  bufferedBytes(): number {
    return this.#ws.bufferedAmount;
  }
  setBinaryType(type: "blob" | "arraybuffer"): void {
    this.#ws.binaryType = type;
  }
}

const canDo = { ping: true, abort: true } as const;

// One set of listeners for all sockets: an idle connection carries none of its own.
function onOpen(this: Ws): void {
  this[owner]?.events.opened(this.protocol, this.extensions);
}

function onMessage(this: Ws, data: Payload, isBinary: boolean): void {
  this[owner]?.events.message(isBinary ? data : (data as { toString(): string }).toString());
}

function onAlive(this: Ws): void {
  this[owner]?.events.alive();
}

function onError(this: Ws, error: Error & { readonly code?: string }): void {
  const socket = this[owner];
  if (socket) {
    socket.message ??= error.message;
    const fault = faultOf(error.code ?? "");
    if (fault) {
      socket.detail ??= fault;
    }
  }
}

function onClose(this: Ws, code: number, reason: Uint8Array): void {
  const socket = this[owner];
  if (socket) {
    this[owner] = undefined;
    const { message, detail } = socket;
    socket.events.ended({
      code,
      reason: new TextDecoder().decode(reason),
      wasClean: code !== 1006,
      ...(message !== undefined && { message }),
      ...(detail && { detail }),
    });
  }
}

function onRefusal(this: Ws, _request: unknown, response: Response): void {
  const socket = this[owner];
  const { statusCode: status, headers } = response;
  response.destroy();
  if (socket) {
    const seconds = Number(headers["retry-after"]);
    socket.message = `Unexpected server response: ${String(status)}`;
    socket.detail = { kind: "status", status, ...(seconds >= 0 && { retryAfterMs: seconds * 1000 }) };
  }
  // With a listener of ours, `ws` leaves it to us to give the attempt up.
  this.terminate();
}

function faultOf(code: string): SocketFault | undefined {
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_|UNABLE_)/.test(code)) {
    return { kind: "tls", alert: code };
  }
  return /^E[A-Z_]+$/.test(code) ? { kind: "errno", errno: code } : undefined;
}
