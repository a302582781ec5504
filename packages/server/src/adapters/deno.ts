import { backgroundClock } from "@afterclose/wire";
import type { Refusal } from "../admission/admission.ts";
import type { Connection } from "../lifecycle/connection.ts";
import { assertLifecycleOptions } from "../contract/check-options.ts";
import { Engine } from "../lifecycle/engine.ts";
import type { Host } from "../contract/host.ts";
import { Lifecycle } from "../lifecycle/lifecycle.ts";
import { admit } from "./web-admission.ts";
import { type WebLifecycleOptions, webPayloadDefault, webRules } from "./web-options.ts";
import { refusalOf, type Upgraded, type WebRequest } from "./web-host.ts";

interface DenoEvent {
  readonly code?: number;
  readonly reason?: string;
  readonly wasClean?: boolean;
  readonly data?: unknown;
  stopImmediatePropagation?(): void;
}

/** The part of the WebSocket that `Deno.upgradeWebSocket` gives which is used. */
export interface DenoSocket {
  readonly readyState: number;
  readonly bufferedAmount: number;
  binaryType: string;
  send(data: string | ArrayBuffer | ArrayBufferView): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: string, listener: (event: DenoEvent) => void): void;
}

/** What a lifecycle on Deno takes. */
export type DenoLifecycleOptions = WebLifecycleOptions;

/**
 * Deno has the Web's WebSocket and no more: no protocol ping from our side, no way to drop a connection, no raw socket. Its
 * own `idleTimeout` pings instead, and a peer that does not answer its Close is counted as gone at the deadline.
 */
export const denoCapabilities = {
  ping: false,
  terminate: false,
  countsBytes: false,
  writable: false,
  pause: false,
  awaitsClose: true,
  socketFaults: false,
  protocolFaults: false,
  countsFrames: false,
  measuresLoad: false,
} as const;

/** What one upgrade takes. */
export interface DenoUpgradeOptions {
  /** The subprotocol to answer with, one of those that the client offers. */
  readonly protocol?: string | undefined;
}

/** The part of `Deno` that is used. A real one fits. */
export interface DenoLike {
  upgradeWebSocket(
    request: WebRequest,
    options: { idleTimeout: number; protocol?: string },
  ): { readonly socket: DenoSocket; readonly response: object };
}

/** What the handler of `Deno.serve` is told beside the request. */
export interface DenoServeInfo {
  readonly remoteAddr: { readonly hostname?: string };
}

/** A lifecycle, and how a request of `Deno.serve` becomes one of its connections. */
export interface DenoLifecycle extends Lifecycle<DenoSocket> {
  /** Upgrades a request in the handler of `Deno.serve`. Return its `response`, whatever became of it. */
  readonly upgrade: (
    request: WebRequest,
    info?: DenoServeInfo,
    options?: DenoUpgradeOptions,
  ) => Promise<Upgraded<DenoSocket, Response>>;
}

const defaultIdleMs = 25_000;
const retryMs = 20;

/** Looks after the connections of `Deno.serve`. Give it `Deno`. */
export function lifecycle(deno: DenoLike, options: DenoLifecycleOptions = {}): DenoLifecycle {
  const links = new WeakMap<DenoSocket, Connection<DenoSocket>>();
  assertLifecycleOptions(options, webRules);
  const engine = new Engine<DenoSocket>(options, {
    host: denoHost,
    clock: backgroundClock,
    chance: options.chance ?? Math.random,
    ...(options.load === undefined ? {} : { load: options.load }),
  });
  const life = new Lifecycle(engine, {
    can: denoCapabilities,
    connectionOf: (socket) => links.get(socket),
    detach: () => {
      for (const { socket } of engine.list.all) {
        if (socket !== undefined) {
          links.delete(socket);
        }
      }
    },
  });
  return Object.assign(life, { upgrade: createUpgrade(deno, engine, links, options) });
}

