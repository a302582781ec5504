import { backgroundClock } from "@afterclose/wire";
import type { Handshake, Refusal } from "../admission/admission.ts";
import type { Connection, Principal } from "../lifecycle/connection.ts";
import { assertLifecycleOptions } from "../contract/check-options.ts";
import { Engine } from "../lifecycle/engine.ts";
import type { Host } from "../contract/host.ts";
import { Lifecycle } from "../lifecycle/lifecycle.ts";
import { admit } from "./web-admission.ts";
import { type WebLifecycleOptions, webPayloadDefault, webRules } from "./web-options.ts";
import { refusalOf, type Upgraded, type WebRequest } from "./web-host.ts";

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

/** The part of Bun's server that is used. A real one fits. */
export interface BunServer {
  upgrade(request: WebRequest, options: { data: BunSocketData }): boolean;
  requestIP(request: WebRequest): { readonly address: string } | null;
}

/** What the application does with its sockets, as `Bun.serve` has it. */
export interface BunHandlers {
  open?(socket: BunSocket): void;
  message?(socket: BunSocket, data: string | Uint8Array): void;
  close?(socket: BunSocket, code: number, reason: string): void;
}

/** What a lifecycle on Bun takes. */
export type BunLifecycleOptions = WebLifecycleOptions;

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
  countsFrames: false,
  measuresLoad: false,
} as const;

/** A lifecycle, and what `Bun.serve` has to be given of it. */
export interface BunLifecycle extends Lifecycle<BunSocket> {
  /** For `Bun.serve`, as `websocket`. */
  readonly websocket: Readonly<Record<string, unknown>>;
  /** Upgrades a request in `fetch`. Return its `response`: none where it has become a WebSocket, which `open` is told of. */
  readonly upgrade: (request: WebRequest, server: BunServer, options?: BunUpgradeOptions) => Promise<BunUpgraded>;
}

/** What one upgrade takes. */
export interface BunUpgradeOptions {
  /** Whatever the application wants to find again, as `socket.data.app`. */
  readonly app?: unknown;
}

/** An upgrade: taken, or the response that refuses it. */
export type BunUpgraded = Upgraded<undefined, Response | undefined>;

/** Looks after the connections of `Bun.serve`. */
export function lifecycle(handlers: BunHandlers, options: BunLifecycleOptions = {}): BunLifecycle {
  assertLifecycleOptions(options, webRules);
  const engine = new Engine<BunSocket>(options, {
    host: bunHost,
    clock: backgroundClock,
    chance: options.chance ?? Math.random,
    ...(options.load === undefined ? {} : { load: options.load }),
  });
  const life = new Lifecycle(engine, {
    can: bunCapabilities,
    connectionOf: (socket) => socket.data.connection,
    detach: () => {
      for (const { socket } of engine.list.all) {
        if (socket !== undefined) {
          delete socket.data.connection;
        }
      }
    },
  });
  return Object.assign(life, {
    websocket: websocketHandlers(engine, handlers, options.maxPayloadBytes),
    upgrade: createUpgrade(engine, options),
  });
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
  return async (request, server, { app } = {}) => {
    if (!engine.isAttached()) {
      return { socket: undefined, response: server.upgrade(request, { data: { app } }) ? undefined : refusalOf(400) };
    }
    const { authenticate } = options;
    const admitted = await admit(engine, request, server.requestIP(request)?.address, authenticate);
    if (admitted.kind === "refused") {
      return {
        socket: undefined,
        response: refusalOf(admitted.refusal.status, admitted.refusal.retryAfterMs, admitted.refusal.help),
      };
    }
    const { handshake, principal, refusal } = admitted;
    const data: BunSocketData = { handshake, principal, refusal, app };
    if (!server.upgrade(request, { data })) {
      engine.failHandshake(handshake, "handshake.malformed", "400");
      return { socket: undefined, response: refusalOf(400) };
    }
    return { socket: undefined, response: undefined };
  };
}

function websocketHandlers(
  engine: Engine<BunSocket>,
  handlers: BunHandlers,
  maxPayloadLength = webPayloadDefault,
): Readonly<Record<string, unknown>> {
  const alive = ({ data }: BunSocket): void => {
    if (data.connection !== undefined) {
      engine.arrivals.alive(data.connection);
    }
  };
  return {
    // The heartbeat is ours; Bun's own would end connections behind our back, with 1006.
    idleTimeout: 0,
    sendPings: false,
    maxPayloadLength,
    backpressureLimit: 0,
    open(socket: BunSocket) {
      const { handshake, principal = {}, refusal: refusedBefore } = socket.data;
      if (!engine.isAttached()) {
        handlers.open?.(socket);
        return;
      }
      const refusal = refusedBefore ?? engine.judgePrincipal(principal, handshake);
      const connection = engine.open(handshake, socket, refusal === undefined ? principal : {});
      socket.data.connection = connection;
      if (refusal === undefined) {
        handlers.open?.(socket);
      } else {
        engine.turnAway(connection, refusal);
      }
    },
    message(socket: BunSocket, message: string | Uint8Array) {
      const { connection } = socket.data;
      if (connection !== undefined && engine.arrivals.answers(connection, message)) {
        return;
      }
      if (connection === undefined || engine.arrivals.heard(connection)) {
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
