import type { LabEvent, LabFact, LaneName } from "../story/lab-event.ts";

/** One playing of an experiment. */
export interface Run {
  /** Everything that happened so far, oldest first. */
  readonly events: readonly LabEvent[];
  /** Milliseconds since it began. */
  now(): number;
  /** Ends all connections; nothing is noted any more. */
  stop(): void;
  /** Lets simulated time pass. Absent where time is real. */
  readonly advance?: (ms: number) => void;
  /** Plays until there is something to tell. Absent where time is real. */
  readonly step?: () => void;
}

/** Notes a fact at this moment. */
export type Note = (lane: LaneName, fact: LabFact) => void;

/** A log that a run writes into, until it is closed. */
export function createLog(now: () => number): { readonly events: LabEvent[]; readonly note: Note; close(): void } {
  const events: LabEvent[] = [];
  let isOpen = true;
  return {
    events,
    note: (lane, fact) => {
      if (isOpen) {
        events.push({ at: Math.round(now()), lane, ...fact });
      }
    },
    close: () => {
      isOpen = false;
    },
  };
}
