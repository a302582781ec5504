import type { RuledOut, Verdict } from "../report/report.ts";
import { say } from "../report/saying.ts";
import type { Facts } from "./facts.ts";
import { judgeCompression } from "./judge-compression.ts";
import { judgeEndings } from "./judge-endings.ts";
import { judgeHandshake } from "./judge-handshake.ts";
import { judgeClosing, judgeSilence } from "./judge-manners.ts";
import { judgeReaching } from "./judge-reaching.ts";
import { withServerLog } from "./join-views.ts";
import { makeVerdict } from "./make-verdict.ts";

/** The one cause of what was seen. A pure function: the same facts give the same verdict. */
export function judge(facts: Facts): Verdict {
  const verdict =
    judgeReaching(facts) ??
    judgeHandshake(facts) ??
    judgeCompression(facts) ??
    judgeEndings(facts) ??
    judgeSilence(facts) ??
    judgeClosing(facts) ??
    judgePage(facts) ??
    judgeHealth(facts);
  const joined = withServerLog(verdict, facts);
  const known = new Set(joined.ruledOut.map(({ cause }) => cause));
  const passed = stepsPassed(facts).filter(({ cause }) => !known.has(cause) && cause !== joined.cause);
  return { ...joined, ruledOut: [...joined.ruledOut, ...passed] };
}

/** A page that came over HTTPS may not open this at all; the doctor, which is no page, can. */
function judgePage({ origin, secure, isLoopback }: Facts): Verdict | undefined {
  if (secure || isLoopback || origin?.startsWith("https:") !== true) {
    return undefined;
  }
  return makeVerdict("handshake.mixed-content", "certain", [say("mixed-content", { origin })], {
    remedies: [{ side: "client", say: say("use-scheme", { scheme: "wss" }) }],
  });
}

function judgeHealth(facts: Facts): Verdict {
  const { upgrade, watchedMs, interrupted, ping, refused } = facts;
  const opened = upgrade?.kind === "answered" && upgrade.status === 101;
  if (!opened) {
    return makeVerdict("unknown", "undecided", [say("stopped-early")], { raisedBy: [say("run-again")] });
  }
  const [down] = refused;
  if (down !== undefined) {
    return makeVerdict(
      "unknown",
      "possible",
      [say("refused-meanwhile", { count: refused.length, what: String(down.status ?? down.errno ?? "") })],
      {
        also: ["handshake.unavailable", "limit.connections"],
        raisedBy: [say("server-log-decides")],
      },
    );
  }
  if (interrupted && ping === undefined && watchedMs === undefined) {
    return makeVerdict("unknown", "undecided", [say("stopped-early")], { raisedBy: [say("run-again")] });
  }
  const evidence = [
    say("all-steps-passed"),
    ...(watchedMs === undefined ? [] : [say("watched-for", { watchedMs, count: facts.watched.length })]),
  ];
  const isSure = watchedMs !== undefined && !interrupted;
  return makeVerdict("ok", isSure ? "certain" : interrupted ? "possible" : "likely", evidence, {
    raisedBy: isSure ? [] : [say("watch-longer")],
  });
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
