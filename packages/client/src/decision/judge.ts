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
  let fault: unknown;
  // The caller's word, the vendor's, the catalogue's: the first that is an answer holds.
  for (const theirs of [policy, undefined]) {
    try {
      const advice = peerAdvice({ code: meant, reason, profile });
      const verdict = decide(overrule(theirs?.(ending), advice), ending, trail, at, withinMs);
      const { kind, afterMs = 0 } = verdict.next as { kind: string; afterMs?: number };
      if (!(kinds.split(" or ").includes(kind) && afterMs >= 0)) {
        throw new ClientError(
          "ERR_POLICY",
          "policy",
          `${kind} after ${String(afterMs)} ms`,
          `${kinds}, after 0 or more`,
        );
      }
      return { ...verdict, fault };
    } catch (error) {
      fault ??= error;
    }
  }
  // The advice in force is the caller's too, where a policy gave its schedule.
  return { ...decide(peerAdvice({ code: meant }), ending, { ...trail, rule: undefined }, at, withinMs), fault };
}

const kinds = "stop or retry or reauthenticate or new-session";

function overrule(answer: PolicyAnswer | undefined, advice: Advice): Ruling {
  const said: object = typeof answer === "object" ? answer : { kind: answer };
  const base: object = {
    because: "policy",
    ...peerAdvice({ code: 1006 }),
    ...advice,
    attempts: undefined,
    kind: undefined,
  };
  return answer === undefined ? advice : ({ ...base, ...said } as Ruling);
}
