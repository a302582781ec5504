import { type Advice, type AdviceProfile, delayAt, peerAdvice } from "@afterclose/codes/advice";
import { parseRetryHint } from "@afterclose/wire";
import type { Decision, Ending, StopReason } from "../contract/ending.ts";
import { ClientError } from "../contract/errors.ts";
import type { Policy, PolicyAnswer } from "../contract/policy.ts";
import { freshTrail, type Trail } from "./trail.ts";

/** The options that a decision reads. */
export interface DecisionOptions {
  readonly reconnect: boolean;
  readonly on1000: "stop" | "reconnect";
  readonly stableMs: number;
  readonly maxAttempts: number;
  readonly maxDelayMs: number;
  readonly policy?: Policy;
  readonly profile?: AdviceProfile;
}

/** The moment of a decision, and the one draw that it may use. */
export interface Moment {
  readonly wall: number;
  /** A uniform draw from [0, 1). */
  readonly draw: number;
  readonly options: DecisionOptions;
}

/** A decision, what the outage remembers of it, and what a policy did wrong. */
export interface Verdict {
  readonly next: Decision;
  readonly trail: Trail;
  readonly fault?: unknown;
}

/** Advice with the caller's own delay, if there is one. */
type Ruling = Advice & { readonly afterMs?: number };

/** What follows an ending, or within `withinMs` where the wait is to be short. Pure, as far as the policy is. */
export function decide(ending: Ending, before: Trail, at: Moment, withinMs?: number): Verdict {
  const { reconnect, on1000, stableMs, policy, profile } = at.options;
  const { code, phase, cause, reason } = ending;
  const trail = phase !== "handshake" && ending.livedMs >= stableMs ? freshTrail : before;
  if (cause === "client.replaced") {
    const { wall } = at;
    return {
      next: { kind: "retry", afterMs: 0, at: wall, firm: false },
      trail: { ...trail, attempt: trail.attempt + 1 },
    };
  }
  if (phase === "closing") {
    return stop(code === 1000 || code === 1005 ? "done" : "closed-here");
  }
  if (!reconnect) {
    return stop("reconnect-off");
  }
  const meant = code === 1000 && on1000 === "reconnect" ? 1001 : code;
  const advice = peerAdvice({ code: meant, reason, ...(profile && { profile }) });
  try {
    return follow(overrule(policy?.(ending), advice), ending, trail, at, withinMs);
  } catch (fault) {
    return { ...follow(advice, ending, trail, at, withinMs), fault };
  }
}

function overrule(answer: PolicyAnswer | undefined, advice: Advice): Ruling {
  const base = { because: "policy", ...peerAdvice({ code: 1006 }), ...advice, attempts: undefined };
  return answer === undefined
    ? advice
    : ({ ...base, ...(typeof answer === "string" ? { kind: answer } : answer) } as Ruling);
}

function follow(rule: Ruling, { raw, reason, phase }: Ending, trail: Trail, at: Moment, withinMs?: number): Verdict {
  if (rule.kind === "stop") {
    return stop(rule.because);
  }
  const { draw, options } = at;
  const { attempt, spent } = trail;
  const own = rule.kind + rule.scheduleName + String(rule.attempts);
  // A failed attempt says nothing new: the outage goes on along the schedule that began it.
  const goesOn = phase === "handshake" && trail.key !== own && rule.afterMs === undefined && trail.schedule;
  const key = (goesOn && trail.key) || own;
  const kind = goesOn ? "retry" : rule.kind;
  const schedule = goesOn || rule.schedule;
  const nth = (spent[key] ?? 0) + 1;
  if (attempt >= options.maxAttempts || (!goesOn && nth > (rule.attempts ?? nth))) {
    return stop(kind === "reauthenticate" ? "unauthorized" : "attempts-spent");
  }
  const hint = parseRetryHint(reason);
  const asked = hint
    ? hint.minMs + draw * (hint.maxMs - hint.minMs)
    : (raw.detail as { retryAfterMs?: number } | undefined)?.retryAfterMs;
  const firm = asked !== undefined || schedule.grows === "both";
  const delayMs = Math.min(asked ?? rule.afterMs ?? delayAt(schedule, nth, () => draw), options.maxDelayMs);
  const afterMs = firm || withinMs === undefined ? delayMs : Math.min(delayMs, draw * withinMs);
  if (!(afterMs >= 0 && /^(retry|reau|new-)/.test(kind))) {
    throw new ClientError("ERR_POLICY", `A policy gave ${kind}, ${String(afterMs)} ms: see PolicyAnswer.`, rule);
  }
  return {
    next: { kind, afterMs, at: at.wall + afterMs, firm },
    trail: { attempt: attempt + 1, key, schedule, spent: { ...spent, [key]: nth } },
  };
}

function stop(because: StopReason): Verdict {
  return { next: { kind: "stop", because }, trail: freshTrail };
}
