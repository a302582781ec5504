import { type Hop, hops } from "@afterclose/codes/with-text";
import { endedByItself, type Observed } from "../observe/connection-record.ts";
import type { Confidence, Remedy, RuledOut, Verdict } from "../report/report.ts";
import { type Saying, say } from "../report/saying.ts";
import type { Facts } from "./facts.ts";
import { hopsSeen, likelyHops, settingFor } from "./hops.ts";
import { howOf } from "./how-it-ended.ts";
import { makeVerdict } from "./make-verdict.ts";
import { type Fit, type Hypothesis, isTimedWell, median, toleranceMs } from "./pattern.ts";

type Idle = Extract<Hypothesis, { kind: "idle" }>;

// Of what ended, so much has to agree before a rule is spoken of at all.
const leastShare = 0.75;

/** Names the rule by which connections ended, if one stands out. `cap` keeps the confidence down. */
export function judgePattern(
  fits: readonly Fit[],
  all: readonly Observed[],
  facts: Facts,
  cap?: Confidence,
): Verdict | undefined {
  const best = chooseFit(fits, all, facts);
  if (best === undefined) {
    return undefined;
  }
  const rest = fits.filter((other) => other !== best);
  const { hypothesis, explained, contrary, tellTale } = best;
  const ended = all.filter(endedByItself);
  const rivals = rest.filter(
    (other) => other.contrary.length === contrary.length && other.hypothesis.kind !== hypothesis.kind,
  );
  const isWhole = contrary.length === 0;
  const share = explained.length / ended.length;
  if (cap === undefined && tellTale.length === 0) {
    return undefined;
  }
  if (cap === undefined && !isWhole && (share < leastShare || explained.length < 3)) {
    return undefined;
  }
  const timedWell = explained.filter((one) => hypothesis.kind === "together" || isTimedWell(hypothesis.atMs, one));
  const told = rivals.filter((other) => other.tellTale.length > 0);
  // A rule that explains as much, and that no observation speaks for or against.
  const untold = isWhole ? rivals.filter((other) => other.explained.length === explained.length) : [];
  // One measured late among many is noise, not an objection.
  const isNearlyWhole = contrary.length * 10 <= all.length && explained.length > 3;
  const confidence: Confidence =
    cap ??
    (told.length > 0 || !(isWhole || isNearlyWhole)
      ? "possible"
      : isWhole && timedWell.length > 1 && untold.length === 0
        ? "certain"
        : "likely");
  const also = [...new Set([...told, ...untold].map(({ hypothesis: { kind } }) => kind))];
  const against: readonly Saying[] =
    isWhole || cap !== undefined ? [] : [say("contrary", { count: contrary.length, of: all.length })];
  const raisedBy =
    confidence === "certain" || hypothesis.kind === "together" ? [] : [say("watch-longer"), say("server-log-decides")];
  const verdict =
    hypothesis.kind === "together"
      ? judgeTogether(best, facts, confidence)
      : hypothesis.kind === "idle"
        ? judgeIdle(best, hypothesis, all, facts, confidence)
        : judgeLifetime(best, hypothesis.atMs, facts, confidence);
  const rivalCauses = also.map((kind) =>
    kind === "idle" ? "idle.timeout" : kind === "lifetime" ? "lifetime.max" : "server.crash",
  );
  return {
    ...verdict,
    evidence: [...verdict.evidence, ...against],
    also: [...new Set([...verdict.also, ...rivalCauses])].filter((cause) => cause !== verdict.cause),
    raisedBy: [...verdict.raisedBy, ...raisedBy],
  };
}

