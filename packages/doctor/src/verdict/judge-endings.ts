import type { CauseId } from "@afterclose/codes/with-text";
import { endedByItself, type End, type Observed } from "../observe/connection-record.ts";
import type { Verdict } from "../report/report.ts";
import { say } from "../report/saying.ts";
import { type CodeContext, causeOfCode, isDecisive } from "./cause-of-code.ts";
import type { Facts } from "./facts.ts";
import { causeOfEnd, endingSaid, howOf } from "./how-it-ended.ts";
import { judgeForgotten, judgePattern } from "./judge-pattern.ts";
import { makeVerdict } from "./make-verdict.ts";
import { atOnceMs, fitPair, fitPatterns, isTimedWell, median } from "./pattern.ts";

/** What ended connections that had been open. */
export function judgeEndings(facts: Facts): Verdict | undefined {
  const everyone = [...facts.records, ...facts.watched];
  const forgotten = judgeForgotten(everyone);
  if (forgotten !== undefined) {
    return forgotten;
  }
  // One that went silent is another matter.
  const all = everyone.filter(({ end, foundDead }) => end.kind !== "silent" && foundDead !== true);
  const ended = all.filter(endedByItself);
  const [first] = ended;
  if (first === undefined) {
    return judgeRefusedMessage(facts);
  }
  const sure = judgeFault(ended) ?? judgeDecisiveCode(ended, facts) ?? judgeOnPing(first, ended, everyone);
  return sure ?? saidBusy(judgeShape(all, ended, first, facts), ended);
}

/** Where the doctor's own machine was too busy to time what it saw, it says so, and nothing is certain. */
function saidBusy(verdict: Verdict, ended: readonly Observed[]): Verdict {
  const untimed = ended.filter((one) => !isTimedWell(one.ageMs, one));
  if (untimed.length * 2 <= ended.length) {
    return verdict;
  }
  const lateMs = median(untimed.map(({ lateMs: own = 0 }) => own));
  return {
    ...verdict,
    confidence: verdict.confidence === "certain" ? "likely" : verdict.confidence,
    evidence: [...verdict.evidence, say("machine-busy", { lateMs })],
    raisedBy: [say("run-again-idle"), ...verdict.raisedBy],
  };
}

/** The message that nobody had asked for was answered by a code about credentials. */
function judgeRefusedMessage({ echo, hasCredentials }: Facts): Verdict | undefined {
  if (echo?.kind !== "ended" || echo.end.kind !== "close") {
    return undefined;
  }
  const { code, reason } = echo.end;
  if (![3000, 3003, 4401, 4403].includes(code ?? 0)) {
    return undefined;
  }
  const { cause, also } = causeOfCode(code, reason, { ageMs: 0, hasCredentials });
  return makeVerdict(cause, "likely", [say("message-ended", { how: howOf(echo.end) })], { also });
}

function judgeFault(ended: readonly Observed[]): Verdict | undefined {
  const faulty = ended.filter(({ end }) => end.kind === "fault");
  const [first] = faulty;
  if (first?.end.kind !== "fault") {
    return undefined;
  }
  const { cause, detail } = first.end;
  const others = faulty.flatMap(({ end }): CauseId[] => (end.kind === "fault" ? [end.cause] : []));
  return makeVerdict(
    cause,
    others.every((one) => one === cause) ? "certain" : "likely",
    [say("bad-frame", { detail })],
    {
      also: [...new Set(others)],
      raisedBy: [],
    },
  );
}

function judgeDecisiveCode(ended: readonly Observed[], facts: Facts): Verdict | undefined {
  const first = ended.find(({ end }) => end.kind === "close" && isDecisive(end.code));
  if (first?.end.kind !== "close") {
    return undefined;
  }
  return judgeClose(first, first.end, facts, ended);
}

function judgeClose(
  one: Observed,
  end: Extract<End, { kind: "close" }>,
  { hasCredentials }: CodeContext | Facts,
  ended: readonly Observed[],
): Verdict {
  const { cause, confidence, also } = causeOfCode(end.code, end.reason, { ageMs: one.ageMs, hasCredentials });
  const others = ended.filter((other) => other.end.kind !== "close" || other.end.code !== end.code);
  return makeVerdict(
    cause,
    others.length > 0 && confidence === "certain" ? "likely" : confidence,
    endingSaid(one, ended.length),
    {
      also,
      raisedBy: cause === "unknown" ? [say("server-log-decides")] : [],
    },
  );
}

