import type { End, KernelFacts, Observed, Refused } from "../observe/connection-record.ts";
import { type Saying, say } from "../report/saying.ts";
import { type CodeCause, causeOfCode } from "./cause-of-code.ts";
import type { Facts } from "./facts.ts";
import { howOf } from "./how-it-ended.ts";
import { type Rule, rule } from "./rule.ts";

// A stuck program's kernel still accepts connections; nobody does behind a hole.
const unreachable: readonly string[] = ["TIMEOUT", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN"];

// What was on its way when the hole opened still arrives.
const stillInFlightMs = 500;

/** Connections that are open, while nobody answers on them, and what the kernel and new connections tell of it. */
interface Silent {
  readonly wentSilent: readonly Observed[];
  readonly seen: readonly Saying[];
  readonly unacked: KernelFacts | undefined;
  readonly acked: KernelFacts | undefined;
  readonly turnedAway: Refused | undefined;
}

function wentSilent({ watched, records }: Facts): readonly Observed[] {
  return [...watched, ...records].filter(({ end }) => end.kind === "silent");
}

function gaveNoPong({ ping }: Facts): boolean {
  return ping !== undefined && ping.sent > 0 && ping.rttsMs.length === 0;
}

function answersOtherwise({ close, echo }: Facts): boolean {
  return close?.kind === "answered" || echo?.kind === "echoed" || echo?.kind === "answered";
}

function silent(facts: Facts): Silent | undefined {
  const gone = wentSilent(facts);
  if (gone.length === 0 && !gaveNoPong(facts)) {
    return undefined;
  }
  const kernels = [facts.ping?.kernel, ...gone.map(({ kernel }) => kernel)].filter((kernel) => kernel !== undefined);
  const unacked = kernels.find((one) => one.unacked > 0 && one.backoff > 0) ?? kernels.find((one) => one.unacked > 0);
  // Nothing is waiting, and nothing was acknowledged since the ping: that is no answer either way.
  const acked = kernels.find((one) => one.unacked === 0 && one.lastAckMs <= one.sinceMs + 100);
  const turnedAway = facts.refused.find(({ errno }) => unreachable.includes(errno ?? ""));
  const seen = [
    ...(unacked === undefined ? [] : [say("kernel-unacked", { ...unacked })]),
    ...(acked === undefined ? [] : [say("kernel-acked", { ...acked })]),
    ...(turnedAway === undefined ? [] : [say("refused-after", { what: turnedAway.errno ?? "" })]),
  ];
  return { wentSilent: gone, seen, unacked, acked, turnedAway };
}

function silenceSaid({ wentSilent: gone, seen }: Silent, { ping, close }: Facts): readonly Saying[] {
  return [
    gone.length > 0
      ? say("went-silent", {
          count: gone.length,
          silenceMs: Math.max(...gone.map(({ silences }) => silences.in.atEndMs)),
        })
      : say("pings-unanswered", { count: ping?.sent ?? 0 }),
    ...(close?.kind === "unanswered" ? [say("close-unanswered", { tookMs: close.tookMs })] : []),
    ...seen,
  ];
}

/** Whether the other machine is there at all is not known. */
function tellsNothing({ seen, acked, unacked }: Silent, { proxy }: Facts): boolean {
  // Through a proxy the kernel speaks of the proxy's machine only, and one that acknowledges contradicts another.
  return seen.length === 0 || (acked !== undefined && (unacked !== undefined || proxy !== undefined));
}

const silenceRules: readonly Rule[] = [
  rule({
    id: "silence.only-pings",
    needs: (facts) =>
      gaveNoPong(facts) && answersOtherwise(facts) && wentSilent(facts).length === 0 ? facts.ping : undefined,
    cause: "ping.unanswered",
    confidence: "certain",
    says: ({ sent }, { close }) => ({
      evidence: [
        say("pings-unanswered", { count: sent }),
        say(close?.kind === "answered" ? "close-was-answered" : "messages-were-answered"),
      ],
    }),
  }),
  rule({
    id: "silence.unexplained",
    needs: (facts) => {
      const found = silent(facts);
      return found !== undefined && tellsNothing(found, facts) ? found : undefined;
    },
    cause: "peer.silent",
    confidence: "likely",
    says: (found, facts) => ({
      evidence: silenceSaid(found, facts),
      also: ["server.stuck", "network.blackhole"],
      raisedBy: [...(found.seen.length === 0 ? [say("kernel-decides")] : []), say("server-log-decides")],
    }),
  }),
  rule({
    id: "silence.acknowledged",
    needs: (facts) => {
      const found = silent(facts);
      return found?.acked === undefined ? undefined : found;
    },
    cause: "server.stuck",
    confidence: "likely",
    says: (found, facts) => ({
      evidence: silenceSaid(found, facts),
      ruledOut: found.seen.slice(0, 1).map((because) => ({ cause: "network.blackhole", because })),
      raisedBy: [say("server-log-decides")],
    }),
  }),
  // Lost packets silence one connection; a hole silences all that are there.
  rule({
    id: "silence.others-heard",
    needs: (facts) => {
      const found = silent(facts);
      const heard = found === undefined ? 0 : heardMeanwhile(found.wentSilent, facts.watched);
      return found === undefined || heard === 0 ? undefined : { found, heard };
    },
    cause: "network.blackhole",
    confidence: "possible",
    says: ({ found, heard }, facts) => ({
      evidence: [...silenceSaid(found, facts), say("others-heard", { count: heard })],
      also: ["peer.silent"],
      raisedBy: [say("watch-longer"), say("server-log-decides")],
    }),
  }),
  rule({
    id: "silence.unacknowledged",
    needs: silent,
    cause: "network.blackhole",
    confidence: "certain",
    contradictedBy: ({ unacked }) => unacked === undefined || unacked.backoff === 0,
    says: (found, facts) => ({
      evidence: silenceSaid(found, facts),
      ruledOut: found.seen.slice(0, 1).map((because) => ({ cause: "server.stuck", because })),
      raisedBy: (found.unacked?.backoff ?? 0) > 0 ? [] : [say("kernel-decides")],
    }),
  }),
];

/** How many others the server spoke to after the last of these fell silent. */
function heardMeanwhile(gone: readonly Observed[], watched: readonly Observed[]): number {
  const lastHeardMs = ({ openedAtMs, ageMs, silences }: Observed): number => openedAtMs + ageMs - silences.in.atEndMs;
  const sinceMs = Math.max(...gone.map(lastHeardMs));
  return watched.filter((one) => !gone.includes(one) && lastHeardMs(one) > sinceMs + stillInFlightMs).length;
}

function cutAtClose<Kind extends End["kind"]>(
  { close, interrupted }: Facts,
  kind: Kind,
): Extract<End, { kind: Kind }> | undefined {
  return close?.kind === "cut" && !interrupted && close.end.kind === kind
    ? (close.end as Extract<End, { kind: Kind }>)
    : undefined;
}

const closingRules: readonly Rule[] = [
  rule({
    id: "closing.no-answer",
    needs: ({ close, interrupted }) => (close?.kind === "unanswered" && !interrupted ? close : undefined),
    cause: "close.unanswered",
    confidence: "certain",
    says: ({ tookMs }) => ({ evidence: [say("close-unanswered", { tookMs })] }),
  }),
  rule({
    id: "closing.fault",
    needs: (facts) => cutAtClose(facts, "fault"),
    cause: ({ cause }) => cause,
    confidence: "certain",
    says: ({ detail }) => ({ evidence: [say("bad-frame", { detail })] }),
  }),
  // It closed by itself in the moment that the doctor did.
  rule<{ readonly end: Extract<End, { kind: "close" }>; readonly meaning: CodeCause }>({
    id: "closing.crossed",
    needs: (facts) => {
      const end = cutAtClose(facts, "close");
      return end === undefined
        ? undefined
        : { end, meaning: causeOfCode(end.code, end.reason, { ageMs: 0, hasCredentials: false }) };
    },
    cause: ({ meaning }) => meaning.cause,
    confidence: ({ meaning }) => meaning.confidence,
    says: ({ end, meaning }) => ({ evidence: [say("ended-how", { how: howOf(end) })], also: meaning.also }),
  }),
  rule({
    id: "closing.cut",
    needs: ({ close, interrupted }) => (close?.kind === "cut" && !interrupted ? close : undefined),
    cause: "close.unanswered",
    confidence: "certain",
    says: ({ end, tookMs }) => ({ evidence: [say("close-cut", { how: howOf(end), tookMs })] }),
  }),
];

/** How the other side behaves: whether it answers, and how it takes a Close frame. */
export const mannerRules: readonly Rule[] = [...silenceRules, ...closingRules];