function judgeIdle(
  { explained, tellTale }: Fit,
  { silence }: Idle,
  all: readonly Observed[],
  facts: Facts,
  confidence: Confidence,
): Verdict {
  const atMs = median(explained.map((one) => one.silences[silence].atEndMs));
  const oldest = Math.max(0, ...tellTale.map(({ ageMs }) => ageMs));
  const seats = [...new Set(tellTale.map(({ role }) => role))];
  const kept = seats.length > 1 ? seats.filter((role) => role !== "check") : seats;
  const evidence = [
    say("idle-ended", { count: explained.length, atMs }),
    say(silenceWords[silence], { atMs }),
    say("ended-how", { how: howOf(explained[0]?.end ?? { kind: "left" }) }),
    ...(oldest === 0 ? [] : [say("idle-outlived", { ageMs: oldest, roles: kept.join(", ") })]),
    ...hopEvidence("idle", atMs, facts),
  ];
  const ruledOut: RuledOut[] =
    oldest === 0
      ? []
      : [{ cause: "lifetime.max", because: say("idle-outlived", { ageMs: oldest, roles: kept.join(", ") }) }];
  if (explained.length > 1 && !atOneMoment(explained)) {
    ruledOut.push({ cause: "server.crash", because: say("not-at-once") });
  }
  const pinged = all.filter(({ role }) => role === "pinged");
  if (silence === "any" && pinged.some((one) => one.pongsReceived > 0)) {
    ruledOut.push({ cause: "ping.unanswered", because: say("pongs-came") });
  }
  return makeVerdict("idle.timeout", confidence, evidence, {
    remedies: [...heartbeats(silence, atMs), ...hopRemedies("idle", atMs, facts)],
    ruledOut,
  });
}

/** The best fit. Where new connections were turned away too, ends at one moment weigh more than ages that happen to agree. */
function chooseFit(fits: readonly Fit[], all: readonly Observed[], { refused }: Facts): Fit | undefined {
  const [best] = fits;
  const together = fits.find(({ hypothesis, tellTale }) => hypothesis.kind === "together" && tellTale.length > 1);
  if (best === undefined || together === undefined || refused.length === 0) {
    return best;
  }
  return together.contrary.length <= best.contrary.length + all.length / 10 ? together : best;
}

/** Silent connections that were found dead when the doctor spoke again, while busy ones lived. */
export function judgeForgotten(all: readonly Observed[]): Verdict | undefined {
  const lost = all.filter(({ foundDead }) => foundDead === true);
  const foundMs = Math.min(...lost.map(({ openedAtMs, ageMs }) => openedAtMs + ageMs));
  const atMs = median(lost.map(({ silences }) => silences.any.atEndMs));
  const alive = all.filter(
    (one) =>
      !endedByItself(one) &&
      one.openedAtMs + one.ageMs > foundMs - atMs / 4 &&
      one.pongsReceived > 0 &&
      one.ageMs > atMs * 0.75 &&
      one.silences.in.longestMs < atMs,
  );
  const oldest = alive.sort((a, b) => b.ageMs - a.ageMs)[0];
  const othersEnded = all.some((one) => endedByItself(one) && one.foundDead !== true);
  if (lost.length === 0 || oldest === undefined || othersEnded) {
    return undefined;
  }
  const outlived = say("idle-outlived", { ageMs: oldest.ageMs, roles: oldest.role });
  const suspects = hops.filter(
    ({ endsWith, idleMs }) => endsWith === "silence" && idleMs !== undefined && idleMs <= atMs,
  );
  const limitMs = Math.min(...suspects.map(({ idleMs = atMs }) => idleMs), atMs);
  // One that was as silent and answered nevertheless: it was no limit, or not the only one.
  const spared = all.filter((one) => !endedByItself(one) && one.silences.any.longestMs >= atMs * 0.9);
  return makeVerdict(
    "idle.timeout",
    spared.length > 0 ? "possible" : lost.length > 1 ? "certain" : "likely",
    [
      say("idle-lost", { atMs, count: lost.length }),
      outlived,
      ...suspects.slice(0, 4).map(({ name, idleMs = 0 }) => say("hop-default", { hop: name, atMs: idleMs })),
    ],
    {
      remedies: [
        ...heartbeats("any", limitMs),
        ...suspects.slice(0, 4).flatMap((hop) => remedyOf(hop, "idle", hop.idleMs ?? atMs)),
      ],
      ruledOut: [{ cause: "lifetime.max", because: outlived }],
      also: spared.length > 0 ? ["network.blackhole"] : [],
      raisedBy: [say("watch-longer")],
    },
  );
}

const silenceWords = {
  any: "silence-any",
  in: "silence-in",
  out: "silence-out",
  data: "silence-data",
} as const;

function heartbeats(silence: Idle["silence"], atMs: number): readonly Remedy[] {
  const everyMs = heartbeatMs(atMs);
  if (silence === "data") {
    return [{ side: "client", say: say("heartbeat-messages", { everyMs }) }];
  }
  return [
    { side: "server", say: say("heartbeat-pings", { everyMs, atMs }) },
    { side: "client", say: say("heartbeat-client", { everyMs }) },
  ];
}