function judgeShape(all: readonly Observed[], ended: readonly Observed[], first: Observed, facts: Facts): Verdict {
  const ages = ended.map(({ ageMs, lateMs = 0 }) => ageMs - lateMs);
  // One that was measured late on a busy machine changes nothing.
  if (median(ages) <= atOnceMs && Math.max(...ages) <= atOnceMs * 2) {
    return judgeAtOnce(first, ended, all, facts);
  }
  const fits = fitPatterns(all);
  const pattern = judgePattern(fits, all, facts);
  if (pattern !== undefined) {
    return pattern;
  }
  const pair = fitPair(all);
  if (pair !== undefined) {
    const both = pair.map((fitted) => judgePattern([fitted], all, facts, "possible"));
    return makeVerdict(
      "idle.timeout",
      "possible",
      both.flatMap((one) => one?.evidence ?? []),
      {
        also: ["lifetime.max"],
        remedies: both.flatMap((one) => one?.remedies.filter(({ say: own }) => own !== undefined) ?? []),
        raisedBy: [say("watch-longer"), say("server-log-decides")],
      },
    );
  }
  const close = ended.find(({ end }) => end.kind === "close");
  if (close?.end.kind === "close" && ended.every(({ end }) => end.kind === "close")) {
    return judgeClose(close, close.end, facts, ended);
  }
  return ended.length === 1
    ? judgeSingle(
        first,
        fits.map(({ hypothesis }) => causeOfKind[hypothesis.kind]),
      )
    : judgeNoise(ended);
}

// An answer that takes longer than this is not the end's reason any more.
const soonMs = 250;

/** Ended by a ping: each that ended did so right after one, and those that got none lived. */
function judgeOnPing(first: Observed, ended: readonly Observed[], all: readonly Observed[]): Verdict | undefined {
  const isOnPing = ({ pingsSent, pongsReceived, silences, lateMs = 0 }: Observed): boolean =>
    pingsSent > 0 && pongsReceived === 0 && silences.out.atEndMs <= soonMs + lateMs;
  // The last look at a silent one is a ping, too.
  const spared = all.filter(
    (one) => (!endedByItself(one) || one.foundDead === true) && one.pingsSent === 0 && one.ageMs > first.ageMs,
  );
  if (ended.length < 2 || spared.length === 0 || !ended.every(isOnPing)) {
    return undefined;
  }
  const how = say("ended-how", { how: howOf(first.end) });
  return makeVerdict(causeOfEnd(first.end), "certain", [say("ended-on-ping", { count: ended.length }), how], {
    ruledOut: [{ cause: "idle.timeout", because: say("ended-on-ping", { count: ended.length }) }],
    raisedBy: [say("server-log-decides")],
  });
}

const causeOfKind: Readonly<Record<"idle" | "lifetime" | "together", CauseId>> = {
  idle: "idle.timeout",
  lifetime: "lifetime.max",
  together: "server.crash",
};

/** One ending, and nothing to hold it against: what it was is known, why is not. */
function judgeSingle(one: Observed, rivals: readonly CauseId[]): Verdict {
  const cause = causeOfEnd(one.end);
  return makeVerdict(cause, "possible", endingSaid(one, 1), {
    also: [...new Set(rivals)],
    raisedBy: [say("watch-longer"), say("server-log-decides")],
  });
}

function judgeAtOnce(first: Observed, ended: readonly Observed[], all: readonly Observed[], facts: Facts): Verdict {
  if (first.end.kind === "close") {
    return judgeClose(first, first.end, facts, ended);
  }
  const cause = causeOfEnd(first.end);
  // One that the doctor let go of while it was as young is no evidence.
  const spared = all.filter((one) => !endedByItself(one) && one.ageMs > atOnceMs).length;
  const isAlways = spared === 0 && ended.every(({ end }) => end.kind === first.end.kind);
  return makeVerdict(
    cause,
    isAlways ? (ended.length > 1 ? "certain" : "likely") : "possible",
    [...endingSaid(first, ended.length), say("ended-at-once", { count: ended.length, of: ended.length + spared })],
    {
      remedies: [{ side: "server", say: say("look-at-handler") }],
      raisedBy: [say("server-log-decides")],
    },
  );
}

function judgeNoise(ended: readonly Observed[]): Verdict {
  const ages = ended.map(({ ageMs }) => ageMs);
  const silences = ended.map(({ silences: { any } }) => any.atEndMs);
  const kinds = [...new Set(ended.map(({ end }) => causeOfEnd(end)))];
  return makeVerdict(
    "unknown",
    "undecided",
    [
      say("ended-without-pattern", { count: ended.length, fromMs: Math.min(...ages), toMs: Math.max(...ages) }),
      say("silences-without-pattern", { fromMs: Math.min(...silences), toMs: Math.max(...silences) }),
      ...[...new Set(ended.map(({ end }) => howOf(end)))].slice(0, 3).map((how) => say("ended-how", { how })),
    ],
    {
      also: kinds,
      raisedBy: [say("server-log-decides"), say("proxy-log-decides"), say("watch-longer")],
    },
  );
}
