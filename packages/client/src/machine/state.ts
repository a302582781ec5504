import type { Ending } from "../contract/ending.ts";
import type { Trail } from "../decision/trail.ts";

/** A connection is being made; `due` is when that has taken too long. */
export interface Handshake {
  readonly kind: "handshake";
  readonly due: number;
  readonly since: number;
  readonly trail: Trail;
}

export interface Open {
  readonly kind: "open";
  /** When the next question falls due, or the answer to the last one; never, where nothing is asked. */
  readonly due?: number | undefined;
  readonly trail: Trail;
  readonly since: number;
  /** Whether this connection can be asked for a sign of life. */
  readonly asks?: boolean;
  /** How long it may take to prove itself when its host comes back: a slow one longer, as its handshake did. */
  readonly probeMs?: number;
  /** A question is out; this is the cause of the end, if no answer comes. */
  readonly asked?: "heartbeat.timeout" | "host.slept" | undefined;
  /** When it was asked, and when the answer has taken too long. */
  readonly askedAt?: number;
  readonly answerBy?: number;
}

/** `close()` was called; the peer's answer is awaited until `due`. */
export interface Closing {
  readonly kind: "closing";
  readonly due: number;
  readonly trail: Trail;
  /** When it had opened, if it had. */
  readonly opened?: number | undefined;
}

/** Between two connections; `due` is the next attempt. */
export interface Waiting {
  readonly kind: "waiting";
  readonly due: number;
  readonly trail: Trail;
  readonly firm: boolean;
  readonly then: "connect" | "retry" | "reauthenticate" | "new-session";
  readonly last?: Ending | undefined;
}

export interface Stopped {
  readonly kind: "stopped";
}

/** Those with a connection of their own. The kind is the phase of an ending. */
export type Live = Handshake | Open | Closing;
export type State = Live | Waiting | Stopped;
