import type { ServerCause } from "@afterclose/codes/causes";
import type { Engine } from "../lifecycle/engine.ts";
import { isOverloaded } from "../overload/overload.ts";
import type { HandshakeOutcome } from "../endings/tally.ts";

export interface HistogramFigures {
  readonly bounds: readonly number[];
  /** How many fell into each bucket, not added up. */
  readonly counts: readonly number[];
  readonly count: number;
  readonly sum: number;
}

/** All figures of one lifecycle at one moment. */
export interface Snapshot {
  readonly ready: boolean;
  readonly connections: number;
  readonly closing: number;
  readonly handshakesInFlight: number;
  readonly handshakes: Readonly<Record<HandshakeOutcome, number>>;
  readonly opened: number;
  readonly endings: readonly { readonly code: string; readonly cause: ServerCause; readonly count: number }[];
  readonly endingsTotal: number;
  readonly lifetimeSeconds: HistogramFigures;
  readonly roundTripSeconds: HistogramFigures;
  readonly messagesIn: number;
  /** Bytes and pings of connections that have ended. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly pings: number;
  readonly queuedBytes: number;
  readonly queuedConnections: number;
  readonly droppedMessages: number;
  /** The connections of the drain that is under way or done; all 0 where there is none. */
  readonly drain: { readonly waiting: number; readonly closing: number; readonly ended: number };
  /** How many drains had to cut. */
  readonly drainTerminated: number;
  readonly shed: number;
  readonly cliffs: number;
  readonly failures: number;
  readonly overloaded: boolean;
}

export function snapshot<S>(engine: Engine<S>): Snapshot {
  const { tally, list, sender } = engine;
  return {
    ready: engine.isReady,
    connections: list.size,
    closing: list.all.reduce((count, connection) => count + (connection.state === "closing" ? 1 : 0), 0),
    handshakesInFlight: engine.handshakes,
    handshakes: { ...tally.handshakes },
    opened: tally.opened,
    endings: [...tally.endings.values()].map((row) => ({ ...row })),
    endingsTotal: tally.endingsTotal,
    lifetimeSeconds: figuresOf(tally.lifetimeSeconds),
    roundTripSeconds: figuresOf(tally.roundTripSeconds),
    messagesIn: tally.messagesIn,
    bytesIn: tally.bytesIn,
    bytesOut: tally.bytesOut,
    pings: tally.pings,
    queuedBytes: sender.queuedBytes,
    queuedConnections: sender.waitingConnections,
    droppedMessages: sender.dropped,
    drain: drainOf(engine),
    drainTerminated: tally.drainTerminated,
    shed: tally.shed,
    cliffs: tally.cliffs,
    failures: tally.failures,
    overloaded: isOverloaded(engine.overload),
  };
}

function drainOf<S>({ drainProgress }: Engine<S>): Snapshot["drain"] {
  const { total, asked, ended } = drainProgress ?? { total: 0, asked: 0, ended: 0 };
  // Some end before anybody asks them to.
  const waiting = Math.max(0, total - Math.max(asked, ended));
  return { waiting, closing: total - waiting - ended, ended };
}

function figuresOf({ bounds, counts, count, sum }: HistogramFigures): HistogramFigures {
  return { bounds, counts: [...counts], count, sum };
}
