import type { StopBecause } from "@afterclose/codes/advice";
import type { CauseId } from "@afterclose/codes/causes";
import type { Ending as SharedEnding, SocketEnd } from "@afterclose/wire";

/** How one connection ended, as this client judges it. */
export interface Ending extends SharedEnding<CauseId> {
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
