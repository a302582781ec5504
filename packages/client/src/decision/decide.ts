import { type Advice, delayAt } from "@afterclose/codes/advice";
import { parseRetryHint } from "@afterclose/wire";
import type { Decision, Ending, StopReason } from "../contract/ending.ts";
import { freshTrail, type Trail } from "./trail.ts";

/** The options that a decision reads. */
export interface DecisionOptions {
  readonly reconnect: boolean;
  readonly stableMs: number;
  readonly maxAttempts: number;
  readonly maxDelayMs: number;
}

/** The moment of a decision, and the one draw that it may use. */
export interface Moment {
  readonly wall: number;
  /** A uniform draw from [0, 1). */
  readonly draw: number;
  readonly options: DecisionOptions;
}

/** A decision, and what the outage remembers of it. */
export interface Verdict {
  readonly next: Decision;
  readonly trail: Trail;
}

/** Advice with the caller's own delay, if there is one. */
export type Ruling = Advice & { readonly afterMs?: number };

// A server may ask for "at once" a single time: whoever always says it would be spun upon.
const againMs = 1_000;

/** Turns advice on an ending into what follows it, within `withinMs` where the wait is to be short. Pure. */
export function decide(rule: Ruling, ending: Ending, before: Trail, at: Moment, withinMs?: number): Verdict {
  const { draw, wall, options } = at;
  const { code, phase, raw, reason, livedMs } = ending;
  const stop = (because: StopReason): Verdict => ({ next: { kind: "stop", because }, trail: freshTrail });
  if (phase === "closing") {
    return stop(code === 1000 || code === 1005 ? "done" : "closed-here");
  }
  if (!options.reconnect) {
    return stop("reconnect-off");
  }
  if (rule.kind === "stop") {
    return stop(rule.because);
  }
  const { attempt, spent } = phase === "open" && livedMs >= options.stableMs ? freshTrail : before;
  // A failed attempt says nothing new: the outage goes on along the advice that began it.
  const inForce = (phase === "handshake" && rule.afterMs === undefined ? before.rule : undefined) ?? rule;
  const { kind, schedule } = inForce;
  const key = kind + inForce.scheduleName + String(inForce.attempts);
  const nth = (spent[key] ?? 0) + 1;
  if (attempt >= options.maxAttempts || nth > (rule.attempts ?? nth)) {
    return stop(rule.kind === "reauthenticate" ? "unauthorized" : "attempts-spent");
  }
  const hint = parseRetryHint(reason);
  const hintedMs = hint
    ? hint.minMs + draw * (hint.maxMs - hint.minMs)
    : (raw.detail as { retryAfterMs?: number } | undefined)?.retryAfterMs;
  const askedMs = hintedMs === undefined ? rule.afterMs : Math.max(hintedMs, nth > 1 ? againMs : 0);
  const firm = hintedMs !== undefined || schedule.grows === "both";
  const delayMs = Math.min(askedMs ?? delayAt(schedule, nth, () => draw), options.maxDelayMs);
  const afterMs = firm || withinMs === undefined ? delayMs : Math.min(delayMs, draw * withinMs);
  return {
    next: { kind, afterMs, at: wall + afterMs, firm },
    trail: { attempt, rule: inForce, spent: { ...spent, [key]: nth } },
  };
}
