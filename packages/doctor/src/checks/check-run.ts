import type { Duplex } from "node:stream";
import type { Socket } from "node:net";
import type { Observed } from "../observe/connection-record.ts";
import type { RawSocket } from "../connect/raw-socket.ts";
import type { RungId, RungState } from "../report/report.ts";
import type { Saying } from "../report/saying.ts";
import type { Facts } from "../verdict/facts.ts";
import type { Connector } from "../connect/connector.ts";

/** What the ladder has gathered so far. Each rung adds what it saw, and leaves what the next one needs. */
export interface CheckRun {
  readonly connector: Connector;
  facts: Facts;
  /** The connection being built up, as far as it has come. */
  carrier?: { readonly tcp: Socket; readonly socket: Duplex };
  socket?: RawSocket;
  /** The ladder's connections whose ends count. */
  readonly sockets: RawSocket[];
  readonly signal: AbortSignal | undefined;
}

export interface RungOutcome {
  readonly state: RungState;
  readonly details?: readonly Saying[];
  /** A client would come no further. */
  readonly stop?: boolean;
}

export interface Rung {
  readonly id: RungId;
  /** Whether it is climbed at all. */
  readonly wanted?: (run: CheckRun) => boolean;
  readonly run: (run: CheckRun) => Promise<RungOutcome> | RungOutcome;
}

/** The lives of the ladder's connections that are over. */
export function recordsOf(sockets: readonly RawSocket[]): readonly Observed[] {
  return sockets.flatMap(({ record }) => (record === undefined ? [] : [{ ...record, role: "check" as const }]));
}

/** Waits for so long, or until the connection ends or the check is stopped. */
export function waitOrEnd(run: CheckRun, ms: number, socket: RawSocket): Promise<void> {
  const { connector, signal } = run;
  return new Promise((resolve) => {
    const done = (): void => {
      cancel();
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const cancel = connector.lateness.after(ms, done);
    if (signal?.aborted === true) {
      done();
    } else {
      signal?.addEventListener("abort", done, { once: true });
    }
    socket.onEnd(done);
  });
}