function createUpgrade(
  deno: DenoLike,
  engine: Engine<DenoSocket>,
  links: WeakMap<DenoSocket, Connection<DenoSocket>>,
  { heartbeat, authenticate, maxPayloadBytes = webPayloadDefault }: DenoLifecycleOptions,
): DenoLifecycle["upgrade"] {
  const idleMs = heartbeat === false ? 0 : (heartbeat?.idleMs ?? defaultIdleMs);
  return async (request, info, { protocol } = {}) => {
    const how = { idleTimeout: Math.ceil(idleMs / 1000), ...(protocol === undefined ? {} : { protocol }) };
    const upgradeIt = (): { socket: DenoSocket; response: Response } =>
      deno.upgradeWebSocket(request, how) as { socket: DenoSocket; response: Response };
    if (!engine.isAttached()) {
      return upgradeIt();
    }
    const admitted = await admit(engine, request, info?.remoteAddr.hostname, authenticate);
    if (admitted.kind === "refused") {
      const { status, retryAfterMs, help } = admitted.refusal;
      return { socket: undefined, response: refusalOf(status, retryAfterMs, help) };
    }
    const { handshake, principal, refusal } = admitted;
    let upgraded: ReturnType<typeof upgradeIt>;
    try {
      upgraded = upgradeIt();
    } catch {
      engine.failHandshake(handshake, "handshake.malformed", "400");
      return { socket: undefined, response: refusalOf(400) };
    }
    const { socket } = upgraded;
    if (engine.isAttached()) {
      const connection = engine.open(handshake, socket, principal);
      links.set(socket, connection);
      watch(engine, connection, socket, refusal, maxPayloadBytes);
    }
    return upgraded;
  };
}

function watch(
  engine: Engine<DenoSocket>,
  connection: Connection<DenoSocket>,
  socket: DenoSocket,
  refusal: Refusal | undefined,
  maxPayloadBytes: number,
): void {
  socket.addEventListener("open", () => {
    if (refusal !== undefined) {
      engine.turnAway(connection, refusal);
    }
  });
  // The first listener of this socket: what it stops, the application does not hear.
  socket.addEventListener("message", (event) => {
    if (engine.isAttached() && !isTaken(engine, connection, event.data, maxPayloadBytes)) {
      event.stopImmediatePropagation?.();
    }
  });
  socket.addEventListener("error", () => undefined);
  socket.addEventListener("close", (event) => {
    if (!engine.isAttached()) {
      return;
    }
    if (isUnanswered(event)) {
      engine.terminate(connection, "heartbeat.timeout");
    }
    // Deno reports 0 where others report 1006.
    const { code = 1006, reason = "", wasClean = true } = event;
    engine.ended(connection, !wasClean || code === 1006 || code === 0 ? {} : { closeReceived: { code, reason } });
  });
}

/** Nobody answered Deno's ping: it makes up a 1001 for that, which is not clean, as one that arrived would be. */
function isUnanswered({ code, wasClean }: DenoEvent): boolean {
  return code === 1001 && wasClean === false;
}

/** Deno takes a message whole before anybody can look at its size. */
function isTaken(
  engine: Engine<DenoSocket>,
  connection: Connection<DenoSocket>,
  data: unknown,
  maxPayloadBytes: number,
): boolean {
  if (engine.arrivals.answers(connection, data)) {
    return false;
  }
  const isInRate = engine.arrivals.heard(connection);
  if (isInRate && isLonger(data, maxPayloadBytes)) {
    engine.close(connection, 1009, "message too big", "limit.message-size");
    return false;
  }
  return isInRate;
}

function isLonger(data: unknown, maxBytes: number): boolean {
  if (typeof data !== "string") {
    const { byteLength, size } = data as { readonly byteLength?: number; readonly size?: number };
    return (byteLength ?? size ?? 0) > maxBytes;
  }
  // A character of a string takes one to three bytes of UTF-8, so that few strings have to be counted.
  return data.length > maxBytes || (data.length * 3 > maxBytes && new TextEncoder().encode(data).length > maxBytes);
}

const denoHost: Host<DenoSocket> = {
  name: "deno",
  can: denoCapabilities,
  send(socket, { data, done }) {
    socket.send(data as string);
    done?.();
  },
  ping: () => undefined,
  close(socket, code, reason) {
    socket.close(code, reason);
  },
  terminate(socket) {
    socket.close();
  },
  bufferedBytes: (socket) => socket.bufferedAmount,
  bytesIn: () => -1,
  bytesOut: () => -1,
  isPaused: () => false,
  pause: () => undefined,
  resume: () => undefined,
  onWritable(_socket, run) {
    backgroundClock.after(retryMs, run);
  },
};
