import type { Verdict } from "../report.ts";
import { say } from "../saying.ts";
import { causeOfCode } from "./cause-of-code.ts";
import type { Facts } from "./facts.ts";
import { howOf } from "./how-it-ended.ts";
import { makeVerdict } from "./make-verdict.ts";

/** A connection that is open, while nobody answers on it. */
export function judgeSilence(facts: Facts): Verdict | undefined {
  const { ping, echo, close, watched, lives } = facts;
  const wentSilent = [...watched, ...lives].filter(({ end }) => end.kind === "silent");
  if ((ping === undefined || ping.sent === 0 || ping.rttsMs.length > 0) && wentSilent.length === 0) return undefined;
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
  const kernel = ping?.kernel;
  // Nothing is waiting, and nothing was acknowledged since the ping: that is no answer either way.
  const tellsNothing = kernel?.unacked === 0 && kernel.lastAckMs > kernel.sinceMs + 100;
  if (kernel === undefined || tellsNothing) {
    return makeVerdict("peer.silent", "likely", evidence, {
      also: ["server.stuck", "network.blackhole"],
      raisedBy: [say("kernel-decides"), say("server-log-decides")],
    });
  }
  const seen = say(kernel.unacked > 0 ? "kernel-unacked" : "kernel-acked", { ...kernel });
  return kernel.unacked > 0
    ? makeVerdict("network.blackhole", kernel.backoff > 0 ? "certain" : "likely", [...evidence, seen], {
        ruledOut: [{ cause: "server.stuck", because: seen }],
      })
    : makeVerdict("server.stuck", "likely", [...evidence, seen], {
        ruledOut: [{ cause: "network.blackhole", because: seen }],
        raisedBy: [say("server-log-decides")],
      });
}

/** How the other side takes a Close frame. */
export function judgeClosing({ close, interrupted }: Facts): Verdict | undefined {
  if (close === undefined || interrupted) return undefined;
  if (close.kind === "unanswered") {
    return makeVerdict("close.timeout", "certain", [say("close-unanswered", { tookMs: close.tookMs })]);
  }
  if (close.kind !== "cut") return undefined;
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
