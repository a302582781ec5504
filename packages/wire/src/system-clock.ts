import type { Clock } from "./ports.ts";

declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

// A host's timers count in 31 bits; whoever waits longer looks at the clock again.
const longestMs = 2e9;

/** The host's own time. */
export const systemClock: Clock = {
  // Where a host has no monotonic clock, its date has to do.
  now: () => ((globalThis as { performance?: { now(): number } }).performance ?? Date).now(),
  wall: () => Date.now(),
  after(ms, run) {
    const timer = startTimer(ms, run);
    return () => clearTimeout(timer);
  },
};

/** The same for a program that has other things to do: its timers keep no process alive. */
export const backgroundClock: Clock = {
  now: () => systemClock.now(),
  wall: () => systemClock.wall(),
  after(ms, run) {
    const timer = startTimer(ms, run);
    // Node, Bun and newer Deno answer with an object that can be let go of.
    (timer as { unref?: () => void }).unref?.();
    return () => clearTimeout(timer);
  },
};

function startTimer(ms: number, run: () => void): unknown {
  // Newer hosts warn of a moment that has passed already.
  return setTimeout(run, Math.max(0, Math.min(ms, longestMs)));
}
