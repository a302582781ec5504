import { shown } from "@afterclose/wire";
import { refusePromise } from "../contract/failure.ts";

/** What a host measures about itself. A figure it does not have is left out. */
export interface LoadSample {
  /** 99th percentile of the event loop's delay since the last sample. */
  readonly loopDelayMs?: number;
  /** Share of the time since the last sample in which the event loop was busy, 0 to 1. */
  readonly loopUtilization?: number;
  /** Share of the allowed heap that is in use, 0 to 1. */
  readonly heapRatio?: number;
}

/** What the application's `load` answered, or an error that says what is wrong with it. */
export function readLoad(sample: unknown): LoadSample {
  refusePromise(sample);
  if (typeof sample !== "object" || sample === null) {
    throw new TypeError(`it returned ${shown(sample)} instead of an object.`);
  }
  for (const name of ["loopDelayMs", "loopUtilization", "heapRatio"] as const) {
    const figure = (sample as Record<string, unknown>)[name];
    if (figure !== undefined && !(typeof figure === "number" && figure >= 0)) {
      throw new TypeError(
        `it returned ${shown(figure)} as ${name}, which must be a number from 0 upwards, or left out.`,
      );
    }
  }
  return sample;
}

/** What counts as overload: a late event loop, or much memory in use. */
export interface OverloadOptions {
  /** Overload when the loop's delay stays above it. Not set: 200 ms. */
  readonly maxLoopDelayMs?: number;
  /** Overload when the loop is busier than this. Not set: 0.98. */
  readonly maxLoopUtilization?: number;
  /** Overload when more of the heap than this is in use. Not set: 0.92. */
  readonly maxHeapRatio?: number;
  /** A limit must be exceeded for this long before anything is refused; one spike is not overload. Not set: 2000. */
  readonly holdMs?: number;
  /** The overload is over when all figures have been below this share of their limits for `holdMs`. Not set: 0.85. */
  readonly recoverAt?: number;
}

/** What counts as overload where nothing is set. */
export const overloadDefaults = {
  maxLoopDelayMs: 200,
  maxLoopUtilization: 0.98,
  maxHeapRatio: 0.92,
  holdMs: 2000,
  recoverAt: 0.85,
} as const;

export type OverloadSignal = "loop-delay" | "loop-utilization" | "heap";

/** Whether this process is overloaded, and by what. */
export type OverloadState =
  | { readonly kind: "calm" }
  | { readonly kind: "rising"; readonly sinceMs: number; readonly signal: OverloadSignal }
  | { readonly kind: "overloaded"; readonly sinceMs: number; readonly signal: OverloadSignal }
  | {
      readonly kind: "recovering";
      readonly sinceMs: number;
      readonly calmSinceMs: number;
      readonly signal: OverloadSignal;
    };

/** Whether new work is to be refused in this state. */
export function isOverloaded(state: OverloadState): boolean {
  return state.kind === "overloaded" || state.kind === "recovering";
}

/** The next state after one sample: two thresholds, and each must hold for a while. */
export function stepOverload(
  state: OverloadState,
  sample: LoadSample,
  now: number,
  options: OverloadOptions,
): OverloadState {
  const limits = { ...overloadDefaults, ...options };
  const signal = exceeded(sample, limits, 1);
  switch (state.kind) {
    case "calm":
      return signal === undefined ? state : begin(signal, now, limits.holdMs);
    case "rising":
      if (signal === undefined) {
        return { kind: "calm" };
      }
      return now - state.sinceMs >= limits.holdMs ? { kind: "overloaded", sinceMs: now, signal } : state;
    case "overloaded":
      return exceeded(sample, limits, limits.recoverAt) === undefined
        ? { ...state, kind: "recovering", calmSinceMs: now }
        : state;
    case "recovering":
      if (exceeded(sample, limits, limits.recoverAt) !== undefined) {
        return { kind: "overloaded", sinceMs: state.sinceMs, signal: state.signal };
      }
      return now - state.calmSinceMs >= limits.holdMs ? { kind: "calm" } : state;
  }
}

function begin(signal: OverloadSignal, now: number, holdMs: number): OverloadState {
  return { kind: holdMs === 0 ? "overloaded" : "rising", sinceMs: now, signal };
}

function exceeded(
  sample: LoadSample,
  limits: { maxLoopDelayMs: number; maxLoopUtilization: number; maxHeapRatio: number },
  share: number,
): OverloadSignal | undefined {
  if ((sample.loopDelayMs ?? 0) > limits.maxLoopDelayMs * share) {
    return "loop-delay";
  }
  if ((sample.loopUtilization ?? 0) > limits.maxLoopUtilization * share) {
    return "loop-utilization";
  }
  return (sample.heapRatio ?? 0) > limits.maxHeapRatio * share ? "heap" : undefined;
}
