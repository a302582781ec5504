import type { CauseId } from "@afterclose/codes";
import { endedByItself, type End, type Observed } from "../observe/connection-record.ts";
import type { Confidence } from "../report/report.ts";
import { say } from "../report/saying.ts";
import { type CodeCause, causeOfCode, isDecisive, saysWhy } from "./cause-of-code.ts";
import { compressionSaid, isCompressionNamed, isCulprit } from "./compression-tries.ts";
import type { Facts } from "./facts.ts";
import { causeOfEnd, endingSaid, howOf } from "./how-it-ended.ts";
import { forgottenRule } from "./forgotten-rule.ts";
import { heartbeatRule } from "./heartbeat-rule.ts";
import { everSpoke, wasLetIn } from "./let-in.ts";
import { messageRules, senderRule } from "./message-rules.ts";
import { isRefusal, patternRules } from "./pattern-rules.ts";
import { endedOnes, openedOnes } from "./opened-ones.ts";
import { atOnceMs, fitPatterns, median } from "./pattern.ts";
import { type Rule, rule, type RuleRow } from "./rule.ts";
import { timedRule } from "./timed-rule.ts";

type Close = Extract<End, { kind: "close" }>;

interface Closed {
  readonly one: Observed;
  readonly end: Close;
  readonly meaning: CodeCause;
}

function closedWhere(facts: Facts, holds: (end: Close) => boolean): Closed | undefined {
  const one = endedOnes(facts).find(({ end }) => end.kind === "close" && holds(end));
  if (one?.end.kind !== "close") {
    return undefined;
  }
  const { ageMs, end } = one;
  const { hasCredentials } = facts;
  return { one, end, meaning: causeOfCode(end.code, end.reason, { ageMs, hasCredentials }) };
}

const limits: readonly CauseId[] = ["idle.timeout", "lifetime.max"];
// So many have to say the same before it counts for all.
const leastShare = 0.75;

function saidWhy(facts: Facts): Closed | undefined {
  const ended = endedOnes(facts);
  const { hasCredentials } = facts;
  const said = ended.flatMap((one): Closed[] => {
    const { end, ageMs } = one;
    const meaning = end.kind === "close" ? saysWhy(end, { ageMs, hasCredentials }) : undefined;
    return end.kind === "close" && meaning !== undefined && !limits.includes(meaning.cause)
      ? [{ one, end, meaning }]
      : [];
  });
  const [first] = said;
  const same = said.filter(({ meaning }) => meaning.cause === first?.meaning.cause);
  return first !== undefined && same.length >= ended.length * leastShare ? first : undefined;
}

// What closes when its work is done says the last of it right before (RFC 6455 §7.4.1: the purpose was fulfilled).
const lastWordMs = 100;
const mostWords = 2;

/** It ended with 1000 right behind something that the server said, and the server said little. */
function isFinished({ end, messagesIn, silences, lateMs = 0 }: Observed): boolean {
  const isLastWord = messagesIn > 0 && messagesIn <= mostWords && silences.in.atEndMs <= lastWordMs + lateMs;
  return end.kind === "close" && end.code === 1000 && isLastWord;
}

/** Each was closed by a choice of the server's own that says nothing more, and the doctor was no client that it knows. */
function strangersClosed(facts: Facts): readonly Observed[] | undefined {
  const ended = endedOnes(facts);
  const isOwnChoice = ({ end }: Observed): boolean =>
    end.kind === "close" && (end.code === 1000 || isRefusal(end.code));
  const wasWatched = ended.some(({ role }) => role !== "check");
  return wasWatched && ended.every(isOwnChoice) && !wasLetIn(facts) ? ended : undefined;
}

// A server that waits for a heartbeat has about as much patience at the least.
const heartbeatPatienceMs = 250;

/** The heartbeats that the doctor keeps up may have come too late for those that ended: this machine stood still. */
function stalled(facts: Facts): readonly Observed[] | undefined {
  const ended = endedOnes(facts);
  const lived = openedOnes(facts).some((one) => !endedByItself(one));
  const isLate = ended.length > 0 && ended.every(({ lateMs = 0 }) => lateMs >= heartbeatPatienceMs);
  return facts.protocol !== undefined && lived && isLate ? ended : undefined;
}

type CloseRow = Pick<RuleRow<Closed>, "cause" | "confidence" | "contradictedBy" | "says">;

/** A Close frame says itself what it means. Others that ended otherwise speak against it. */
const byItsCode: CloseRow = {
  cause: ({ meaning }) => meaning.cause,
  confidence: ({ meaning }) => meaning.confidence,
  contradictedBy: ({ end }, facts) =>
    endedOnes(facts).some((other) => other.end.kind !== "close" || other.end.code !== end.code),
  says: ({ one, meaning }, facts) => ({
    evidence: endingSaid(one, endedOnes(facts).length),
    also: meaning.also,
    raisedBy: meaning.cause === "peer.refused" ? [say("server-log-decides")] : [],
  }),
};

