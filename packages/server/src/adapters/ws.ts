import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { aFunction, backgroundClock, type Chance, type Clock, type OptionRule } from "@afterclose/wire";
import type { Server, WebSocket, WebSocketServer } from "ws";
import { Engine } from "../lifecycle/engine.ts";
import { assertLifecycleOptions } from "../contract/check-options.ts";
import { ServerError } from "../contract/errors.ts";
import type { Host, HostCapabilities } from "../contract/host.ts";
import { KernelQueues } from "./kernel-queues.ts";
import { Lifecycle } from "../lifecycle/lifecycle.ts";
import { aClock, aPayload } from "../contract/option-rules.ts";
import type { LifecycleOptions } from "../contract/options.ts";
import type { LoadSample } from "../overload/overload.ts";
import { createNodeLoad, nodeIdleMs } from "./node-host.ts";
import {
  connectionOf,
  HalfClose,
  linkConnection,
  plainMethodsOf,
  type PlainMethods,
  rawSocketOf,
  trackedClass,
  unlinkConnection,
} from "./tracked-web-socket.ts";
import {
  bytesTaken,
  changeServer,
  ownServerOf,
  classOf,
  isMidMessage,
  streamOf,
  tryWs,
  type WebSocketClass,
} from "./ws-insides.ts";
import { type Authenticate, UpgradeGate } from "./ws-upgrade.ts";

/** What the lifecycle takes on `ws`. */
export interface WsLifecycleOptions<R extends IncomingMessage = IncomingMessage> extends LifecycleOptions {
  /** Authenticates a client before the connection opens. Not set: anyone may connect, and connections have no key. */
  readonly authenticate?: Authenticate<R>;
  /** The largest message that is accepted. Not set: 1 MiB, unless the server's own `maxPayload` was set to something. */
  readonly maxPayloadBytes?: number;
  /** The clock, for tests. Not set: Node's. */
  readonly clock?: Clock;
  /** The source of randomness, for tests. Not set: `Math.random`. */
  readonly chance?: Chance;
  /** Measures the host's load. Not set: this process is measured. */
  readonly load?: () => LoadSample;
}

/** The lifecycle of a `WebSocketServer`. */
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
export function lifecycle<
  T extends typeof WebSocket = typeof WebSocket,
  R extends typeof IncomingMessage = typeof IncomingMessage,
>(server: Server<T, R>, options: WsLifecycleOptions<InstanceType<R>> = {}): Lifecycle<InstanceType<T>> {
  return attach(server, options as WsLifecycleOptions) as unknown as Lifecycle<InstanceType<T>>;
}

function attach(wss: WebSocketServer, options: WsLifecycleOptions): WsLifecycle {
  if (attached.has(wss)) {
    throw new ServerError("ERR_ATTACHED", "This server already has a lifecycle. Call its detach() first.");
  }
  assertLifecycleOptions(options, wsRules);
  const copy = tryWs(wss);
  const can = { ...wsCapabilities, countsFrames: copy.countsFrames };
  const Base = classOf(wss);
  const measured = createNodeLoad();
  const isMeasured = options.load === undefined && options.overload !== false;
  const load = isMeasured ? measured.sample : options.load;
  const engine = new Engine<WebSocket>(options, {
    host: createWsHost(plainMethodsOf(Base), can),
    clock: options.clock ?? backgroundClock,
    chance: options.chance ?? Math.random,
    loopIdleMs: nodeIdleMs,
    ...(load === undefined ? {} : { load }),
  });
  // Only now: an option that cannot be meant has thrown, and nothing runs that would have to be stopped.
  if (isMeasured) {
    measured.start();
  }
  const halfClose = new HalfClose(copy, engine);
  const Tracked = trackedClass(Base, engine);
  const undo = changeServer(wss, {
    WebSocket: Tracked,
    maxPayload: (own = wsDefaultPayload) =>
      options.maxPayloadBytes ?? (own === wsDefaultPayload ? payloadDefault : own),
    handleUpgrade: (before) =>
      new UpgradeGate({ wss, engine, halfClose, before, authenticate: options.authenticate }).handle,
  });
  for (const socket of wss.options.clientTracking === false ? [] : wss.clients) {
    adopt(socket, Tracked, engine, halfClose);
  }
  attached.add(wss);
  const detach = (): void => {
    // Called once more, it would take off whoever has come after it.
    if (!engine.isAttached()) {
      return;
    }
    undo();
    measured.stop();
    for (const { socket } of engine.list.all) {
      if (socket !== undefined) {
        unlinkConnection(socket, halfClose);
      }
    }
    attached.delete(wss);
  };
  return new Lifecycle(engine, { can, ownServer: ownServerOf(wss), connectionOf, detach });
}

/** Takes on a connection that was open before the lifecycle was. */
function adopt(socket: WebSocket, Tracked: WebSocketClass, engine: Engine<WebSocket>, halfClose: HalfClose): void {
  const stream = streamOf(socket) as NetLike | undefined;
  if (stream !== undefined && socket.readyState === socket.OPEN) {
    Object.setPrototypeOf(socket, Tracked.prototype as object);
    linkConnection(socket, engine.open(undefined, socket, {}, stream.remoteAddress), stream, halfClose);
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
} as const satisfies Partial<HostCapabilities>;

interface NetLike extends Duplex {
  readonly remoteAddress?: string;
  readonly bytesRead?: number;
  readonly bytesWritten?: number;
}

const retryMs = 5;
// FIN and the opcode of a ping, no mask, nothing in it (RFC 6455 §5.5.2).
const pingFrame = Buffer.from([0x89, 0]);

function createWsHost(plain: PlainMethods, can: HostCapabilities): Host<WebSocket> {
  const kernelQueues = new KernelQueues();
  return {
    name: "ws",
    can,
    send: plain.send,
    close: plain.close,
    terminate: plain.terminate,
    // What `socket.ping()` writes, as one write of one buffer for all: frames of ws's own are written whole, too.
    ping(socket) {
      if (socket.readyState === socket.OPEN) {
        rawSocketOf(socket)?.write(pingFrame);
      }
    },
    isMidMessage,
    // After its Close nothing of ours is left but what the stream holds; ws then counts what it throws away.
    bufferedBytes: (socket) =>
      socket.readyState === socket.OPEN ? plain.heldBytes(socket) : (rawSocketOf(socket)?.writableLength ?? 0),
    bytesIn: (socket) => (rawSocketOf(socket) as NetLike | undefined)?.bytesRead ?? -1,
    bytesOut: (socket) => (rawSocketOf(socket) as NetLike | undefined)?.bytesWritten ?? -1,
    bytesTaken: (socket) => bytesTaken(rawSocketOf(socket)),
    ...(process.platform === "linux" ? { quietMs: (socket) => kernelQueues.quietMs(rawSocketOf(socket)) } : {}),
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
      const cancel = backgroundClock.after(retryMs, once);
      plain.whenSent(socket, once);
    },
  };
}

export type { Authenticate };
