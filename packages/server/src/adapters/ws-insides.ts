// Everything that leans on how `ws` is made inside: found by a trial before anything is begun, and used nowhere else.
import { createRequire } from "node:module";
import type { IncomingMessage, Server } from "node:http";
import { Duplex } from "node:stream";
import type { WebSocket, WebSocketServer } from "ws";
import { ServerError } from "../contract/errors.ts";
import { canAskBeforeFrames } from "./ws-receiver.ts";
import type { Stoppable } from "../lifecycle/stop-server.ts";

export type WebSocketClass = new (...args: never[]) => WebSocket;
export type OnOpen = (socket: WebSocket, request: IncomingMessage) => void;
export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer, open: OnOpen) => void;
type Listener = (this: Duplex) => void;

/** What README and `peerDependencies` say too. */
const supported = "8.18 to the newest 8.x";

/** What `ws` keeps to itself and tells in no other way. */
interface Insides {
  _closeTimer?: NodeJS.Timeout | null;
  /** From 8.19 on; before, it is always 30 seconds. */
  readonly _closeTimeout?: number;
  readonly _closeFrameReceived?: boolean;
  readonly _receiver?: { readonly errored?: Error | null } | null;
  readonly _sender?: { readonly _firstFragment?: boolean };
  readonly _socket?: Duplex | null;
  /** Not in the oldest of them. */
  readonly _pendingAutoPongs?: number;
  readonly _maxPendingAutoPongs?: number;
}

/** What one copy of `ws` calls its own: the same for all of its sockets. */
export interface WsCopy {
  /** Under which a stream knows its WebSocket. */
  readonly owner: symbol;
  /** What its streams do when the peer sends nothing more. */
  readonly onEnd: Listener;
  /** Whether it reads in a way that lets each frame be asked about. */
  readonly countsFrames: boolean;
}

const closeTimeoutOfWs = 30_000;
const copies = new WeakMap<WebSocketClass, WsCopy>();
const insidesOf = (socket: WebSocket): Insides => socket as unknown as Insides;

/** Tries the `ws` that made this server, once for each copy of it. Throws `ERR_WS_VERSION` where it is made otherwise. */
export function tryWs(wss: WebSocketServer): WsCopy {
  const { options, handleUpgrade } = (wss as Partial<WebSocketServer> | null | undefined) ?? {};
  const Base: unknown = options?.WebSocket;
  if (typeof Base !== "function" || typeof handleUpgrade !== "function") {
    throw unknownWs(wss, "it names no class of its sockets in its options");
  }
  const Root = rootOf(Base as WebSocketClass);
  let copy = copies.get(Root);
  if (copy === undefined) {
    copy = tryClass(wss, Root);
    copies.set(Root, copy);
  }
  return copy;
}

/** The class of `ws` itself, below what the application made of it. */
function rootOf(Class: WebSocketClass): WebSocketClass {
  const parent = Object.getPrototypeOf(Class) as WebSocketClass;
  return typeof parent === "function" && "CONNECTING" in parent ? rootOf(parent) : Class;
}

function tryClass(wss: WebSocketServer, Root: WebSocketClass): WsCopy {
  const stream = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done(), emitClose: false });
  try {
    const socket = new (Root as new (...args: unknown[]) => WebSocket)(null, undefined, {
      autoPong: true,
      closeTimeout: closeTimeoutOfWs,
    });
    const before = new Set(stream.listeners("end"));
    const settings = { allowSynchronousEvents: true, maxPayload: 0, skipUTF8Validation: false };
    (socket as unknown as { setSocket: (...args: unknown[]) => void }).setSocket(stream, Buffer.alloc(0), settings);
    const onEnd = stream.listeners("end").filter((listener) => !before.has(listener));
    const owner = Object.getOwnPropertySymbols(stream).find(
      (key) => (stream as unknown as Record<symbol, unknown>)[key] === socket,
    );
    const insides = insidesOf(socket);
    const parts: readonly (readonly [string, () => boolean])[] = [
      ["_socket", () => insides._socket === stream],
      ["_closeFrameReceived", () => insides._closeFrameReceived === false],
      ["_receiver.errored", () => insides._receiver?.errored === null],
      ["_sender._firstFragment", () => insides._sender?._firstFragment === true],
      ["one listener for the end of a stream", () => onEnd.length === 1],
      ["a mark on their stream", () => owner !== undefined],
      ["_closeTimer", () => hasCloseTimer(socket)],
    ];
    const missing = parts.find(([, has]) => !has())?.[0];
    if (missing !== undefined || owner === undefined) {
      throw unknownWs(wss, `its sockets lack ${missing ?? "their owner"}`);
    }
    return { owner, onEnd: onEnd[0] as Listener, countsFrames: canAskBeforeFrames(socket) };
  } catch (error) {
    throw error instanceof ServerError ? error : unknownWs(wss, `a socket could not be made (${String(error)})`);
  } finally {
    stream.destroy();
  }
}

function hasCloseTimer(socket: WebSocket): boolean {
  const was = insidesOf(socket)._closeTimer;
  socket.close(1000);
  const timer = insidesOf(socket)._closeTimer;
  clearTimeout(timer ?? undefined);
  return was === null && typeof timer === "object" && timer !== null;
}

function unknownWs(wss: WebSocketServer, what: string): ServerError {
  return new ServerError(
    "ERR_WS_VERSION",
    `This WebSocketServer is from ${versionOf(wss)}, and ${what}. Install ws ${supported}.`,
  );
}

