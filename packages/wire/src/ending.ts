/** Which part of its life a connection was in when it ended. */
export type Phase = "handshake" | "open" | "closing";

/** Who ended a connection, as seen from the side that tells. `nobody`: the network did, or no one knows. */
export type ClosedBy = "here" | "peer" | "nobody";

/** One connection's end, as one side saw it. Each side adds what it alone can know. */
export interface Ending<Cause extends string = string> {
  /** The code of the Close that arrived; 1005 for one without a code, 1006 where none arrived. */
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  readonly phase: Phase;
  readonly closedBy: ClosedBy;
  /** Why, as far as the evidence goes; one of the catalogue's causes. */
  readonly cause: Cause;
  /** How long it was open. 0 where it never opened. */
  readonly livedMs: number;
}
