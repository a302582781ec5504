import { endingRules } from "./ending-rules.ts";
import { handshakeRules } from "./handshake-rules.ts";
import { healthRules } from "./health-rules.ts";
import { mannerRules } from "./manner-rules.ts";
import { reachingRules } from "./reaching-rules.ts";
import type { Rule } from "./rule.ts";

/** The one table of verdicts, in the order in which they are tried: what stops a client first comes first. */
export const rules: readonly Rule[] = [
  ...reachingRules,
  ...handshakeRules,
  ...endingRules,
  ...mannerRules,
  ...healthRules,
];
