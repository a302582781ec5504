import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { aFunction, type Chance, type Clock, longestTimerMs, OptionError, type OptionRule } from "@afterclose/wire";
import type { WebSocket, WebSocketServer } from "ws";
import { Engine } from "../lifecycle/engine.ts";
import { assertLifecycleOptions } from "../contract/check-options.ts";
import { ServerError } from "../contract/errors.ts";
import type { Host } from "../contract/host.ts";
import { Lifecycle } from "../lifecycle/lifecycle.ts";
import { aClock, aPayload } from "../contract/option-rules.ts";
import type { LifecycleOptions } from "../contract/options.ts";
import type { LoadSample } from "../overload/overload.ts";
import { createNodeLoad, nodeClock, nodeIdleMs } from "./node-host.ts";
import {
  connectionOf,
  linkConnection,
  plainMethodsOf,
  type PlainMethods,
  rawSocketOf,
  trackedClass,
  type WebSocketClass,
} from "./tracked-web-socket.ts";
import { type Authenticate, createUpgrade, type HandleUpgrade } from "./ws-upgrade.ts";

export interface WsLifecycleOptions extends LifecycleOptions {
  /** Says who is connecting, before the connection opens. Not set: anyone may, and connections have no key. */
  readonly authenticate?: Authenticate;
  /** The largest message that is taken. Not set: 1 MiB, unless the server's own `maxPayload` was set to something. */
  readonly maxPayloadBytes?: number;
  /** Not set: Node's. Tests bring their own. */
  readonly clock?: Clock;
  /** Not set: `Math.random`. */
  readonly chance?: Chance;
  /** Not set: this process is measured. */
  readonly load?: () => LoadSample;
}

export type WsLifecycle = Lifecycle<WebSocket>;

const wsRules: Readonly<Record<Exclude<keyof WsLifecycleOptions, keyof LifecycleOptions>, OptionRule>> = {
  authenticate: aFunction,
  maxPayloadBytes: aPayload,
  clock: aClock,
  chance: aFunction,
  load: aFunction,
};

const wsDefaultPayload = 100 * 1024 * 1024;
const payloadDefault = 1024 * 1024;
const attached = new WeakSet<WebSocketServer>();

/**
 * Looks after all connections of a `WebSocketServer`, whether it has a port of its own, shares an `http.Server`, or is
 * handed its upgrades (`noServer`). It installs no signal handler and never ends the process.
 */
export function lifecycle(wss: WebSocketServer, options: WsLifecycleOptions = {}): WsLifecycle {
  if (attached.has(wss)) {
    throw new ServerError("ERR_ATTACHED", "This server has a lifecycle already. Take it off with detach() first.");
  }
  assertLifecycleOptions(options, wsRules);
  const settings = wss.options as {
    WebSocket?: WebSocketClass;
    maxPayload?: number;
    closeTimeout?: number | undefined;
  };
  const { WebSocket: Base, maxPayload, closeTimeout } = settings;
  if (Base === undefined) {
    const allowed = "the class that ws 8.23 or later names there";
    throw new OptionError({ path: "WebSocketServer.options.WebSocket", value: Base, allowed });
  }
  const measured = createNodeLoad();
  const isMeasured = options.load === undefined && options.overload !== false;
  const engine = new Engine<WebSocket>(options, {
    host: createWsHost(plainMethodsOf(Base)),
    clock: options.clock ?? nodeClock,
    chance: options.chance ?? Math.random,
    loopIdleMs: nodeIdleMs,
    ...(isMeasured ? { load: measured.sample } : options.load === undefined ? {} : { load: options.load }),
  });
  // Only now: an option that cannot be meant has thrown, and nothing runs that would have to be stopped.
  if (isMeasured) {
    measured.start();
  }
  const Tracked = trackedClass(Base, engine);
  settings.WebSocket = Tracked;
  settings.maxPayload =
    options.maxPayloadBytes ?? (maxPayload === wsDefaultPayload ? payloadDefault : (maxPayload ?? payloadDefault));
  // Ours are the close deadlines. A second one, of 30 seconds, would overrule longer ones without a word.
  settings.closeTimeout = longestTimerMs;
  const undoUpgrade = replaceUpgrade(wss, engine, options.authenticate);
  for (const socket of wss.options.clientTracking === false ? [] : wss.clients) {
    adopt(socket, Tracked, engine);
  }
  attached.add(wss);
  return new Lifecycle(engine, wsCapabilities, connectionOf, () => {
    // Called once more, it would take off whoever has come after it.
    if (!engine.isAttached()) {
      return;
    }
    undoUpgrade();
    settings.WebSocket = Base;
    settings.maxPayload = maxPayload ?? wsDefaultPayload;
    settings.closeTimeout = closeTimeout;
    measured.stop();
    for (const { socket } of engine.list.all) {
      if (socket !== undefined) {
        linkConnection(socket, undefined);
        (socket as { _closeTimeout?: number | undefined })._closeTimeout = closeTimeout;
      }
    }
    attached.delete(wss);
  });
}