function versionOf(wss: WebSocketServer): string {
  try {
    const require = createRequire(import.meta.url);
    const { WebSocketServer: Installed } = require("ws") as { WebSocketServer?: new () => unknown };
    const { version } = require("ws/package.json") as { version: string };
    return Installed !== undefined && wss instanceof Installed
      ? `ws ${version}`
      : `a ws other than the installed ${version}`;
  } catch {
    return "an unknown ws";
  }
}

/** What the lifecycle changes on a server; gives what undoes it. */
export interface ServerChange {
  /** Made from the server's own: `new WebSocketServer({ WebSocket })` names the class that it makes sockets of. */
  readonly WebSocket: WebSocketClass;
  readonly maxPayload: (own: number | undefined) => number;
  readonly handleUpgrade: (before: HandleUpgrade) => HandleUpgrade;
}

export function classOf(wss: WebSocketServer): WebSocketClass {
  return wss.options.WebSocket as unknown as WebSocketClass;
}

export function changeServer(wss: WebSocketServer, change: ServerChange): () => void {
  const settings = wss.options as { WebSocket?: WebSocketClass; maxPayload?: number };
  const before = { ...settings };
  settings.WebSocket = change.WebSocket;
  settings.maxPayload = change.maxPayload(before.maxPayload);
  const undoUpgrade = replaceUpgrade(wss, change.handleUpgrade);
  return () => {
    undoUpgrade();
    Object.assign(settings, { WebSocket: before.WebSocket, maxPayload: before.maxPayload });
  };
}

function replaceUpgrade(wss: WebSocketServer, replace: ServerChange["handleUpgrade"]): () => void {
  const own = Object.getOwnPropertyDescriptor(wss, "handleUpgrade");
  const { handleUpgrade: original } = wss as { handleUpgrade: HandleUpgrade };
  // ws's own listeners call the method by name, so that all three ways of attaching a server pass through here.
  const ours = replace((request, socket, head, open) => {
    original.call(wss, request, socket, head, open);
  });
  wss.handleUpgrade = ours;
  return () => {
    // Somebody has wrapped it since: what is theirs stays, and ours passes everything on.
    if (wss.handleUpgrade !== ours) {
      return;
    }
    if (own === undefined) {
      Reflect.deleteProperty(wss, "handleUpgrade");
    } else {
      Object.defineProperty(wss, "handleUpgrade", own);
    }
  };
}

/** The server, with the HTTP server that it made for a port of its own, of which nobody else has a hold. */
export function ownServerOf(wss: WebSocketServer): Stoppable {
  const { options, _server } = wss as unknown as { options: { port?: number | null }; _server?: Server | null };
  const http = typeof options.port === "number" ? _server : undefined;
  return {
    close: (done) => {
      wss.close(done);
    },
    closeIdleConnections: () => http?.closeIdleConnections(),
    closeAllConnections: () => http?.closeAllConnections(),
  };
}

export function streamOf(socket: WebSocket): Duplex | undefined {
  return insidesOf(socket)._socket ?? undefined;
}

/** The WebSocket whose stream this is. */
export function socketOf({ owner }: WsCopy, stream: Duplex): WebSocket | undefined {
  return (stream as unknown as Record<symbol, WebSocket | undefined>)[owner];
}

/** Whether a `close()` of this moment is ws's own: the answer to a Close, or to a fault of the peer's. */
export function closesByItself(socket: WebSocket): "answer" | "fault" | undefined {
  const { _closeFrameReceived, _receiver } = insidesOf(socket);
  if (_closeFrameReceived === true) {
    return "answer";
  }
  return (_receiver?.errored ?? null) === null ? undefined : "fault";
}

/** Whether a `terminate()` of this moment is ws's own, because more pongs wait than it holds for one peer. */
export function hasTooManyPongs(socket: WebSocket): boolean {
  const { _pendingAutoPongs = 0, _maxPendingAutoPongs = 0 } = insidesOf(socket);
  return _maxPendingAutoPongs > 0 && _pendingAutoPongs >= _maxPendingAutoPongs;
}

export function isMidMessage(socket: WebSocket): boolean {
  return insidesOf(socket)._sender?._firstFragment === false;
}

/** Stops ws's own close timer, which would overrule a longer deadline of ours silently. */
export function stopCloseTimer(socket: WebSocket): void {
  const insides = insidesOf(socket);
  clearTimeout(insides._closeTimer ?? undefined);
  insides._closeTimer = null;
}

/** Gives a socket that is closing its timer back, since nobody else cuts it any more. */
export function restoreCloseTimer(socket: WebSocket): void {
  const insides = insidesOf(socket);
  const stream = streamOf(socket);
  if (socket.readyState === socket.CLOSING && insides._closeTimer === null && stream?.destroyed === false) {
    insides._closeTimer = setTimeout(() => {
      stream.destroy();
    }, insides._closeTimeout ?? closeTimeoutOfWs);
  }
}

interface NetLike {
  /** What libuv has of it: all that was handed on, and what of that the kernel has not taken. */
  readonly _handle?: { readonly bytesWritten?: number; readonly writeQueueSize?: number } | null;
}

/** Bytes that the kernel has taken. Node's own inside, not ws's. */
export function bytesTaken(stream: Duplex | undefined): number {
  const { bytesWritten = 0, writeQueueSize = 0 } = (stream as NetLike | undefined)?._handle ?? {};
  return bytesWritten - writeQueueSize;
}
