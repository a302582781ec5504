import { type Advice, drawDelay, type Schedule, scheduleNamed } from "@afterclose/codes/advice";
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
  const { code, phase, livedMs } = ending;
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
  // A failed attempt says nothing new, unless the server or the caller said it: the outage goes on along its own advice.
  const goesOn = phase === "handshake" && rule.afterMs === undefined && !rule.answered;
  const inForce = (goesOn ? before.rule : undefined) ?? rule;
  const { kind, schedule, afterHint } = inForce;
  const key = kind + inForce.scheduleName + String(inForce.attempts);
  const nth = (spent[key] ?? 0) + 1;
  if (attempt >= options.maxAttempts || nth > (rule.attempts ?? nth)) {
    return stop(rule.kind === "reauthenticate" ? "unauthorized" : "attempts-spent");
  }
  const hintedMs = hintOf(ending, draw);
  const delay = (which: Schedule, index: number): number => rule.afterMs ?? drawDelay(which, index, draw);
  // The first hint is kept to the moment. Each one that follows is a floor: the backoff goes on above it.
  const floorMs =
    nth > 1 ? Math.max(againMs, afterHint ? delay(scheduleNamed(afterHint), nth - 1) : delay(schedule, nth)) : 0;
  const askedMs = hintedMs === undefined ? delay(schedule, nth) : Math.max(hintedMs, floorMs);
  const firm = hintedMs !== undefined || schedule.grows === "both";
  const delayMs = Math.min(askedMs, options.maxDelayMs);
  const afterMs = firm || withinMs === undefined ? delayMs : Math.min(delayMs, draw * withinMs);
  return {
    next: { kind, afterMs, at: wall + afterMs, firm },
    trail: { attempt, rule: remembered(inForce, before, hintedMs), spent: { ...spent, [key]: nth } },
  };
}

function stop(because: StopReason): Verdict {
  return { next: { kind: "stop", because }, trail: freshTrail };
}

/** When the server asks its client back: in the reason of its Close, or in the head of its refusal. */
function hintOf({ reason, raw }: Ending, draw: number): number | undefined {
  const hint = parseRetryHint(reason);
  return hint
    ? hint.minMs + draw * (hint.maxMs - hint.minMs)
    : (raw.detail as { retryAfterMs?: number } | undefined)?.retryAfterMs;
}

/** The advice that the outage goes on with. */
function remembered(rule: Exclude<Ruling, { readonly kind: "stop" }>, before: Trail, hintedMs?: number): Trail["rule"] {
  // What a proxy answers while nobody is behind it takes the time of one attempt, and no more.
  if (rule.answered && rule.kind === "retry") {
    return before.rule;
  }
  const { afterHint } = rule;
  return hintedMs === undefined || afterHint === undefined
    ? rule
    : { ...rule, scheduleName: afterHint, schedule: scheduleNamed(afterHint) };
}
