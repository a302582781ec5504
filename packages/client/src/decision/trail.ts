import type { Schedule } from "@afterclose/codes/advice";

/** What an outage remembers from one ending to the next. A stable connection begins a new one. */
export interface Trail {
  /** Attempts since the last stable connection, the one under way included. */
  readonly attempt: number;
  /** The advice in force, as one word; empty before the first ending. */
  readonly key: string;
  readonly schedule?: Schedule;
  /** How many delays of the schedule are spent. */
  readonly nth: number;
  /** How often each advice was given. */
  readonly told: Readonly<Record<string, number>>;
}

export const freshTrail: Trail = { attempt: 1, key: "", nth: 0, told: {} };
