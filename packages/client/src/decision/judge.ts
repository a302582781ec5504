import { type Advice, type AdviceProfile, peerAdvice } from "@afterclose/codes/advice";
import type { Ending } from "../contract/ending.ts";
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
  const { code, reason } = ending;
  const meant = code === 1000 && on1000 === "reconnect" ? 1001 : code;
  const advice = peerAdvice({ code: meant, reason, profile });
  const verdict = (rule: Ruling): Verdict => decide(rule, ending, trail, at, withinMs);
  try {
    const answer = policy?.(ending);
    const ruled = verdict(overrule(answer, advice));
    const { kind, afterMs = 0 } = ruled.next as { kind: string; afterMs?: number };
    if (!(kinds.includes(kind) && afterMs >= 0)) {
      throw new ClientError("ERR_POLICY", "policy", answer, kinds);
    }
    return ruled;
  } catch (fault) {
    return { ...verdict(advice), fault };
  }
}

const kinds = ["stop", "retry", "reauthenticate", "new-session"];

function overrule(answer: PolicyAnswer | undefined, advice: Advice): Ruling {
  const base = { because: "policy", ...peerAdvice({ code: 1006 }), ...advice, attempts: undefined, kind: undefined };
  return answer === undefined
    ? advice
    : ({ ...base, ...(typeof answer === "string" ? { kind: answer } : answer) } as Ruling);
}
