import { createVirtualClock, seeded, type VirtualClock } from "@afterclose/sim";
import type { Chance } from "@afterclose/wire";
import type { Connection } from "../src/lifecycle/connection.ts";
import { Engine } from "../src/lifecycle/engine.ts";
import type { Ending } from "../src/contract/ending.ts";
import type { Host, OutgoingMessage } from "../src/contract/host.ts";
import type { LifecycleOptions } from "../src/contract/options.ts";
import type { LoadSample } from "../src/overload/overload.ts";

export type Manner = "polite" | "deaf" | "paused" | "half-open" | "flooding";

/** A peer in memory: how it behaves, and what it was sent. */
export interface SimSocket {
  readonly manner: Manner;
  connection: Connection<SimSocket>;
  buffered: number;
  bytesIn: number;
  readonly sent: unknown[];
  closeSent: { readonly code: number | undefined; readonly reason: string; readonly at: number } | undefined;
  pings: number;
  isTerminated: boolean;
  wake: (() => void) | undefined;
  isPausedByUs: boolean;
}

export interface SimStage {
  readonly clock: VirtualClock;
  readonly engine: Engine<SimSocket>;
  readonly endings: Ending[];
  readonly chance: Chance;
  readonly connect: (manner?: Manner, principal?: { key?: string; data?: unknown; expiresAt?: number }) => SimSocket;
  /** The peer reads everything that was buffered for it. */
  readonly read: (socket: SimSocket) => void;
}

const facts = { address: undefined, forwardedFor: undefined, origin: undefined, host: undefined };
export const answerMs = 20;

/** An engine over peers in memory, on a virtual clock. */
export function simStage(options: LifecycleOptions = {}, load?: () => LoadSample, seed = 1): SimStage {
  const clock = createVirtualClock();
  const chance = seeded(seed);
  const host: Host<SimSocket> = {
    name: "sim",
    can: {
      ping: true,
      terminate: true,
      countsBytes: true,
      writable: true,
      awaitsClose: true,
      pause: true,
      socketFaults: true,
      protocolFaults: true,
      countsFrames: false,
      measuresLoad: false,
    },
    send(socket: SimSocket, { data, done }: OutgoingMessage) {
      if (typeof data === "object" && (data as { bad?: Error } | null)?.bad !== undefined) {
        throw (data as { bad: Error }).bad;
      }
      socket.sent.push(data);
      socket.buffered += socket.manner === "paused" && typeof data === "string" ? data.length : 0;
      done?.();
    },
    ping(socket) {
      socket.pings++;
      if (socket.manner !== "half-open" && socket.manner !== "paused") {
        clock.after(answerMs, () => {
          socket.bytesIn += 2;
          engine.arrivals.alive(socket.connection);
        });
      }
    },
    close(socket, code, reason) {
      socket.closeSent = { code, reason, at: clock.now() };
      if (socket.manner === "polite") {
        clock.after(answerMs, () => {
          engine.ended(socket.connection, { closeReceived: { code: code ?? 1005, reason } });
        });
      }
    },
    terminate(socket) {
      socket.isTerminated = true;
      clock.after(0, () => {
        engine.ended(socket.connection, {});
      });
    },
    bufferedBytes: (socket) => socket.buffered,
    bytesIn: (socket) => socket.bytesIn,
    bytesOut: () => 0,
    isPaused: (socket) => socket.isPausedByUs,
    pause(socket) {
      socket.isPausedByUs = true;
    },
    resume(socket) {
      socket.isPausedByUs = false;
    },
    onWritable(socket, run) {
      socket.wake = run;
    },
  };
  const engine = new Engine<SimSocket>(options, {
    host,
    clock,
    chance,
    ...(load === undefined ? {} : { load }),
  });
  const endings: Ending[] = [];
  engine.events.on("ending", (ending) => endings.push(ending));

  return {
    clock,
    engine,
    endings,
    chance,
    connect(manner = "polite", principal = {}) {
      const { handshake } = engine.beginHandshake(facts);
      const socket = {
        manner,
        buffered: 0,
        bytesIn: 0,
        sent: [],
        closeSent: undefined,
        pings: 0,
        isTerminated: false,
        wake: undefined,
        isPausedByUs: false,
      } as unknown as SimSocket;
      socket.connection = engine.open(handshake, socket, principal);
      const flood = (): void => {
        if (socket.connection.state !== "ended") {
          socket.bytesIn += 1000;
          engine.arrivals.heard(socket.connection);
          clock.after(5, flood);
        }
      };
      if (manner === "flooding") {
        flood();
      }
      return socket;
    },
    read(socket) {
      socket.buffered = 0;
      const { wake } = socket;
      socket.wake = undefined;
      wake?.();
    },
  };
}
