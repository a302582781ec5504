import type { Dial, Payload, Progress, Socket, SocketEvents, SocketFault } from "@afterclose/wire";
import type { HostWebSocket } from "../contract/shared-options.ts";
import { ClientError } from "../contract/errors.ts";
import { payloadOf } from "../queue/payload-of.ts";

/** What this adapter uses of a `ws` socket. */
interface Ws {
  readonly url: string;
  readonly protocol: string;
  readonly extensions: string;
  readonly bufferedAmount: number;
  readonly readyState: number;
  binaryType: string;
  [owner]: WsSocket | undefined;
  on(type: string, listener: (this: Ws, ...args: never[]) => void): void;
  send(data: Payload): void;
  close(code?: number, reason?: string): void;
  terminate(): void;
  ping(): void;
}

interface Stream {
  readonly bytesRead: number;
  /** A large message counts as buffered until its last byte is out; only the handle knows how much of it waits. */
  readonly _handle?: { readonly writeQueueSize?: number } | null;
}

interface Response {
  readonly socket: Stream;
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

/** Throws ERR_WS_VERSION for a `ws` before its 8th version, which tells messages and ends in other words. */
export function assertVersion(Host: WsConstructor): void {
  let told = 0;
  const note = (_type: string, listener: (...args: never[]) => void): void => {
    told = listener.length;
  };
  // The class shows what it tells a listener of messages: since version 8, whether they are binary, too.
  const probe = { on: note, once: note, listeners: () => [] };
  (Host.prototype as EventTarget).addEventListener.call(probe as never, "message", () => undefined);
  if (told === 1) {
    throw new ClientError("ERR_WS_VERSION", "WebSocket", "`ws` 7 or older", "`ws` 8.0 or newer");
  }
}

class WsSocket implements Socket {
  readonly #ws: Ws;
  readonly events: SocketEvents;
  stream: Stream | undefined;
  // Without a value until something fails: an idle connection has no room for them.
  declare message?: string;
  declare detail?: SocketFault;

  constructor(ws: Ws, events: SocketEvents) {
    this.#ws = ws;
    this.events = events;
    ws[owner] = this;
    ws.on("upgrade", onUpgrade);
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
  isOpen(): boolean {
    return this.#ws.readyState === 1;
  }
  send(data: Payload): void {
    this.#ws.send(payloadOf(data));
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
    if (this.isOpen()) {
      this.#ws.ping();
    } else {
      // It tells the end by the Close that came: nobody asks how a line is that should be gone.
      this.#ws.terminate();
    }
  }
  bufferedBytes(): number {
    return this.#ws.bufferedAmount;
  }
  progress(): Progress {
    const { bytesRead = 0, _handle } = this.stream ?? {};
    return [bytesRead, _handle?.writeQueueSize ?? this.bufferedBytes()];
  }
  setBinaryType(type: "blob" | "arraybuffer"): void {
    this.#ws.binaryType = type;
  }
}

const canDo = { ping: true, abort: true } as const;

// One set of listeners for all sockets: an idle connection carries none of its own.
function onUpgrade(this: Ws, { socket }: Response): void {
  const mine = this[owner];
  if (mine) {
    mine.stream = socket;
  }
}

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
    const retryAfterMs = retryAfterOf(headers["retry-after"]);
    socket.message = `Unexpected server response: ${String(status)}`;
    socket.detail = { kind: "status", status, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  // With a listener of ours, `ws` leaves it to us to give the attempt up.
  this.terminate();
}

/** Seconds or a date (RFC 9110 §10.2.3). What is neither is no hint: `Date.parse` finds a date in "1.5" and "-5", too. */
function retryAfterOf(header = ""): number | undefined {
  if (/^\d+$/.test(header)) {
    return Number(header) * 1000;
  }
  const afterMs = /^[A-Z][a-z]+, .* GMT$/.test(header) ? Date.parse(header) - Date.now() : Number.NaN;
  return Number.isNaN(afterMs) ? undefined : Math.max(0, afterMs);
}

function faultOf(code: string): SocketFault | undefined {
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_|UNABLE_)/.test(code)) {
    return { kind: "tls", alert: code };
  }
  return /^E[A-Z_]+$/.test(code) ? { kind: "errno", errno: code } : undefined;
}
