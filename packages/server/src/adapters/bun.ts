import type { Chance } from "@afterclose/wire";
import type { Handshake, Refusal } from "../admission.ts";
import type { Connection, Principal } from "../connection.ts";
import { Engine } from "../engine.ts";
import type { Host } from "../host.ts";
import { Lifecycle } from "../lifecycle.ts";
import type { LifecycleOptions } from "../options.ts";
import { factsOf, refusalInit, webClock, type WebRequest } from "./web-host.ts";

/** The part of Bun's ServerWebSocket that is used. */
export interface BunSocket {
  data: BunSocketData;
  readonly readyState: number;
  send(data: string | ArrayBuffer | ArrayBufferView): number;
  close(code?: number, reason?: string): void;
  terminate(): void;
  ping(): number;
  getBufferedAmount?(): number;
}

/** What the lifecycle keeps on a socket. `app` is the application's own. */
export interface BunSocketData {
  handshake?: Handshake;
  principal?: Principal;
  refusal?: Refusal | undefined;
  connection?: Connection<BunSocket>;
  writable?: (() => void) | undefined;
  app?: unknown;
}

interface BunServer {
  upgrade(request: WebRequest, options: { data: BunSocketData }): boolean;
  requestIP(request: WebRequest): { readonly address: string } | null;
}

export interface BunHandlers {
  open?(socket: BunSocket): void;
  message?(socket: BunSocket, data: string | Uint8Array): void;
  close?(socket: BunSocket, code: number, reason: string): void;
}

export interface BunLifecycleOptions extends LifecycleOptions {
  /** Says who is connecting. Nothing, or `false`, refuses with 401. Not set: anyone may. */
  readonly authenticate?: (
    request: WebRequest,
  ) => Principal | false | undefined | Promise<Principal | false | undefined>;
  readonly chance?: Chance;
}

/** Bun hides the raw socket: it cannot tell FIN from RST, nor count bytes, it names no faults of framing, and it takes a Close that it sent for answered. */
export const bunCapabilities = {
  ping: true,
  terminate: true,
  countsBytes: false,
  writable: true,
  pause: false,
  awaitsClose: false,
  socketFaults: false,
  protocolFaults: false,
} as const;

export interface BunLifecycle {
  readonly life: Lifecycle<BunSocket>;
  /** Give this to `Bun.serve` as `websocket`. */
  readonly websocket: Readonly<Record<string, unknown>>;
  /** Upgrades a request in `fetch`: `undefined` when it is done, else the response that refuses it. */
  readonly upgrade: (
    request: WebRequest,
    server: BunServer,
    app?: unknown,
  ) => Promise<{ status: number; headers: Record<string, string> } | undefined>;
}

/** Looks after the connections of `Bun.serve`. */
export function lifecycle(handlers: BunHandlers, options: BunLifecycleOptions = {}): BunLifecycle {
  const engine = new Engine<BunSocket>(options, {
    host: bunHost,
    clock: webClock,
    chance: options.chance ?? Math.random,
  });
  const life = new Lifecycle(
    engine,
    bunCapabilities,
    (socket) => socket.data.connection,
    () => undefined,
  );
  return { life, websocket: websocketHandlers(engine, handlers), upgrade: createUpgrade(engine, options) };
}

const bunHost: Host<BunSocket> = {
  name: "bun",
  can: bunCapabilities,
  send(socket, { data, done }) {
    socket.send(data as string);
    done?.();
  },
  ping(socket) {
    socket.ping();
  },
  close(socket, code, reason) {
    socket.close(code ?? 1000, reason);
  },
  terminate(socket) {
    socket.terminate();
  },
  bufferedBytes: (socket) => socket.getBufferedAmount?.() ?? 0,
  bytesIn: () => -1,
  bytesOut: () => -1,
  isPaused: () => false,
  pause: () => undefined,
  resume: () => undefined,
  onWritable(socket, run) {
    socket.data.writable = run;
  },
};

function createUpgrade(engine: Engine<BunSocket>, options: BunLifecycleOptions): BunLifecycle["upgrade"] {
  return async (request, server, app) => {
    const { handshake, refusal } = engine.beginHandshake(factsOf(request, server.requestIP(request)?.address));
    const principal = refusal === undefined ? await ask(options, request) : {};
    const verdict = refusal ?? (principal === undefined ? unauthorised : engine.judgePrincipal(principal));
    if (verdict?.how === "status") {
      engine.failHandshake(handshake, verdict.cause, String(verdict.status));
      return refusalInit(verdict.status, verdict.retryAfterMs);
    }
    const data: BunSocketData = { handshake, principal: principal ?? {}, refusal: verdict, app };
    if (!server.upgrade(request, { data })) {
      engine.failHandshake(handshake, "handshake.malformed", "400");
      return refusalInit(400, undefined);
    }
    return undefined;
  };
}

const unauthorised: Refusal = {
  cause: "auth.refused",
  status: 401,
  retryAfterMs: undefined,
  how: "status",
  closeCode: 1008,
};

async function ask({ authenticate }: BunLifecycleOptions, request: WebRequest): Promise<Principal | undefined> {
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

function websocketHandlers(engine: Engine<BunSocket>, handlers: BunHandlers): Readonly<Record<string, unknown>> {
  const alive = ({ data }: BunSocket): void => {
    if (data.connection !== undefined) {
      engine.alive(data.connection);
    }
  };
  return {
    // The heartbeat is ours; Bun's own would end connections behind our back, with 1006.
    idleTimeout: 0,
    sendPings: false,
    maxPayloadLength: 1024 * 1024,
    backpressureLimit: 0,
    open(socket: BunSocket) {
      const { handshake, principal = {}, refusal } = socket.data;
      const connection = engine.open(handshake, socket, principal);
      socket.data.connection = connection;
      if (refusal === undefined) {
        handlers.open?.(socket);
      } else {
        engine.turnAway(connection, refusal);
      }
    },
    message(socket: BunSocket, message: string | Uint8Array) {
      const { connection } = socket.data;
      if (connection === undefined || engine.heard(connection)) {
        handlers.message?.(socket, message);
      }
    },
    ping: alive,
    pong: alive,
    drain(socket: BunSocket) {
      const run = socket.data.writable;
      socket.data.writable = undefined;
      run?.();
    },
    close(socket: BunSocket, code: number, reason: string) {
      const { connection } = socket.data;
      if (connection !== undefined) {
        engine.ended(connection, code === 1006 ? {} : { closeReceived: { code, reason } });
      }
      handlers.close?.(socket, code, reason);
    },
  };
}
