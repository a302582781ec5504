import { type Advice, adviceFor, type AdviceProfile, delayAt, scheduleNamed } from "@afterclose/codes/advice";
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

/** What follows an ending. Pure, as far as the caller's policy is. */
export function decide(ending: Ending, before: Trail, at: Moment): Verdict {
  const { reconnect, on1000, stableMs, policy, profile } = at.options;
  const { code, phase } = ending;
  const trail = phase !== "handshake" && ending.livedMs >= stableMs ? freshTrail : before;
  if (phase === "closing") {
    return stop(code === 1000 || code === 1005 ? "done" : "closed-here", trail);
  }
  if (!reconnect) {
    return stop("reconnect-off", trail);
  }
  const meant = code === 1000 && on1000 === "reconnect" ? 1001 : code;
  const advice = adviceFor({ ...ending, code: meant, ...(profile && { profile }) });
  let fault: unknown;
  try {
    const answer = policy?.(ending);
    if (answer !== undefined) {
      return follow(ruling(answer, advice), ending, trail, at);
    }
  } catch (error) {
    fault = error;
  }
  return { ...follow(advice, ending, trail, at), ...(fault !== undefined && { fault }) };
}

function ruling(answer: PolicyAnswer, advice: Advice): Ruling {
  const given = typeof answer === "string" ? { kind: answer } : answer;
  if (given.kind === "stop") {
    return { because: "policy", ...given } as Ruling;
  }
  const base = advice.kind === "stop" ? adviceFor({ code: 1006 }) : advice;
  const named = "schedule" in given && typeof given.schedule === "string" ? given.schedule : undefined;
  return {
    ...base,
    attempts: undefined,
    ...given,
    ...(named && { scheduleName: named, schedule: scheduleNamed(named) }),
  } as Ruling;
}

function follow(rule: Ruling, ending: Ending, trail: Trail, { draw, wall, options }: Moment): Verdict {
  if (rule.kind === "stop") {
    return stop(rule.because, trail);
  }
  const key = [rule.kind, rule.scheduleName, rule.attempts].join();
  const times = (trail.told[key] ?? 0) + 1;
  let { kind, schedule } = rule;
  let next: Trail;
  if (ending.phase === "handshake" && trail.schedule && trail.key !== key && rule.afterMs === undefined) {
    // A failed attempt says nothing new: the outage goes on along the schedule that began it.
    ({ schedule } = trail);
    kind = "retry";
    next = { ...trail, nth: trail.nth + 1 };
  } else if (times > (rule.attempts ?? times)) {
    return stop(kind === "reauthenticate" ? "unauthorized" : "attempts-spent", trail);
  } else {
    next = {
      ...trail,
      key,
      schedule,
      nth: trail.key === key ? trail.nth + 1 : times,
      told: { ...trail.told, [key]: times },
    };
  }
  if (trail.attempt >= options.maxAttempts) {
    return stop("attempts-spent", trail);
  }
  const asked = askedDelay(ending, draw);
  const afterMs = Math.min(asked ?? rule.afterMs ?? delayAt(schedule, next.nth, () => draw), options.maxDelayMs);
  if (!(afterMs >= 0 && /^(retry|reau|new-)/.test(kind))) {
    throw new ClientError(
      "ERR_POLICY",
      `Policy for ${String(ending.code)} gave ${kind}, ${String(afterMs)} ms: see PolicyAnswer.`,
      rule,
    );
  }
  const firm = asked !== undefined || schedule.grows === "both";
  return { next: { kind, afterMs, at: wall + afterMs, firm }, trail: { ...next, attempt: trail.attempt + 1 } };
}

/** The delay that the server asked for, if it did. */
function askedDelay({ reason, raw: { detail } }: Ending, draw: number): number | undefined {
  const hint = parseRetryHint(reason);
  return hint
    ? hint.minMs + draw * (hint.maxMs - hint.minMs)
    : (detail as { retryAfterMs?: number } | undefined)?.retryAfterMs;
}

function stop(because: StopReason, trail: Trail): Verdict {
  return { next: { kind: "stop", because }, trail };
}