function ageOf({ ageMs, lateMs = 0 }: Observed): number {
  return ageMs - lateMs;
}

function atOnce(facts: Facts): readonly Observed[] | undefined {
  const ended = endedOnes(facts);
  const ages = ended.map(ageOf);
  // One that was measured late on a busy machine changes nothing.
  return ended.length > 0 && median(ages) <= atOnceMs && Math.max(...ages) <= atOnceMs * 2 ? ended : undefined;
}

/** One that the doctor let go of while it was as young is no evidence. */
function spared(facts: Facts): number {
  return openedOnes(facts).filter((one) => !endedByItself(one) && one.ageMs > atOnceMs).length;
}

// An answer that takes longer than this is not the end's reason any more.
const soonMs = 250;

/** Each that ended did so right after a ping, and those that got none lived. */
function endedOnPing(facts: Facts): readonly Observed[] | undefined {
  const ended = endedOnes(facts);
  const firstAgeMs = ended[0]?.ageMs ?? 0;
  const isOnPing = ({ pingsSent, pongsReceived, silences, lateMs = 0 }: Observed): boolean =>
    pingsSent > 0 && pongsReceived === 0 && silences.out.atEndMs <= soonMs + lateMs;
  // The last look at a silent one is a ping, too.
  const lived = [...facts.records, ...facts.watched].filter(
    (one) => (!endedByItself(one) || one.foundDead === true) && one.pingsSent === 0 && one.ageMs > firstAgeMs,
  );
  return ended.length > 1 && lived.length > 0 && ended.every(isOnPing) ? ended : undefined;
}

