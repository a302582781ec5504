import type { SocketEnd } from "@afterclose/wire";
import type { Ending } from "../contract/ending.ts";
import type { Trail } from "../decision/trail.ts";

/** A connection is being made; `due` is when that has taken too long. */
export interface Handshake {
  readonly kind: "handshake";
  readonly due: number;
  readonly trail: Trail;
  readonly since: undefined;
  readonly last: Ending | undefined;
}

export interface Open {
  readonly kind: "open";
  /** When the next question falls due, or the answer to the last one. */
  readonly due: number;
  readonly trail: Trail;
  readonly since: number;
  /** Whether this connection can be asked for a sign of life. */
  readonly asks: boolean;
  /** Questions without an answer. */
  readonly asked: number;
  /** Whether it is on probation after waking: then a replacement comes quickly. */
  readonly woken: boolean;
}

/** `close()` was called; the peer's answer is awaited until `due`. */
export interface Closing {
  readonly kind: "closing";
  readonly due: number;
  readonly trail: Trail;
  /** When it had opened, if it had. */
  readonly since: number | undefined;
  readonly cause: string;
}

/** Between two connections; `due` is the next attempt. */
export interface Waiting {
  readonly kind: "waiting";
  readonly due: number;
  readonly trail: Trail;
  readonly firm: boolean;
  readonly then: "connect" | "retry" | "reauthenticate" | "new-session";
  readonly last: Ending | undefined;
}

/** The page is being left. Nothing is told and nothing dialled until it comes back. */
export interface Away {
  readonly kind: "away";
  readonly was: Open | Closing | Waiting;
  /** How the connection ended meanwhile, if it did. */
  readonly end?: SocketEnd;
}

export interface Stopped {
  readonly kind: "stopped";
}

/** Those with a socket of their own. The kind is the phase of an ending. */
export type Live = Handshake | Open | Closing;
export type State = Live | Waiting | Away | Stopped;
