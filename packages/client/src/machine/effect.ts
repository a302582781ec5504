import type { Decision, Ending } from "../contract/ending.ts";
import type { Why } from "../contract/options.ts";

/** What a Close frame is to carry. */
export interface CloseFrame {
  readonly code?: number | undefined;
  /** Not given stays not given: Chromium takes a code of undefined before a reason for 0. */
  readonly reason?: string | undefined;
}

/** What the shell is to do after a step. A socket without a state to live in is let go besides. */
export type Effect =
  | { readonly type: "connect"; readonly why: Why }
  /** Begin the closing handshake. */
  | { readonly type: "close"; readonly frame: CloseFrame }
  /** Ask for a sign of life. */
  | { readonly type: "ask" }
  /** Look at what waits to go out, so that the next step can tell whether it became less. */
  | { readonly type: "look" }
  | { readonly type: "opened" }
  | Ended;

/** Tell of the ending, if there was a connection, and of what follows. */
export interface Ended {
  readonly type: "ended";
  readonly ending: Ending | undefined;
  readonly next: Decision;
  /** What the caller's policy did wrong. */
  readonly fault?: unknown;
  /** How the connection is left: with a Close, behind all that was sent. Not set: it is dropped. */
  readonly farewell?: CloseFrame | undefined;
}
