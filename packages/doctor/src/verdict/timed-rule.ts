import { say } from "../report/saying.ts";
import type { Facts } from "./facts.ts";
import { endedOnes } from "./opened-ones.ts";
import { isTimedWell, median } from "./pattern.ts";
import { type Rule, rule, type RuleRow } from "./rule.ts";

/** How much this machine was late for those that ended, where that is too much to tell their moments. */
function busyMs(facts: Facts): number | undefined {
  const ended = endedOnes(facts);
  const untimed = ended.filter((one) => !isTimedWell(one.ageMs, one));
  return untimed.length * 2 <= ended.length ? undefined : median(untimed.map(({ lateMs = 0 }) => lateMs));
}

/** A rule that looks at ages and silences: where they could not be timed, it says so, and nothing is certain. */
export function timedRule<Found>(row: RuleRow<Found>): Rule {
  return rule({
    ...row,
    contradictedBy: (found, facts) => busyMs(facts) !== undefined || row.contradictedBy?.(found, facts) === true,
    says: (found, facts) => {
      const conclusion = row.says(found, facts);
      const lateMs = busyMs(facts);
      return lateMs === undefined
        ? conclusion
        : {
            ...conclusion,
            evidence: [...conclusion.evidence, say("machine-busy", { lateMs })],
            raisedBy: [say("run-again-idle"), ...(conclusion.raisedBy ?? [])],
          };
    },
  });
}
