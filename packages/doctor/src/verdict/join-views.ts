import { type CauseId, causes } from "@afterclose/codes/with-text";
import { endedByItself } from "../life.ts";
import type { Verdict } from "../report.ts";
import { say } from "../saying.ts";
import type { Facts, JoinedPair } from "./facts.ts";
import { howOf } from "./how-it-ended.ts";
import { makeVerdict } from "./make-verdict.ts";

/** Holds a verdict against what the server recorded of the same connections. */
export function withServerLog(verdict: Verdict, { serverLog }: Facts): Verdict {
  if (serverLog === undefined) return verdict;
  const pair = serverLog.pairs.find(({ ours }) => endedByItself(ours));
  if (pair === undefined) {
    return { ...verdict, evidence: [...verdict.evidence, say("log-no-match", { count: serverLog.lines })] };
  }
  const cause = knownCause(pair.server.cause);
  const views = say("both-views", {
    ours: howOf(pair.ours.end),
    server: String(pair.server.codeSent ?? pair.server.code),
    cause: pair.server.cause,
  });
  if (pair.server.beganBy === "server" && cause !== undefined) return serverSaid(verdict, pair, cause, views);
  if (isBareEnd(pair)) {
    // Neither side began: what stands between them did.
    return { ...verdict, evidence: [...verdict.evidence, views, say("both-middle")] };
  }
  return { ...verdict, evidence: [...verdict.evidence, views] };
}

function serverSaid(verdict: Verdict, pair: JoinedPair, cause: CauseId, views: ReturnType<typeof say>): Verdict {
  const lost = pair.server.codeSent !== undefined && pair.ours.end.kind !== "close" && pair.ours.end.kind !== "left";
  const between = lost ? [say("both-between", { code: String(pair.server.codeSent) })] : [];
  return makeVerdict(cause, pair.isSure ? "certain" : "likely", [views, ...between, ...verdict.evidence], {
    also: [verdict.cause],
    remedies: verdict.cause === cause ? verdict.remedies.filter(({ say: own }) => own !== undefined) : [],
    ruledOut: verdict.ruledOut.filter((ruled) => ruled.cause !== cause),
  });
}

function isBareEnd({ ours, server }: JoinedPair): boolean {
  return (ours.end.kind === "fin" || ours.end.kind === "rst") && server.beganBy === "network";
}

function knownCause(name: string): CauseId | undefined {
  return name === "unknown" ? undefined : causes.find(({ id }) => id === name)?.id;
}
