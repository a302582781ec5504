import type { Observed } from "../observe/connection-record.ts";
import type { Verdict } from "../report/report.ts";
import { type Saying, say } from "../report/saying.ts";
import { causeOfCode } from "./cause-of-code.ts";
import type { Facts } from "./facts.ts";
import { howOf } from "./how-it-ended.ts";
import { makeVerdict } from "./make-verdict.ts";

// A stuck program's kernel still accepts connections; nobody does behind a hole.
const unreachable: readonly string[] = ["TIMEOUT", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN"];

// What was on its way when the hole opened still arrives.
const stillInFlightMs = 500;

/** A connection that is open, while nobody answers on it. */
export function judgeSilence(facts: Facts): Verdict | undefined {
  const { ping, echo, close, watched, records } = facts;
  const wentSilent = [...watched, ...records].filter(({ end }) => end.kind === "silent");
  if ((ping === undefined || ping.sent === 0 || ping.rttsMs.length > 0) && wentSilent.length === 0) {
    return undefined;
  }
  const answers = close?.kind === "answered" || echo?.kind === "echoed" || echo?.kind === "answered";
  if (answers && wentSilent.length === 0) {
    return makeVerdict("ping.unanswered", "certain", [
      say("pings-unanswered", { count: ping?.sent ?? 0 }),
      say(close?.kind === "answered" ? "close-was-answered" : "messages-were-answered"),
    ]);
  }
  const evidence = [
    wentSilent.length > 0
      ? say("went-silent", {
          count: wentSilent.length,
          silenceMs: Math.max(...wentSilent.map(({ silences }) => silences.in.atEndMs)),
        })
      : say("pings-unanswered", { count: ping?.sent ?? 0 }),
    ...(close?.kind === "unanswered" ? [say("close-unanswered", { tookMs: close.tookMs })] : []),
  ];
  return judgeKernel(evidence, facts, wentSilent);
}

/** Whether the other machine is there at all is what the kernel knows; where it does not tell, new connections may. */
function judgeKernel(evidence: readonly Saying[], facts: Facts, wentSilent: readonly Observed[]): Verdict {
  const { ping, proxy, refused } = facts;
  const kernels = [ping?.kernel, ...wentSilent.map(({ kernel }) => kernel)].filter((kernel) => kernel !== undefined);
  const unacked = kernels.find((one) => one.unacked > 0 && one.backoff > 0) ?? kernels.find((one) => one.unacked > 0);
  // Nothing is waiting, and nothing was acknowledged since the ping: that is no answer either way.
  const acked = kernels.find((one) => one.unacked === 0 && one.lastAckMs <= one.sinceMs + 100);
  const turnedAway = refused.find(({ errno }) => unreachable.includes(errno ?? ""));
  const seen = [
    ...(unacked === undefined ? [] : [say("kernel-unacked", { ...unacked })]),
    ...(acked === undefined ? [] : [say("kernel-acked", { ...acked })]),
    ...(turnedAway === undefined ? [] : [say("refused-after", { what: turnedAway.errno ?? "" })]),
  ];
  const [because] = seen;
  // Through a proxy the kernel speaks of the proxy's machine only, and one that acknowledges contradicts another.
  const tellsNothing = because === undefined || (acked !== undefined && (unacked !== undefined || proxy !== undefined));
  if (tellsNothing) {
    return makeVerdict("peer.silent", "likely", [...evidence, ...seen], {
      also: ["server.stuck", "network.blackhole"],
      raisedBy: [...(because === undefined ? [say("kernel-decides")] : []), say("server-log-decides")],
    });
  }
  if (acked !== undefined) {
    return makeVerdict("server.stuck", "likely", [...evidence, ...seen], {
      ruledOut: [{ cause: "network.blackhole", because }],
      raisedBy: [say("server-log-decides")],
    });
  }
  // Lost packets silence one connection; a hole silences all that are there.
  const heard = heardMeanwhile(wentSilent, facts.watched);
  if (heard > 0) {
    return makeVerdict("network.blackhole", "possible", [...evidence, ...seen, say("others-heard", { count: heard })], {
      also: ["peer.silent"],
      raisedBy: [say("watch-longer"), say("server-log-decides")],
    });
  }
  const isSure = unacked !== undefined && unacked.backoff > 0;
  return makeVerdict("network.blackhole", isSure ? "certain" : "likely", [...evidence, ...seen], {
    ruledOut: [{ cause: "server.stuck", because }],
    raisedBy: isSure ? [] : [say("kernel-decides")],
  });
}

/** How many others the server spoke to after the last of these fell silent. */
function heardMeanwhile(wentSilent: readonly Observed[], watched: readonly Observed[]): number {
  const lastHeardMs = ({ openedAtMs, ageMs, silences }: Observed): number => openedAtMs + ageMs - silences.in.atEndMs;
  const sinceMs = Math.max(...wentSilent.map(lastHeardMs));
  return watched.filter((one) => !wentSilent.includes(one) && lastHeardMs(one) > sinceMs + stillInFlightMs).length;
}

/** How the other side takes a Close frame. */
export function judgeClosing({ close, interrupted }: Facts): Verdict | undefined {
  if (close === undefined || interrupted) {
    return undefined;
  }
  if (close.kind === "unanswered") {
    return makeVerdict("close.unanswered", "certain", [say("close-unanswered", { tookMs: close.tookMs })]);
  }
  if (close.kind !== "cut") {
    return undefined;
  }
  if (close.end.kind === "fault") {
    return makeVerdict(close.end.cause, "certain", [say("bad-frame", { detail: close.end.detail })]);
  }
  if (close.end.kind === "close") {
    // It closed by itself in the moment that the doctor did.
    const { cause, confidence, also } = causeOfCode(close.end.code, close.end.reason, {
      ageMs: 0,
      hasCredentials: false,
    });
    return makeVerdict(cause, confidence, [say("ended-how", { how: howOf(close.end) })], { also });
  }
  return makeVerdict("close.unanswered", "certain", [
    say("close-cut", { how: howOf(close.end), tookMs: close.tookMs }),
  ]);
}
