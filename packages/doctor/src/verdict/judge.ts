import type { RuledOut, Verdict } from "../report/report.ts";
import { say } from "../report/saying.ts";
import type { Facts } from "./facts.ts";
import { withServerLog } from "./join-views.ts";
import { makeVerdict } from "./make-verdict.ts";
import { firstVerdict } from "./rule.ts";
import { rules } from "./rules.ts";

/**
 * Overview: facts in, one verdict out. `rules.ts` is the ordered table; the first row whose evidence is there speaks.
 * A pure function: the same facts give the same verdict.
 */
export function judge(facts: Facts): Verdict {
  const verdict = firstVerdict(rules, facts) ?? makeVerdict("unknown", "undecided", [say("stopped-early")]);
  const joined = withServerLog(verdict, facts);
  const known = new Set(joined.ruledOut.map(({ cause }) => cause));
  const passed = stepsPassed(facts).filter(({ cause }) => !known.has(cause) && cause !== joined.cause);
  return { ...joined, ruledOut: [...joined.ruledOut, ...passed] };
}

/** What cannot be the cause, because the step that it would stop was passed. */
function stepsPassed({ dns, tcp, tls, upgrade, ping, close, records }: Facts): readonly RuledOut[] {
  const opened = upgrade?.kind === "answered" && upgrade.status === 101 && upgrade.fault === undefined;
  const passed: RuledOut[] = [];
  if ([dns?.v4, dns?.v6].some((answer) => answer?.kind === "found")) {
    passed.push({ cause: "dns.not-found", because: say("step-dns") });
  }
  if (tcp?.some(({ errno }) => errno === undefined) === true) {
    passed.push({ cause: "tcp.refused", because: say("step-tcp") });
  }
  if (tls?.kind === "secure" && upgrade !== undefined) {
    passed.push({ cause: "tls.handshake", because: say("step-tls") });
  }
  if (opened) {
    passed.push({ cause: "handshake.upgrade-stripped", because: say("step-upgrade") });
  }
  if ((ping?.rttsMs.length ?? 0) > 0 && !records.some(({ end }) => end.kind === "silent")) {
    passed.push({ cause: "ping.unanswered", because: say("pongs-came") });
  }
  if (close?.kind === "answered") {
    passed.push({ cause: "close.unanswered", because: say("close-was-answered") });
  }
  return passed;
}
