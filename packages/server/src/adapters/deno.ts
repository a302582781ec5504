import type { Chance } from "@afterclose/wire";
import type { Refusal } from "../admission.ts";
import type { Connection, Principal } from "../connection.ts";
import { Engine } from "../engine.ts";
import type { Host } from "../host.ts";
import { Lifecycle } from "../lifecycle.ts";
import type { LifecycleOptions } from "../options.ts";
import { factsOf, refusalInit, webClock, type WebRequest } from "./web-host.ts";

/** The part of the WebSocket that `Deno.upgradeWebSocket` gives which is used. */
export interface DenoSocket {
  readonly readyState: number;
  readonly bufferedAmount: number;
  binaryType: string;
  send(data: string | ArrayBuffer | ArrayBufferView): void;
  close(code?: number, reason?: string): void;
  addEventListener(
    type: string,
    listener: (event: { readonly code?: number; readonly reason?: string; readonly data?: unknown }) => void,
  ): void;
}

export interface DenoLifecycleOptions extends LifecycleOptions {
  /** Says who is connecting. Nothing, or `false`, refuses with 401. Not set: anyone may. */
  readonly authenticate?: (
    request: WebRequest,
  ) => Principal | false | undefined | Promise<Principal | false | undefined>;
  readonly chance?: Chance;
}

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
} as const;

interface DenoLike {
  upgradeWebSocket(
    request: WebRequest,
    options: { idleTimeout: number },
  ): { readonly socket: DenoSocket; readonly response: object };
}

export type DenoAnswer =
  | { readonly socket: DenoSocket; readonly response: object }
  | { readonly socket: undefined; readonly refusal: { status: number; headers: Record<string, string> } };

export interface DenoLifecycle {
  readonly life: Lifecycle<DenoSocket>;
  /** Upgrades a request in the handler of `Deno.serve`. Return its `response`, or one made from its `refusal`. */
  readonly upgrade: (request: WebRequest, address?: string) => Promise<DenoAnswer>;
}

const defaultIdleMs = 25_000;
const retryMs = 20;

/** Looks after the connections of `Deno.serve`. */
export function lifecycle(deno: DenoLike, options: DenoLifecycleOptions = {}): DenoLifecycle {
  const links = new WeakMap<DenoSocket, Connection<DenoSocket>>();
  const engine = new Engine<DenoSocket>(options, {
    host: denoHost,
    clock: webClock,
    chance: options.chance ?? Math.random,
  });
  const life = new Lifecycle(
    engine,
    denoCapabilities,
    (socket) => links.get(socket),
    () => undefined,
  );
  const idleMs = options.heartbeat === false ? 0 : (options.heartbeat?.idleMs ?? defaultIdleMs);

  async function upgrade(request: WebRequest, address?: string): Promise<DenoAnswer> {
    const { handshake, refusal } = engine.beginHandshake(factsOf(request, address));
    const principal = refusal === undefined ? await ask(options, request) : {};
    const verdict = refusal ?? (principal === undefined ? unauthorised : engine.judgePrincipal(principal));
    if (verdict?.how === "status") {
      engine.failHandshake(handshake, verdict.cause, String(verdict.status));
      return { socket: undefined, refusal: refusalInit(verdict.status, verdict.retryAfterMs) };
    }
    let upgraded: ReturnType<DenoLike["upgradeWebSocket"]>;
    try {
      upgraded = deno.upgradeWebSocket(request, { idleTimeout: Math.ceil(idleMs / 1000) });
    } catch {
      engine.failHandshake(handshake, "handshake.malformed", "400");
      return { socket: undefined, refusal: refusalInit(400, undefined) };
    }
    const { socket } = upgraded;
    const connection = engine.open(handshake, socket, principal ?? {});
    links.set(socket, connection);
    watch(engine, connection, socket, verdict);
    return upgraded;
  }

  return { life, upgrade };
}

function watch(
  engine: Engine<DenoSocket>,
  connection: Connection<DenoSocket>,
  socket: DenoSocket,
  refusal: Refusal | undefined,
): void {
  socket.addEventListener("open", () => {
    if (refusal !== undefined) {
      engine.turnAway(connection, refusal);
    }
  });
  socket.addEventListener("message", () => {
    engine.heard(connection);
  });
  socket.addEventListener("error", () => undefined);
  socket.addEventListener("close", ({ code = 1006, reason = "" }) => {
    // Deno reports 0 where others report 1006.
    engine.ended(connection, code === 1006 || code === 0 ? {} : { closeReceived: { code, reason } });
  });
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
    webClock.after(retryMs, run);
  },
};

const unauthorised: Refusal = {
  cause: "auth.refused",
  status: 401,
  retryAfterMs: undefined,
  how: "status",
  closeCode: 1008,
};

async function ask({ authenticate }: DenoLifecycleOptions, request: WebRequest): Promise<Principal | undefined> {
  if (authenticate === undefined) {
    return {};
  }
  try {
    const answer = await authenticate(request);
    return answer === false ? undefined : answer;
  } catch {
    return undefined;
  }
}
