import type { CauseId } from "@afterclose/codes";
import type { Confidence, Verdict } from "../report/report.ts";
import type { Saying } from "../report/saying.ts";
import type { Facts } from "./facts.ts";
import { makeVerdict } from "./make-verdict.ts";

/** What a rule says beyond its cause. */
export interface Conclusion extends Partial<Pick<Verdict, "remedies" | "ruledOut" | "also" | "raisedBy">> {
  readonly evidence: readonly Saying[];
  /** What the catalogue says of the cause is about something else here. */
  readonly isOwnRemedy?: boolean;
}

type Known<Found, Value> = Value | ((found: Found, facts: Facts) => Value);

/** One row of the table: what has to be seen, what it is then called, and how sure that is. */
export interface RuleRow<Found> {
  readonly id: string;
  /** The evidence, taken from the facts. `undefined` where it is not there: then the next rule is asked. */
  readonly needs: (facts: Facts) => Found | undefined;
  readonly cause: Known<Found, CauseId>;
  readonly confidence: Known<Found, Confidence>;
  /** What else was seen that would not be there if this were all: nothing is certain then. If not set, nothing could. */
  readonly contradictedBy?: (found: Found, facts: Facts) => boolean;
  readonly says: (found: Found, facts: Facts) => Conclusion;
}

/** A row whose evidence is its own business. */
export interface Rule {
  readonly id: string;
  /** Whether it can ever be certain. */
  readonly maySayCertain: boolean;
  readonly verdictOn: (facts: Facts) => Verdict | undefined;
}

export function rule<Found>(row: RuleRow<Found>): Rule {
  const { id, needs, cause, confidence, contradictedBy, says } = row;
  return {
    id,
    maySayCertain: confidence === "certain" || typeof confidence === "function",
    verdictOn: (facts) => {
      const found = needs(facts);
      if (found === undefined) {
        return undefined;
      }
      const { evidence, isOwnRemedy = false, ...more } = says(found, facts);
      const sure = valueOf(confidence, found, facts);
      const capped = sure === "certain" && contradictedBy?.(found, facts) === true ? "likely" : sure;
      const verdict = makeVerdict(valueOf(cause, found, facts), capped, evidence, more);
      return isOwnRemedy ? { ...verdict, remedies: more.remedies ?? [] } : verdict;
    },
  };
}

function valueOf<Found, Value extends string>(known: Known<Found, Value>, found: Found, facts: Facts): Value {
  return typeof known === "function" ? known(found, facts) : known;
}

/** The verdict of the first rule whose evidence is there. */
export function firstVerdict(rules: readonly Rule[], facts: Facts): Verdict | undefined {
  for (const { verdictOn } of rules) {
    const verdict = verdictOn(facts);
    if (verdict !== undefined) {
      return verdict;
    }
  }
  return undefined;
}