/** A heartbeat that keeps a connection open even where one beat is lost. */
export function heartbeatMs(limitMs: number): number {
  const most = limitMs * 0.45;
  const step = most >= 60_000 ? 15_000 : most >= 10_000 ? 5000 : most >= 2000 ? 1000 : 100;
  return Math.max(100, Math.min(25_000, Math.floor(most / step) * step));
}

function judgeLifetime({ explained, tellTale }: Fit, _: number, facts: Facts, confidence: Confidence): Verdict {
  const atMs = median(explained.map(({ ageMs }) => ageMs));
  const evidence = [
    say("lifetime-ended", { count: explained.length, atMs }),
    say("ended-how", { how: howOf(explained[0]?.end ?? { kind: "left" }) }),
    ...(tellTale.length > 0
      ? [say("busy-ended", { silenceMs: Math.min(...tellTale.map(({ silences }) => silences.any.longestMs)) })]
      : []),
    ...hopEvidence("lifetime", atMs, facts),
  ];
  const beforeMs = Math.max(100, Math.floor((atMs * 0.9) / 100) * 100);
  const ruledOut: RuledOut[] =
    tellTale.length === 0
      ? []
      : [
          {
            cause: "idle.timeout",
            because: say("busy-ended", {
              silenceMs: Math.min(...tellTale.map(({ silences }) => silences.any.longestMs)),
            }),
          },
          { cause: "server.crash", because: say("not-at-once") },
        ];
  return makeVerdict("lifetime.max", confidence, evidence, {
    remedies: [...hopRemedies("lifetime", atMs, facts), { side: "client", say: say("leave-early", { beforeMs }) }],
    ruledOut,
  });
}

function judgeTogether({ explained }: Fit, { refused }: Facts, confidence: Confidence): Verdict {
  const codes = new Set(explained.map(({ end }) => (end.kind === "close" ? (end.code ?? 1005) : 1006)));
  const evidence = [
    say("ended-together", { count: explained.length }),
    say("ended-how", { how: howOf(explained[0]?.end ?? { kind: "left" }) }),
  ];
  const capped: Confidence = confidence === "certain" ? "likely" : confidence;
  if (codes.has(1012)) {
    return makeVerdict("drain.restart", codes.size === 1 ? confidence : capped, evidence);
  }
  if (codes.has(1001)) {
    return makeVerdict("drain.shutdown", capped, evidence, { also: ["drain.restart"] });
  }
  const [down] = refused;
  const turnedAway =
    down === undefined ? [] : [say("refused-after", { what: String(down.status ?? down.errno ?? "") })];
  return makeVerdict("server.crash", down === undefined ? "possible" : capped, [...evidence, ...turnedAway], {
    also: ["drain.restart"],
    ruledOut: [{ cause: "idle.timeout", because: say("together-not-idle") }],
    raisedBy: [say("server-log-decides"), say("proxy-log-decides")],
  });
}

function atOneMoment(connections: readonly Observed[]): boolean {
  const moments = connections.map(({ openedAtMs, ageMs }) => openedAtMs + ageMs);
  return Math.max(...moments) - Math.min(...moments) <= toleranceMs(0);
}

function seenIn({ upgrade }: Facts): readonly string[] {
  return upgrade?.kind === "answered" ? hopsSeen(upgrade.headers) : [];
}

function hopEvidence(kind: "idle" | "lifetime", atMs: number, facts: Facts): readonly Saying[] {
  return likelyHops(kind, atMs, seenIn(facts)).map(({ hop, because }) =>
    say(`hop-${because}`, { hop: hop.name, atMs }),
  );
}

/** The settings to change, of the hops that come into question. */
export function hopRemedies(kind: "idle" | "lifetime", atMs: number, facts: Facts): readonly Remedy[] {
  return likelyHops(kind, atMs, seenIn(facts)).flatMap(({ hop }) => remedyOf(hop, kind, atMs));
}

function remedyOf(hop: Hop, kind: "idle" | "lifetime", atMs: number): readonly Remedy[] {
  const setting = settingFor(hop, kind, atMs);
  if (setting !== undefined) {
    return [{ side: "proxy", hop: hop.id, setting, say: say("raise-limit", { hop: hop.name, setting }) }];
  }
  // Where something can be set, and nobody knows how it is spelt, there is nothing to tell.
  return hop.adjustable === true ? [] : [{ side: "proxy", hop: hop.id, say: say("hop-fixed", { hop: hop.name }) }];
}
