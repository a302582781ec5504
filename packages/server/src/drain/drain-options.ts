import {
  aFunction,
  between,
  longestHintMs,
  longestTimerMs,
  oneOf,
  OptionError,
  type OptionRule,
} from "@afterclose/wire";
import { assertOption, assertOptions } from "../contract/check-options.ts";
import type { ConnectionView } from "../lifecycle/connection.ts";
import { aboveZero } from "../contract/option-rules.ts";
import { assertMaySend } from "../contract/errors.ts";
import type { Abortable } from "../contract/host.ts";

/** What a drain is for: a restart (1012), an end (1001), or moving a share of the clients to others. */
export type DrainMode = "restart" | "shutdown" | "rebalance";

/** How connections are ended on purpose, and by when. */
export interface DrainOptions<S> {
  /**
   * `restart` says that the service comes back and sends 1012; `shutdown` that this node leaves, and sends 1001. `rebalance` closes
   * a `share` with 1012 after others have joined: this server stays ready, and takes who comes meanwhile.
   */
  readonly mode: DrainMode;
  /**
   * How much of the connections `rebalance` closes, from 0 to 1: every fifth for 0.2, in the order in which they opened, so that
   * old and new ones go alike. It has to be set there, and nowhere else.
   */
  readonly share?: number;
  /** The Closes are spread evenly over this long. Not set: 10 seconds, or what `perSecond` makes of it. */
  readonly overMs?: number;
  /** So many Closes per second, instead of `overMs`. */
  readonly perSecond?: number;
  /**
   * Everything is over by then, from the call. Not set: `graceMs` + `overMs` + the lifecycle's `closeTimeoutMs`; with `backAfterMs`
   * it is over half a second after the last Close at most. Timers count to 24.8 days; what lasts longer is an `OptionError`.
   */
  readonly deadlineMs?: number;
  /** How long after readiness turned off the first connection is closed, for load balancers to notice. Not set: 0. */
  readonly graceMs?: number;
  /**
   * How long after the drain this server is back, where nobody else can take its clients: the drain is short then, half a
   * second unless `overMs` or `perSecond` says otherwise, and nobody is asked back before. Not set: what the lifecycle's
   * `restarts` learnt of the last restart; without those, others are expected to take the clients at once.
   */
  readonly backAfterMs?: number;
  /** How long after its Close a client is asked to come back, on average. Not set: 500 ms, or when the server is back. */
  readonly leadMs?: number;
  /** The arrivals at the next node are spread over this long. Not set: as the Closes are; with `backAfterMs`, one to 3 seconds. */
  readonly arrivalsOverMs?: number;
  /**
   * The code, or one for each connection. Not set: the mode's. Some stacks (libsoup, Bandit, uWebSockets as
   * a client) turn 1012 into 1006: give them 1001. Where the function throws or names a code that may not be sent, the
   * mode's code is sent, and the lifecycle's `error` event and the report tell of it.
   */
  readonly code?: number | ((connection: ConnectionView<S>) => number);
  /** Stands before the hint in the close reason. Not set: `restarting`, `shutting down` or `rebalancing`. */
  readonly reason?: string;
  /** Told before each Close, for protocols that say it in band as well. What it throws is told as `code`'s is. */
  readonly notify?: (connection: ConnectionView<S>, returnInMs: number) => void;
  /** Calls the rest of the drain off: those not yet closed stay, and new ones may come again. */
  readonly signal?: Abortable;
}

/** What holds in a drain where nothing is set. */
export const drainDefaults = { overMs: 10_000, graceMs: 0, leadMs: 500, overMsWithBackAfter: 500 } as const;
// A server that is just back takes so many handshakes in a second, and few clients need not wait for many.
const arrivalsPerSecond = 3000;
// Nobody is served until this process has ended: who answers a Close at all does so within this of the last.
const shortAnswerMs = 500;
// From the last Close of a short drain to the end of the process.
const lastWordsMs = 250;
const shortestArrivalsMs = 1000;
const longestArrivalsMs = 3000;

/** With what was learnt of the last restart, where nothing else was asked for. */
export function withBackAfter<S>(options: DrainOptions<S>, learntMs: number | undefined): DrainOptions<S> {
  const given = options as DrainOptions<S> | undefined;
  const isLearnt = learntMs !== undefined && given?.mode === "restart" && given.backAfterMs === undefined;
  return isLearnt ? { ...options, backAfterMs: learntMs } : options;
}

/**
 * When clients come back: the first so long after the first Close, and the rest over so long. Where nobody stands in for this
 * server, `backAfterMs` is how long after the last Close it is back.
 */
