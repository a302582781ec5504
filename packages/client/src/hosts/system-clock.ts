import type { Clock } from "@afterclose/wire";

declare const performance: { now(): number };
declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

// A host's timers count in 31 bits; whoever waits longer looks at the clock again.
const longestMs = 2e9;

/** The host's own time. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after(ms, run) {
    // Newer hosts warn of a moment that has passed already.
    const timer = setTimeout(run, Math.max(0, Math.min(ms, longestMs)));
    return () => clearTimeout(timer);
  },
};
