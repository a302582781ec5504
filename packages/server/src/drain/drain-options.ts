import { longestHintMs } from "@afterclose/wire";
import type { ConnectionView } from "../lifecycle/connection.ts";
import { longestMs } from "../contract/option-rules.ts";
import { assertMaySend, assertOption, OptionError } from "../contract/errors.ts";
import type { Abortable } from "../contract/host.ts";

export interface DrainOptions<S> {
  /** `restart` says that the service comes back and sends 1012; `shutdown` that this node leaves, and sends 1001. */
  readonly mode: "restart" | "shutdown";
  /** The Closes are spread evenly over this long. Not set: 10 seconds, or what `perSecond` makes of it. */
  readonly overMs?: number;
  /** So many Closes per second, instead of `overMs`. */
  readonly perSecond?: number;
  /**
   * Everything is over by then, from the call. Not set: `graceMs` + `overMs` + the lifecycle's `closeTimeoutMs`. Timers count to
   * 24.8 days; what lasts longer is an `OptionError`.
   */
  readonly deadlineMs?: number;
  /** How long after readiness turned off the first connection is closed, for load balancers to notice. Not set: 0. */
  readonly graceMs?: number;
  /** How long after its Close a client is asked to come back, on average. Not set: 500 ms. */
  readonly leadMs?: number;
  /** The arrivals at the next node are spread over this long. Not set: as the Closes are. */
  readonly arrivalsOverMs?: number;
  /**
   * The code, or one for each connection. Not set: 1012 or 1001, by the mode. Some stacks (libsoup, Bandit, uWebSockets as
   * a client) turn 1012 into 1006: give them 1001. Where the function throws or names a code that may not be sent, the
   * mode's code is sent, and the lifecycle's `error` event and the report tell of it.
   */
  readonly code?: number | ((connection: ConnectionView<S>) => number);
  /** Stands before the hint in the close reason. Not set: `restarting` or `shutting down`. */
  readonly reason?: string;
  /** Told before each Close, for protocols that say it in band as well. What it throws is told as `code`'s is. */
  readonly notify?: (connection: ConnectionView<S>, returnInMs: number) => void;
  /** Calls the rest of the drain off: those not yet closed stay, and new ones may come again. */
  readonly signal?: Abortable;
}

export const drainDefaults = { overMs: 10_000, graceMs: 0, leadMs: 500 } as const;

/** How long a drain takes, and by when it is over. */
export interface DrainTimes {
  readonly graceMs: number;
  readonly overMs: number;
  readonly deadlineMs: number;
}

/** Throws for the first option of a drain that cannot be meant. */
export function checkDrain<S>(options: DrainOptions<S>): void {
  // Who calls from plain JavaScript may have left the object out.
  const { mode, code, reason, notify, signal } = (options as DrainOptions<S> | null | undefined) ?? ({} as never);
  if (!["restart", "shutdown"].includes(mode)) {
    throw new OptionError("drain.mode", mode, 'give "restart" or "shutdown".');
  }
  assertOption("drain.overMs", options.overMs ?? 0, 0, longestMs);
  assertOption("drain.perSecond", options.perSecond ?? 1, Number.MIN_VALUE);
  assertOption("drain.deadlineMs", options.deadlineMs ?? 0, 0, longestMs);
  assertOption("drain.graceMs", options.graceMs ?? 0, 0, longestMs);
  assertOption("drain.leadMs", options.leadMs ?? 0, 0, longestHintMs);
  assertOption("drain.arrivalsOverMs", options.arrivalsOverMs ?? 0, 0, 80_000_000);
  if (code !== undefined && typeof code !== "function") {
    assertDrainCode(code);
  }
  assertKind("drain.reason", reason, "string");
  assertKind("drain.notify", notify, "function");
  if (signal !== undefined && !isAbortable(signal)) {
    throw new OptionError("drain.signal", signal, "give an AbortSignal, or leave it out.");
  }
}

/** Throws unless it is a number that a server may send. */
export function assertDrainCode(code: unknown): asserts code is number {
  if (typeof code !== "number") {
    throw new OptionError("drain.code", code, "give a number, or a function that returns one, or leave it out.");
  }
  assertMaySend(code);
}

/** Throws where so many connections would take longer than a host's timers can count. */
export function timesOf<S>(options: DrainOptions<S>, count: number, closeTimeoutMs: number): DrainTimes {
  const { perSecond } = options;
  const byRate = perSecond === undefined ? undefined : (count / perSecond) * 1000;
  const overMs = options.overMs ?? byRate ?? drainDefaults.overMs;
  const graceMs = options.graceMs ?? drainDefaults.graceMs;
  const deadlineMs = options.deadlineMs ?? graceMs + overMs + closeTimeoutMs;
  if (deadlineMs > longestMs) {
    const name = options.overMs !== undefined ? "overMs" : perSecond !== undefined ? "perSecond" : "graceMs";
    throw new OptionError(
      `drain.${name}`,
      options[name],
      `with it, ${String(count)} connections take ${String(Math.round(deadlineMs))} ms, graceMs and closeTimeoutMs included, ` +
        `and the limit is ${String(longestMs)} ms (24.8 days). Drain faster, or give a deadlineMs.`,
    );
  }
  return { graceMs, overMs, deadlineMs };
}

function assertKind(name: string, value: unknown, kind: "string" | "function"): void {
  if (value !== undefined && typeof value !== kind) {
    throw new OptionError(name, value, `give a ${kind}, or leave it out.`);
  }
}

function isAbortable(signal: unknown): signal is Abortable {
  const { aborted, addEventListener, removeEventListener } = (signal ?? {}) as Partial<Abortable>;
  return (
    typeof aborted === "boolean" && typeof addEventListener === "function" && typeof removeEventListener === "function"
  );
}