export function arrivalsOf<S>(
  options: DrainOptions<S>,
  count: number,
  overMs: number,
): { readonly leadMs: number; readonly arrivalsOverMs: number; readonly backAfterMs?: number } {
  const { backAfterMs, leadMs, arrivalsOverMs } = options;
  if (backAfterMs === undefined) {
    return { leadMs: leadMs ?? drainDefaults.leadMs, arrivalsOverMs: arrivalsOverMs ?? overMs };
  }
  const neededMs = (count / arrivalsPerSecond) * 1000;
  const spreadMs = arrivalsOverMs ?? Math.min(longestArrivalsMs, Math.max(shortestArrivalsMs, neededMs));
  if (leadMs !== undefined) {
    return { leadMs, arrivalsOverMs: spreadMs };
  }
  const fromLastMs = backAfterMs + lastWordsMs;
  return { leadMs: Math.min(longestHintMs, overMs + fromLastMs), arrivalsOverMs: spreadMs, backAfterMs: fromLastMs };
}

/** How long a drain takes, and by when it is over. */
export interface DrainTimes {
  readonly graceMs: number;
  readonly overMs: number;
  readonly deadlineMs: number;
  /** How long after the last Close it is over, where that is sooner. */
  readonly answerMs: number;
}

const modes = oneOf("restart", "shutdown", "rebalance");
const aShare = between(0, 1);
const onlyToRebalance: OptionRule = () => 'nothing, except with mode "rebalance"';
const notToRebalance: OptionRule = () => 'nothing with mode "rebalance": other servers take the clients at once';

const aCode: OptionRule = (value) =>
  typeof value === "number" || typeof value === "function" ? undefined : "a number, or a function that gives one";

const drainRules: { readonly [K in keyof DrainOptions<unknown>]-?: OptionRule } = {
  mode: modes,
  share: aShare,
  overMs: between(0, longestTimerMs),
  perSecond: aboveZero,
  deadlineMs: between(0, longestTimerMs),
  graceMs: between(0, longestTimerMs),
  backAfterMs: between(0, longestHintMs),
  leadMs: between(0, longestHintMs),
  arrivalsOverMs: between(0, 80_000_000),
  code: aCode,
  reason: (value) => (typeof value === "string" ? undefined : "a string"),
  notify: aFunction,
  signal: (value) => (isAbortable(value) ? undefined : "an AbortSignal"),
};

/** Throws for the first option of a drain that cannot be meant. */
export function checkDrain<S>(options: DrainOptions<S>): void {
  assertOptions(options, drainRules, "drain");
  // Who calls from plain JavaScript may have left the object out.
  const { mode, code, share, backAfterMs } = (options as DrainOptions<S> | undefined) ?? ({} as never);
  assertOption("drain.mode", mode, modes);
  if (mode === "rebalance") {
    assertOption("drain.share", share, aShare);
    assertIsUnset("drain.backAfterMs", backAfterMs, notToRebalance);
  } else {
    assertIsUnset("drain.share", share, onlyToRebalance);
  }
  if (typeof code === "number") {
    assertMaySend(code);
  }
}

function assertIsUnset(path: string, value: unknown, rule: OptionRule): void {
  if (value !== undefined) {
    assertOption(path, value, rule);
  }
}

/** Throws unless it is a number that a server may send. */
export function assertDrainCode(code: unknown): asserts code is number {
  assertOption("drain.code", typeof code === "function" ? undefined : code, aCode);
  assertMaySend(code as number);
}

/** Throws where so many connections would take longer than a host's timers can count. */
export function timesOf<S>(options: DrainOptions<S>, count: number, closeTimeoutMs: number): DrainTimes {
  const { perSecond } = options;
  const byRate = perSecond === undefined ? undefined : (count / perSecond) * 1000;
  const shortOrLong = options.backAfterMs === undefined ? drainDefaults.overMs : drainDefaults.overMsWithBackAfter;
  const overMs = options.overMs ?? byRate ?? shortOrLong;
  const graceMs = options.graceMs ?? drainDefaults.graceMs;
  const deadlineMs = options.deadlineMs ?? graceMs + overMs + closeTimeoutMs;
  const isShort = options.backAfterMs !== undefined && options.deadlineMs === undefined;
  if (deadlineMs > longestTimerMs) {
    const name = (["overMs", "perSecond"] as const).find((one) => options[one] !== undefined) ?? "graceMs";
    throw new OptionError({
      path: `drain.${name}`,
      value: options[name],
      allowed:
        `less time, or a deadlineMs beside it: ${String(count)} connections would take ${String(Math.round(deadlineMs))} ms, ` +
        `graceMs and closeTimeoutMs included, and the limit is ${String(longestTimerMs)} ms (24.8 days)`,
    });
  }
  return { graceMs, overMs, deadlineMs, answerMs: isShort ? shortAnswerMs : Number.POSITIVE_INFINITY };
}

function isAbortable(signal: unknown): signal is Abortable {
  const { aborted, addEventListener, removeEventListener } = (signal ?? {}) as Partial<Abortable>;
  return (
    typeof aborted === "boolean" && typeof addEventListener === "function" && typeof removeEventListener === "function"
  );
}
