import { endedByItself, type End, type Observed } from "../observe/connection-record.ts";
import { say } from "../report/saying.ts";
import { type CodeCause, causeOfCode } from "./cause-of-code.ts";
import type { Facts } from "./facts.ts";
import { causeOfEnd, endingSaid, howOf } from "./how-it-ended.ts";
import { endedOnes } from "./opened-ones.ts";
import { type Rule, rule } from "./rule.ts";

type Close = Extract<End, { kind: "close" }>;

interface EndedByMessage {
  readonly end: Close;
  readonly meaning: CodeCause;
}

/** Only the connection that sent a message ended, and no other. */
function endAfterMessage(facts: Facts): End | undefined {
  const { echo } = facts;
  return echo?.kind === "ended" && endedOnes(facts).length === 0 ? echo.end : undefined;
}

function closedAfterMessage(facts: Facts, codes: readonly number[]): EndedByMessage | undefined {
  const end = endAfterMessage(facts);
  if (end?.kind !== "close" || end.code === undefined || !codes.includes(end.code)) {
    return undefined;
  }
  const { hasCredentials } = facts;
  return { end, meaning: causeOfCode(end.code, end.reason, { ageMs: 0, hasCredentials }) };
}

const loginCodes: readonly number[] = [3000, 4401];
// What forbids one message may be about that message alone, where the server need not know it.
const forbiddingCodes: readonly number[] = [3003, 4403];

/** A server may end a connection on a message that it does not know; these are the ends that mean something else. */
export const messageRules: readonly Rule[] = [
  rule({
    id: "message.refused-login",
    // Who said nothing was let alone for long: that message was refused, and no client.
    needs: (facts) =>
      facts.watchedMs === undefined
        ? closedAfterMessage(facts, facts.messageKnown === true ? [...loginCodes, ...forbiddingCodes] : loginCodes)
        : undefined,
    cause: ({ meaning }) => meaning.cause,
    confidence: "likely",
    says: ({ end, meaning }) => ({ evidence: [say("message-ended", { how: howOf(end) })], also: meaning.also }),
  }),
  // RFC 6455 §7.4.1: 1009 is about the size, and the doctor's own message has 18 bytes.
  rule({
    id: "message.too-big",
    needs: (facts) => closedAfterMessage(facts, [1009]),
    cause: "limit.message-size",
    confidence: "likely",
    says: ({ end }) => ({ evidence: [say("message-ended", { how: howOf(end) })] }),
  }),
  rule({
    id: "message.given-ends-it",
    needs: (facts) => (facts.messageGiven === true ? endAfterMessage(facts) : undefined),
    cause: (end, { hasCredentials }) =>
      end.kind === "close" ? causeOfCode(end.code, end.reason, { ageMs: 0, hasCredentials }).cause : causeOfEnd(end),
    confidence: "likely",
    says: (end) => ({
      evidence: [say("message-given-ended", { how: howOf(end) })],
      raisedBy: [say("server-log-decides")],
    }),
  }),
];

/** Only those ended that sent messages which the server knows, and the others got older. */
function onlySenders({ watched, echo, messageGiven }: Facts): readonly Observed[] | undefined {
  const ended = watched.filter(endedByItself);
  const oldestMs = Math.max(0, ...ended.map(({ ageMs }) => ageMs));
  const isKnown = echo?.kind === "echoed" || messageGiven === true;
  const isOnlyThere = ended.every(({ role, messagesOut }) => role === "chatty" && messagesOut > 0);
  const others = watched.filter(({ role, ageMs }) => role !== "chatty" && ageMs > oldestMs);
  return isKnown && ended.length > 1 && isOnlyThere && others.length > 1 ? ended : undefined;
}

/** What ends after some messages, and at no message alone. */
export const senderRule: Rule = rule({
  id: "message.only-senders-end",
  needs: onlySenders,
  cause: ([first]) => causeOfEnd(first?.end ?? { kind: "fin" }),
  confidence: "likely",
  says: (ended) => ({
    evidence: [
      ...ended.slice(0, 1).flatMap((one) => endingSaid(one, ended.length)),
      say("ended-how", { how: howOf(ended[0]?.end ?? { kind: "fin" }) }),
    ],
    also: ["limit.rate"],
    raisedBy: [say("server-log-decides")],
  }),
});
