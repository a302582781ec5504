import type { StopBecause } from "@afterclose/codes/advice";
import type { SocketEnd } from "@afterclose/wire";

/** Where a connection was when it ended. */
export type Phase = "handshake" | "open" | "closing";

/** How one connection ended, as this client judges it. */
export interface Ending {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  /** Why, as far as the evidence goes; one of the catalogue's causes. */
  readonly cause: string;
  readonly phase: Phase;
  /** Who began the closing. */
  readonly closedBy: "here" | "peer" | "nobody";
  /** How long it was open. 0 where it never opened. */
  readonly livedMs: number;
  /** Which attempt it was since the last stable connection, counted from 1. */
  readonly attempt: number;
  /** What the host said, word for word, before quirks were made one. */
  readonly raw: SocketEnd;
}

/** Why nothing more will be tried. */
export type StopReason = StopBecause | "attempts-spent" | "reconnect-off";

/** What follows an ending. */
export type Decision =
  | {
      readonly kind: "retry" | "reauthenticate" | "new-session";
      /** How long from the ending to the next attempt. */
      readonly afterMs: number;
      /** The same moment as a date, in milliseconds since 1970. */
      readonly at: number;
      /** Whether the server asked for this moment; then nothing cuts the wait short. */
      readonly firm: boolean;
    }
  | { readonly kind: "stop"; readonly because: StopReason };