/** What ended connections that had been open. */
export const endingRules: readonly Rule[] = [
  rule({
    id: "protocol.not-let-in",
    needs: ({ protocol }) => (protocol?.refused === undefined ? undefined : { ...protocol, cause: protocol.refused }),
    cause: ({ cause }, { hasCredentials }) => (cause === "auth.required" && hasCredentials ? "auth.refused" : cause),
    confidence: "likely",
    says: ({ name }) => ({
      evidence: [say("login-wanted", { name })],
      remedies: [{ side: "client", say: say("give-hello") }],
    }),
  }),
  // A fault that was met only without compression, on connections for comparing.
  rule({
    id: "compression.other-fault",
    needs: ({ compression, records }) => {
      const end = compression?.without.ends.find(({ kind }) => kind === "fault");
      return end?.kind === "fault" && !records.some((one) => one.end.kind === "fault") ? end : undefined;
    },
    cause: ({ cause }) => cause,
    confidence: "likely",
    says: ({ detail }) => ({ evidence: [say("bad-frame", { detail })] }),
  }),
  rule({
    id: "compression.culprit",
    needs: ({ compression }) => (compression !== undefined && isCulprit(compression) ? compression : undefined),
    cause: "protocol.bad-deflate",
    confidence: "certain",
    contradictedBy: (seen) => !isCompressionNamed(seen),
    says: (seen) => ({
      evidence: compressionSaid(seen),
      remedies: [{ side: "server", say: say("compression-off") }],
      raisedBy: isCompressionNamed(seen) ? [] : [say("server-log-decides")],
    }),
  }),
  forgottenRule,
  ...messageRules,
  rule({
    id: "frame.fault",
    needs: (facts) => {
      const faults = endedOnes(facts).flatMap(({ end }) => (end.kind === "fault" ? [end] : []));
      return faults.length === 0 ? undefined : faults;
    },
    cause: ([first]) => first?.cause ?? "protocol.bad-frame",
    confidence: "certain",
    contradictedBy: (faults) => new Set(faults.map(({ cause }) => cause)).size > 1,
    says: (faults) => ({
      evidence: [say("bad-frame", { detail: faults[0]?.detail ?? "" })],
      also: [...new Set(faults.map(({ cause }) => cause))],
    }),
  }),
  rule({
    id: "close.decisive-code",
    needs: (facts) => closedWhere(facts, ({ code }) => isDecisive(code)),
    ...byItsCode,
  }),
  rule({
    id: "ping.ends-it",
    needs: endedOnPing,
    cause: ([first]) => causeOfEnd(first?.end ?? { kind: "fin" }),
    confidence: "certain",
    says: (ended) => ({
      evidence: [
        say("ended-on-ping", { count: ended.length }),
        say("ended-how", { how: howOf(ended[0]?.end ?? { kind: "fin" }) }),
      ],
      ruledOut: [{ cause: "idle.timeout", because: say("ended-on-ping", { count: ended.length }) }],
      raisedBy: [say("server-log-decides")],
    }),
  }),
  timedRule({
    id: "close.at-once",
    needs: (facts) => (atOnce(facts)?.[0]?.end.kind === "close" ? closedWhere(facts, () => true) : undefined),
    ...byItsCode,
  }),
  timedRule({
    id: "tcp.at-once",
    needs: atOnce,
    cause: ([first]) => causeOfEnd(first?.end ?? { kind: "fin" }),
    confidence: (ended, facts) => confidenceAtOnce(ended, spared(facts)),
    says: (ended, facts) => {
      const [first] = ended;
      const count = ended.length;
      return {
        evidence: [
          ...(first === undefined ? [] : endingSaid(first, count)),
          say("ended-at-once", { count, of: count + spared(facts) }),
        ],
        remedies: [{ side: "server", say: say("look-at-handler") }],
        raisedBy: [say("server-log-decides")],
      };
    },
  }),
  rule({
    id: "heartbeat.late-here",
    needs: stalled,
    cause: "unknown",
    confidence: "undecided",
    says: (ended) => ({
      evidence: [
        ...(ended[0] === undefined ? [] : endingSaid(ended[0], ended.length)),
        say("machine-busy", { lateMs: median(ended.map(({ lateMs = 0 }) => lateMs)) }),
      ],
      also: [...new Set(ended.map(({ end }) => causeOfEnd(end)))],
      raisedBy: [say("run-again-idle")],
    }),
  }),
  // Its own words outrank what ages and silences look like; a limit that it speaks of is timed by the pattern.
  rule({
    id: "close.said-why",
    needs: saidWhy,
    ...byItsCode,
    says: (found, facts) => {
      const said = byItsCode.says(found, facts);
      return { ...said, evidence: [...said.evidence, say("said-why")] };
    },
  }),
  rule({
    id: "close.finished",
    needs: (facts) => (endedOnes(facts).every(isFinished) ? closedWhere(facts, () => true) : undefined),
    ...byItsCode,
  }),
  senderRule,
  ...patternRules,
  heartbeatRule,
  timedRule({
    id: "close.strangers-only",
    needs: strangersClosed,
    cause: "unknown",
    confidence: "undecided",
    says: (ended, facts) => ({
      evidence: [
        ...(ended[0] === undefined ? [] : endingSaid(ended[0], ended.length)),
        say(everSpoke(facts) ? "not-let-in" : "never-spoke"),
      ],
      also: ["auth.timeout", ...new Set(ended.map(({ end }) => causeOfEnd(end)))],
      raisedBy: [say("give-hello"), say("server-log-decides")],
    }),
  }),
  timedRule({
    id: "close.each-the-same-way",
    needs: (facts) =>
      endedOnes(facts).every(({ end }) => end.kind === "close") ? closedWhere(facts, () => true) : undefined,
    ...byItsCode,
  }),
  timedRule({
    id: "end.single",
    needs: (facts) => {
      const ended = endedOnes(facts);
      return ended.length === 1 ? ended[0] : undefined;
    },
    cause: ({ end }) => causeOfEnd(end),
    confidence: "possible",
    says: (one, facts) => ({
      evidence: endingSaid(one, 1),
      also: [...new Set(fitPatterns(openedOnes(facts)).map(({ hypothesis: { kind } }) => causeOfKind[kind]))],
      raisedBy: [say("watch-longer"), say("server-log-decides")],
    }),
  }),
  timedRule({
    id: "end.no-pattern",
    needs: (facts) => {
      const ended = endedOnes(facts);
      return ended.length === 0 ? undefined : ended;
    },
    cause: "unknown",
    confidence: "undecided",
    says: (ended) => {
      const ages = ended.map(({ ageMs }) => ageMs);
      const silences = ended.map(({ silences: { any } }) => any.atEndMs);
      const hows = [...new Set(ended.map(({ end }) => howOf(end)))].slice(0, 3);
      return {
        evidence: [
          say("ended-without-pattern", { count: ended.length, fromMs: Math.min(...ages), toMs: Math.max(...ages) }),
          say("silences-without-pattern", { fromMs: Math.min(...silences), toMs: Math.max(...silences) }),
          ...hows.map((how) => say("ended-how", { how })),
        ],
        also: [...new Set(ended.map(({ end }) => causeOfEnd(end)))],
        raisedBy: [say("server-log-decides"), say("proxy-log-decides"), say("watch-longer")],
      };
    },
  }),
];

const causeOfKind: Readonly<Record<"idle" | "lifetime" | "together", CauseId>> = {
  idle: "idle.timeout",
  lifetime: "lifetime.max",
  together: "server.crash",
};

function confidenceAtOnce(ended: readonly Observed[], lived: number): Confidence {
  const isAlways = lived === 0 && ended.every(({ end }) => end.kind === ended[0]?.end.kind);
  if (!isAlways) {
    return "possible";
  }
  return ended.length > 1 ? "certain" : "likely";
}
