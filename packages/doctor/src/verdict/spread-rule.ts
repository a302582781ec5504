import { endedByItself, type Observed } from "../observe/connection-record.ts";
import { say } from "../report/saying.ts";
import { saysWhy } from "./cause-of-code.ts";
import type { Facts } from "./facts.ts";
import { howOf } from "./how-it-ended.ts";
import { wasFed, wasLetIn } from "./let-in.ts";
import { openedOnes } from "./opened-ones.ts";
import { atOnceMs, spreadMs, toleranceMs } from "./pattern.ts";
import type { Rule } from "./rule.ts";
import { timedRule } from "./timed-rule.ts";

const least = 4;
// gRPC jitters a connection's age by a tenth, Envoy and others by up to a half.
const widest = 1.7;

interface Spread {
  readonly ended: readonly Observed[];
  readonly fromMs: number;
  readonly toMs: number;
}

/** Ages in one narrow band, busy ones and silent ones alike, at moments of their own, and nobody got older. */
function spreadOfAges(facts: Facts): Spread | undefined {
  const all = openedOnes(facts);
  const ended = all.filter(endedByItself);
  const ages = ended.map(({ ageMs }) => ageMs);
  const [fromMs, toMs] = [Math.min(...ages), Math.max(...ages)];
  const isNarrow = ended.length >= least && fromMs > atOnceMs && toMs <= fromMs * widest;
  const isOutlived = all.some((one) => one.ageMs > toMs * 1.1 && !ended.includes(one));
  const busy = ended.filter(({ ageMs, silences }) => silences.any.longestMs < ageMs * 0.5);
  const moments = ended.map(({ openedAtMs, ageMs }) => openedAtMs + ageMs);
  // Silent ones that all end at one age are a limit of their own.
  const quiet = ended.filter((one) => !busy.includes(one)).map(({ ageMs }) => ageMs);
  const isVaried = quiet.length < 2 || spreadMs(quiet) > toleranceMs(fromMs) * 2;
  const isScattered = spreadMs(moments) > toMs - fromMs && busy.length > 1;
  return isNarrow && !isOutlived && isVaried && isScattered && !ended.some(saysOtherwise)
    ? { ended, fromMs, toMs }
    : undefined;
}

function saysOtherwise({ end }: Observed): boolean {
  if (end.kind === "fault" || (end.kind === "close" && end.code === 1012)) {
    return true;
  }
  const said = end.kind === "close" ? saysWhy(end, { ageMs: 0, hasCredentials: false }) : undefined;
  return said !== undefined && said.cause !== "lifetime.max";
}

/** A limit on age that differs from one connection to the next, so that not all come back at once. */
export const spreadRule: Rule = timedRule<Spread>({
  id: "pattern.lifetime-with-jitter",
  // Whoever is let in by nobody is ended at about one age, too.
  needs: (facts) => (wasLetIn(facts) || wasFed(facts) ? spreadOfAges(facts) : undefined),
  cause: "lifetime.max",
  confidence: "possible",
  says: ({ ended, fromMs, toMs }) => ({
    evidence: [
      say("ended-without-pattern", { count: ended.length, fromMs, toMs }),
      say("ended-how", { how: howOf(ended[0]?.end ?? { kind: "left" }) }),
      say("busy-ended", { silenceMs: Math.min(...ended.map(({ silences }) => silences.any.longestMs)) }),
    ],
    remedies: [{ side: "client", say: say("leave-early", { beforeMs: Math.floor(fromMs * 0.9) }) }],
    also: ["server.crash"],
    raisedBy: [say("watch-longer"), say("server-log-decides")],
  }),
});
