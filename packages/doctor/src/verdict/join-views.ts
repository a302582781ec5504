import { type CauseId, causes } from "@afterclose/codes";
import { endedByItself } from "../observe/connection-record.ts";
import type { Verdict } from "../report/report.ts";
import { type Saying, say } from "../report/saying.ts";
import type { Facts, JoinedPair } from "./facts.ts";
import { causeOfEnd, howOf } from "./how-it-ended.ts";
import { makeVerdict } from "./make-verdict.ts";

/** Holds a verdict against what the server recorded of the same connections. */
export function withServerLog(verdict: Verdict, { serverLog }: Facts): Verdict {
  if (serverLog === undefined) {
    return verdict;
  }
  const ended = serverLog.pairs.filter(({ ours }) => endedByItself(ours));
  const group = largestGroup(ended);
  const [pair] = group;
  if (pair === undefined) {
    return { ...verdict, evidence: [...verdict.evidence, say("log-no-match", { count: serverLog.lines })] };
  }
  const cause = knownCause(pair.server.cause);
  const views = say("both-views", {
    ours: howOf(pair.ours.end),
    server: String(pair.server.codeSent ?? pair.server.code),
    cause: pair.server.cause,
  });
  // Where the server noted several kinds of ends, the largest one speaks, and not for certain.
  const isWhole = group.length === ended.length;
  if (pair.server.closedBy === "here" && cause !== undefined) {
    return serverSaid(verdict, pair, cause, views, isWhole);
  }
  const evidence = [...verdict.evidence, views];
  if (isBetween(pair)) {
    return betweenSaid({ ...verdict, evidence }, pair);
  }
  return { ...verdict, evidence };
}

function largestGroup(pairs: readonly JoinedPair[]): readonly JoinedPair[] {
  const groups = new Map<string, JoinedPair[]>();
  for (const pair of pairs) {
    const kind = `${pair.server.closedBy} ${pair.server.cause}`;
    groups.set(kind, [...(groups.get(kind) ?? []), pair]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function serverSaid(
  verdict: Verdict,
  { ours, server, isSure }: JoinedPair,
  cause: CauseId,
  views: Saying,
  isWhole: boolean,
): Verdict {
  const lost = server.codeSent !== undefined && ours.end.kind !== "close" && ours.end.kind !== "left";
  const between = lost ? [say("both-between", { code: String(server.codeSent) })] : [];
  return makeVerdict(cause, isSure && isWhole ? "certain" : "likely", [views, ...between, ...verdict.evidence], {
    also: [verdict.cause],
    remedies: verdict.cause === cause ? verdict.remedies.filter(({ say: own }) => own !== undefined) : [],
    ruledOut: verdict.ruledOut.filter((ruled) => ruled.cause !== cause),
  });
}

/** This side did not begin it, and the server says that it did not either. */
function isBetween({ ours, server }: JoinedPair): boolean {
  return ["fin", "rst", "close"].includes(ours.end.kind) && ["nobody", "peer"].includes(server.closedBy);
}

// A server that wrote its log did not crash, and did not close what it says it did not.
const notTheServer: readonly CauseId[] = ["server.crash", "server.closed", "server.error"];

function betweenSaid(verdict: Verdict, { ours }: JoinedPair): Verdict {
  const because = say("both-middle");
  const ruledOut = [...verdict.ruledOut, ...notTheServer.map((cause) => ({ cause, because }))];
  const evidence = [...verdict.evidence, because];
  if (!notTheServer.includes(verdict.cause)) {
    return { ...verdict, evidence, ruledOut, raisedBy: [...verdict.raisedBy, say("proxy-log-decides")] };
  }
  return makeVerdict(causeOfEnd(ours.end), "likely", evidence, { ruledOut, raisedBy: [say("proxy-log-decides")] });
}

function knownCause(name: string): CauseId | undefined {
  return name === "unknown" ? undefined : causes.find(({ id }) => id === name)?.id;
}
