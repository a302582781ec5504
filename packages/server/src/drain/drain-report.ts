import type { ServerCause } from "@afterclose/codes/causes";
import type { DrainMode } from "./drain-options.ts";

/** How far a drain has come. */
export interface DrainProgress {
  readonly total: number;
  /** How many have been asked to leave. */
  readonly asked: number;
  /** How many have ended. */
  readonly ended: number;
  readonly elapsedMs: number;
}

/** What became of the connections of a drain. */
export interface DrainReport {
  readonly mode: DrainMode;
  /** How many it set out to close: all there were, or the share. */
  readonly total: number;
  /** Ended before the deadline, in whatever way. */
  readonly closed: number;
  /** Cut: they had not answered their Close in time. */
  readonly terminated: number;
  /** Still open, because the drain was called off. */
  readonly left: number;
  /** Asked to leave, and not yet gone when the drain was called off. With the three above it makes `total`. */
  readonly closing: number;
  /** How often the application's `code` or `notify` failed. The `error` event tells of each. */
  readonly failures: number;
  readonly byCause: Readonly<Partial<Record<ServerCause, number>>>;
  readonly tookMs: number;
  readonly wasCancelled: boolean;
}