function replaceUpgrade(
  wss: WebSocketServer,
  engine: Engine<WebSocket>,
  authenticate: Authenticate | undefined,
): () => void {
  const own = Object.getOwnPropertyDescriptor(wss, "handleUpgrade");
  const { handleUpgrade: original } = wss as { handleUpgrade: HandleUpgrade };
  const before: HandleUpgrade = (request, socket, head, open) => {
    original.call(wss, request, socket, head, open);
  };
  // ws's own listeners call the method by name, so that all three ways of attaching a server pass through here.
  const ours = createUpgrade(wss, engine, before, authenticate);
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

/** Takes on a connection that was open before the lifecycle was. */
function adopt(socket: WebSocket, Tracked: WebSocketClass, engine: Engine<WebSocket>): void {
  const stream = (socket as unknown as { readonly _socket?: Duplex & { readonly remoteAddress?: string } })._socket;
  if (stream !== undefined && socket.readyState === socket.OPEN) {
    Object.setPrototypeOf(socket, Tracked.prototype as object);
    (socket as { _closeTimeout?: number })._closeTimeout = longestTimerMs;
    linkConnection(socket, engine.open(undefined, socket, {}, stream.remoteAddress), stream, engine);
  }
}

const wsCapabilities = {
  ping: true,
  terminate: true,
  countsBytes: true,
  writable: true,
  pause: true,
  awaitsClose: true,
  socketFaults: true,
  protocolFaults: true,
  measuresLoad: true,
} as const;

interface NetLike extends Duplex {
  readonly bytesRead?: number;
  readonly bytesWritten?: number;
  /** What libuv has of it: all that was handed on, and what of that the kernel has not taken. */
  readonly _handle?: { readonly bytesWritten?: number; readonly writeQueueSize?: number } | null;
}

const retryMs = 5;
// FIN and the opcode of a ping, no mask, nothing in it (RFC 6455 §5.5.2).
const pingFrame = Buffer.from([0x89, 0]);

function createWsHost(plain: PlainMethods): Host<WebSocket> {
  return {
    name: "ws",
    can: wsCapabilities,
    send: plain.send,
    close: plain.close,
    terminate: plain.terminate,
    // What `socket.ping()` writes, as one write of one buffer for all: frames of ws's own are written whole, too.
    ping(socket) {
      if (socket.readyState === socket.OPEN) {
        rawSocketOf(socket)?.write(pingFrame);
      }
    },
    isMidMessage: (socket) =>
      (socket as { readonly _sender?: { readonly _firstFragment?: boolean } })._sender?._firstFragment === false,
    // After its Close nothing of ours is left but what the stream holds; ws then counts what it throws away.
    bufferedBytes: (socket) =>
      socket.readyState === socket.OPEN ? plain.heldBytes(socket) : (rawSocketOf(socket)?.writableLength ?? 0),
    bytesIn: (socket) => (rawSocketOf(socket) as NetLike | undefined)?.bytesRead ?? -1,
    bytesOut: (socket) => (rawSocketOf(socket) as NetLike | undefined)?.bytesWritten ?? -1,
    bytesTaken(socket) {
      const { bytesWritten = 0, writeQueueSize = 0 } = (rawSocketOf(socket) as NetLike | undefined)?._handle ?? {};
      return bytesWritten - writeQueueSize;
    },
    isPaused: (socket) => socket.isPaused,
    pause: plain.pause,
    resume: plain.resume,
    onWritable(socket, run) {
      const stream = rawSocketOf(socket);
      if (stream?.writableNeedDrain === true) {
        stream.once("drain", run);
        return;
      }
      // What is buffered then waits for the compressor, which tells those who sent with a callback.
      let isDue = true;
      const once = (): void => {
        cancel();
        if (isDue) {
          isDue = false;
          run();
        }
      };
      const cancel = nodeClock.after(retryMs, once);
      plain.whenSent(socket, once);
    },
  };
}

export type { Authenticate, IncomingMessage };
