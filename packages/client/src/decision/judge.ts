import { type Advice, type AdviceProfile, peerAdvice } from "@afterclose/codes/advice";
import { hostStatusAdvice } from "#host";
import type { Decision, Ending } from "../contract/ending.ts";
import { ClientError } from "../contract/errors.ts";
import type { Policy, PolicyAnswer } from "../contract/policy.ts";
import { decide, type DecisionOptions, type Moment, type Ruling, type Verdict } from "./decide.ts";
import type { Trail } from "./trail.ts";

/** The options that judging an ending reads. */
export interface JudgeOptions extends DecisionOptions {
  readonly on1000: "stop" | "reconnect";
  readonly policy?: Policy;
  readonly profile?: AdviceProfile;
}

/** When an ending is judged, and under which options. */
export interface Hearing extends Moment {
  readonly options: JudgeOptions;
}

/** What follows an ending, by the catalogue and the caller's policy; `fault` is what the policy did wrong. */
export function judge(
  ending: Ending,
  trail: Trail,
  at: Hearing,
  withinMs?: number,
): Verdict & { readonly fault?: unknown } {
  const { on1000, policy, profile } = at.options;
  const { code, reason, raw } = ending;
  const facts = { code: code === 1000 && on1000 === "reconnect" ? 1001 : code, reason };
  let fault: unknown;
  // The caller's word, the vendor's, the catalogue's: the first that is an answer holds.
  for (const theirs of [policy, undefined]) {
    try {
      const advice = hostStatusAdvice(raw) ?? peerAdvice({ ...facts, profile });
      const verdict = decide(overrule(theirs?.(ending), advice, trail), ending, trail, at, withinMs);
      assertDecision(verdict.next);
      return { ...verdict, fault };
    } catch (error) {
      fault ??= error;
    }
  }
  // The advice in force is the caller's too, where a policy gave its schedule.
  return { ...decide(peerAdvice(facts), ending, { ...trail, rule: undefined }, at, withinMs), fault };
}

/** What an ending may be answered with. */
export const kinds: readonly string[] = ["stop", "retry", "reauthenticate", "new-session"];

function assertDecision(next: Decision): void {
  const { kind, afterMs = 0 } = next as { kind: string; afterMs?: number };
  if (!(kinds.includes(kind) && afterMs >= 0)) {
    throw new ClientError(
      "ERR_POLICY",
      "policy",
      `${kind} after ${String(afterMs)} ms`,
      `${kinds.join(" or ")}, after 0 or more`,
    );
  }
}

/** Puts the caller's answer over the advice. What it leaves out is the catalogue's. */
function overrule(answer: PolicyAnswer | undefined, advice: Advice, { rule }: Trail): Ruling {
  if (answer === undefined) {
    return advice;
  }
  const said: Partial<Ruling> = typeof answer === "object" ? (answer as Partial<Ruling>) : { kind: answer };
  const base: object = { because: "policy", ...peerAdvice({ code: 1006 }), ...advice };
  // A word on a failed attempt that is the word in force leaves the outage its schedule.
  const isOwn = "schedule" in said || said.kind !== rule?.kind;
  const own = { attempts: undefined, answered: isOwn, ...("schedule" in said && { afterHint: undefined }) };
  return { ...base, kind: undefined, ...own, ...said } as Ruling;
}
