import type { Advice } from "@afterclose/codes/advice";

/** What an outage remembers from one ending to the next. A stable connection begins a new one. */
export interface Trail {
  /** Attempts since the last stable connection, the one under way included. */
  readonly attempt: number;
  /** The advice in force. None before the first ending. */
  readonly rule?: Exclude<Advice, { readonly kind: "stop" }> | undefined;
  /** How many delays each advice has spent. */
  readonly spent: Readonly<Record<string, number>>;
}

export const freshTrail: Trail = { attempt: 0, spent: {} };
