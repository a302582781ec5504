import { endedByItself, type Observed } from "../observe/connection-record.ts";
import { say } from "../report/saying.ts";
import { saysWhy } from "./cause-of-code.ts";
import type { Facts } from "./facts.ts";
import { howOf } from "./how-it-ended.ts";
import { median, toleranceMs } from "./pattern.ts";
import type { Rule } from "./rule.ts";
import { timedRule } from "./timed-rule.ts";

/** Which connections ended for lack of a heartbeat, and whether the given message is one. */
interface HeartbeatWanted {
  readonly ended: readonly Observed[];
  readonly isKept: boolean;
}

function heartbeatWanted({ messageKnown, watched }: Facts): HeartbeatWanted | undefined {
  const senders = watched.filter(sendsMessages);
  const others = watched.filter((one) => !sendsMessages(one));
  const ended = others.filter(endedByItself);
  const limitMs = median(ended.map(({ ageMs }) => ageMs));
  const hasOutlived = (one: Observed): boolean =>
    !endedByItself(one) && one.ageMs - (one.lateMs ?? 0) > limitMs + toleranceMs(limitMs);
  const isWanted = messageKnown === true && ended.length > 0 && ended.every(wasIdleByItsReason);
  // Where something else than a message keeps a connection, or a message does not, it is an idle limit like others.
  if (!isWanted || senders.length === 0 || senders.some(endedByItself) || others.some(hasOutlived)) {
    return undefined;
  }
  return { ended, isKept: senders.some(hasOutlived) && ended.some(({ pongsReceived }) => pongsReceived > 0) };
}

function sendsMessages({ role, messagesOut }: Observed): boolean {
  return role === "chatty" && messagesOut > 0;
}

function wasIdleByItsReason({ end }: Observed): boolean {
  const context = { ageMs: 0, hasCredentials: false };
  return end.kind === "close" && saysWhy(end, context)?.cause === "idle.timeout";
}

/** A heartbeat of the application's own, in a watch too short for a pattern: nobody's ages are told apart by it. */
export const heartbeatRule: Rule = timedRule({
  id: "close.heartbeat-wanted",
  needs: heartbeatWanted,
  cause: ({ isKept }) => (isKept ? "ok" : "unknown"),
  confidence: ({ isKept }) => (isKept ? "likely" : "undecided"),
  says: ({ ended, isKept }) => ({
    evidence: [
      say("ended-how", { how: howOf(ended[0]?.end ?? { kind: "left" }) }),
      say("said-why"),
      ...(isKept ? [say("kept-by-message")] : []),
    ],
    also: isKept ? [] : ["idle.timeout"],
    raisedBy: [say("watch-longer")],
  }),
});
