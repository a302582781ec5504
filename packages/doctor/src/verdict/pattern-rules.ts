import { type Hop, hops } from "@afterclose/codes";
import { endedByItself, type End, type Observed } from "../observe/connection-record.ts";
import type { Confidence, Remedy, RuledOut } from "../report/report.ts";
import { type Saying, say } from "../report/saying.ts";
import { saysWhy } from "./cause-of-code.ts";
import type { Facts } from "./facts.ts";
import { hopsSeen, likelyHops, settingFor } from "./hops.ts";
import { howOf } from "./how-it-ended.ts";
import { type Fit, fitPair, fitPatterns, type Hypothesis, isTimedWell, median, toleranceMs } from "./pattern.ts";
import { openedOnes } from "./opened-ones.ts";
import { type Conclusion, type Rule, rule } from "./rule.ts";
import { timedRule } from "./timed-rule.ts";

type Kind = Hypothesis["kind"];
type Idle = Extract<Hypothesis, { kind: "idle" }>;

// Of what ended, so much has to agree before a rule is spoken of at all.
const leastShare = 0.75;

/** The pattern that stands out, and how sure that is. */
interface Pattern {
  readonly fit: Fit;
  readonly all: readonly Observed[];
  readonly confidence: Confidence;
  readonly rivals: readonly Kind[];
}

/** The rule by which connections ended, if one stands out. */
function patternOf(facts: Facts): Pattern | undefined {
  const all = openedOnes(facts);
  const fits = fitPatterns(all);
  const fit = chooseFit(fits, all, facts);
  if (fit === undefined || fit.tellTale.length === 0) {
    return undefined;
  }
  const { hypothesis, explained, contrary } = fit;
  const rivals = fits.filter(
    (other) => other !== fit && other.contrary.length === contrary.length && other.hypothesis.kind !== hypothesis.kind,
  );
  const isWhole = contrary.length === 0;
  const share = explained.length / all.filter(endedByItself).length;
  if (!isWhole && (share < leastShare || explained.length < 3)) {
    return undefined;
  }
  const told = rivals.filter((other) => other.tellTale.length > 0);
  // A rule that explains as much, and that no observation speaks for or against.
  const untold = isWhole ? rivals.filter((other) => other.explained.length === explained.length) : [];
  const kinds = [...new Set([...told, ...untold].map((other) => other.hypothesis.kind))];
  return { fit, all, confidence: sureness(fit, all, told.length, untold.length), rivals: kinds };
}

function sureness(
  { hypothesis, explained, contrary }: Fit,
  all: readonly Observed[],
  told: number,
  untold: number,
): Confidence {
  const isWhole = contrary.length === 0;
  // One measured late among many is noise, not an objection.
  const isNearlyWhole = contrary.length * 10 <= all.length && explained.length > 3;
  if (told > 0 || !(isWhole || isNearlyWhole)) {
    return "possible";
  }
  const timedWell = explained.filter((one) => hypothesis.kind === "together" || isTimedWell(hypothesis.atMs, one));
  return isWhole && timedWell.length > 1 && untold === 0 ? "certain" : "likely";
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

const causeOfKind = { idle: "idle.timeout", lifetime: "lifetime.max", together: "server.crash" } as const;

/** What every pattern says beside its own: what does not fit, what else it may be, and what would decide. */
function withDoubts(conclusion: Conclusion, { fit, all, confidence, rivals }: Pattern): Conclusion {
  const count = fit.contrary.length;
  const isSettled = confidence === "certain" || fit.hypothesis.kind === "together";
  return {
    ...conclusion,
    evidence: [...conclusion.evidence, ...(count === 0 ? [] : [say("contrary", { count, of: all.length })])],
    also: [...new Set([...(conclusion.also ?? []), ...rivals.map((kind) => causeOfKind[kind])])],
    raisedBy: [...(conclusion.raisedBy ?? []), ...(isSettled ? [] : [say("watch-longer"), say("server-log-decides")])],
  };
}

function patternOfKind(facts: Facts, kind: Kind): Pattern | undefined {
  const pattern = patternOf(facts);
  return pattern?.fit.hypothesis.kind === kind ? pattern : undefined;
}

function closesOf({ explained }: Fit): readonly Extract<End, { kind: "close" }>[] {
  return explained.flatMap(({ end }) => (end.kind === "close" ? [end] : []));
}

/** What each of them gave as its reason, where it is another limit than this. */
function saidOtherwise({ fit }: Pattern, kind: Kind): boolean {
  const context = { ageMs: 0, hasCredentials: false };
  return closesOf(fit).some((end) => {
    const said = saysWhy(end, context)?.cause;
    return said !== undefined && said !== causeOfKind[kind];
  });
}

// A refusal of the server's own, where a proxy's limit is told by no code, 1000 or 1001.
function isRefusal(code: number | undefined): boolean {
  return code === 1008 || (code !== undefined && code >= 3000);
}

/** Whether the server ever said anything: one that never did may have waited for a login. */
function everSpoke({ records, watched, echo, protocol }: Facts): boolean {
  const isSpoken = echo?.kind === "echoed" || echo?.kind === "answered" || protocol?.welcomed === true;
  return isSpoken || [...records, ...watched].some(({ messagesIn }) => messagesIn > 0);
}

// All at one moment without a Close frame, and new ones are let in at once: that is what a reload of a proxy looks like.
const reloadRemedy: Remedy = { side: "proxy", say: say("proxy-reloaded") };

/** By which rule connections ended: what is seen of ages, silences and moments. */
export const patternRules: readonly Rule[] = [
  timedRule<Pattern>({
    id: "pattern.restart",
    needs: (facts) => togetherWith(facts, 1012),
    cause: "drain.restart",
    confidence: ({ confidence }) => confidence,
    contradictedBy: ({ fit }) => codesOf(fit).size > 1,
    says: (pattern) => withDoubts({ evidence: togetherSaid(pattern.fit) }, pattern),
  }),
  timedRule<Pattern>({
    id: "pattern.shutdown",
    needs: (facts) => togetherWith(facts, 1001),
    cause: "drain.shutdown",
    confidence: ({ confidence }) => (confidence === "certain" ? "likely" : confidence),
    says: (pattern) => withDoubts({ evidence: togetherSaid(pattern.fit), also: ["drain.restart"] }, pattern),
  }),
  timedRule<Pattern>({
    id: "pattern.crash",
    needs: (facts) => patternOfKind(facts, "together"),
    cause: "server.crash",
    confidence: ({ confidence }, { refused }) =>
      refused.length === 0 || confidence === "possible" ? "possible" : "likely",
    says: (pattern, { refused: [down] }) =>
      withDoubts(
        {
          evidence: [
            ...togetherSaid(pattern.fit),
            ...(down === undefined ? [] : [say("refused-after", { what: String(down.status ?? down.errno ?? "") })]),
          ],
          also: ["drain.restart"],
          ruledOut: [{ cause: "idle.timeout", because: say("together-not-idle") }],
          remedies: down === undefined && closesOf(pattern.fit).length === 0 ? [reloadRemedy] : [],
          raisedBy: [say("server-log-decides"), say("proxy-log-decides")],
        },
        pattern,
      ),
  }),
  // The message that was given is the application's heartbeat: who sends none is ended, and its clients do send it.
  timedRule<Pattern & { readonly idle: Idle }>({
    id: "pattern.own-heartbeat",
    needs: (facts) => {
      const found = idlePattern(facts);
      const isOnData = found?.idle.silence === "data" || found?.idle.silence === "data-out";
      const kept = found?.fit.tellTale.some(({ role }) => role === "chatty") === true;
      return isOnData && kept && facts.messageKnown === true ? found : undefined;
    },
    cause: "ok",
    confidence: "likely",
    says: ({ fit, idle }, facts) => {
      const { evidence, remedies = [] } = idleSaid(fit, idle, facts);
      return { evidence: [...evidence, say("kept-by-message")], remedies: remedies.slice(0, 1) };
    },
  }),
  timedRule<Pattern & { readonly idle: Idle }>({
    id: "pattern.idle",
    needs: (facts) => {
      const found = idlePattern(facts);
      return found === undefined || saidOtherwise(found, "idle") ? undefined : found;
    },
    cause: "idle.timeout",
    confidence: ({ confidence }) => confidence,
    contradictedBy: ({ fit }) => closesOf(fit).some(({ code }) => isRefusal(code)),
    says: (pattern, facts) => withDoubts(idleSaid(pattern.fit, pattern.idle, facts), pattern),
  }),
  // A refusal at a fixed age, of clients that never said who they are.
  timedRule<Pattern>({
    id: "pattern.login-awaited",
    needs: (facts) => {
      const pattern = patternOfKind(facts, "lifetime");
      const closes = pattern === undefined ? [] : closesOf(pattern.fit);
      const all = pattern?.fit.explained.length ?? 0;
      return closes.length === all && closes.some(({ code }) => code === 1008) && !everSpoke(facts)
        ? pattern
        : undefined;
    },
    cause: "auth.timeout",
    confidence: "likely",
    says: (pattern, facts) => {
      const { evidence } = lifetimeSaid(pattern.fit, facts);
      return withDoubts(
        { evidence, also: ["lifetime.max"], remedies: [{ side: "client", say: say("give-hello") }] },
        pattern,
      );
    },
  }),
  timedRule<Pattern>({
    id: "pattern.lifetime",
    needs: (facts) => {
      const pattern = patternOfKind(facts, "lifetime");
      // Two of the short check that agree may do so by chance.
      const wasWatched = pattern?.fit.explained.some(({ role }) => role !== "check") === true;
      return pattern === undefined || !wasWatched || saidOtherwise(pattern, "lifetime") ? undefined : pattern;
    },
    cause: "lifetime.max",
    confidence: ({ confidence }) => confidence,
    contradictedBy: ({ fit }, facts) => !everSpoke(facts) || closesOf(fit).some(({ code }) => isRefusal(code)),
    says: (pattern, facts) => {
      const said = withDoubts(lifetimeSaid(pattern.fit, facts), pattern);
      return everSpoke(facts)
        ? said
        : {
            ...said,
            evidence: [...said.evidence, say("never-spoke")],
            also: [...(said.also ?? []), "auth.timeout"],
            raisedBy: [say("give-hello"), ...(said.raisedBy ?? [])],
          };
    },
  }),
  timedRule<readonly [Fit, Fit]>({
    id: "pattern.two-limits",
    needs: (facts) => fitPair(openedOnes(facts)),
    cause: "idle.timeout",
    confidence: "possible",
    says: ([idle, lifetime], facts) => {
      const both = [
        ...(idle.hypothesis.kind === "idle" ? [idleSaid(idle, idle.hypothesis, facts)] : []),
        lifetimeSaid(lifetime, facts),
      ];
      return {
        evidence: both.flatMap(({ evidence }) => evidence),
        also: ["lifetime.max"],
        remedies: both.flatMap(({ remedies = [] }) => remedies),
        raisedBy: [say("watch-longer"), say("server-log-decides")],
      };
    },
  }),
];

function idlePattern(facts: Facts): (Pattern & { readonly idle: Idle }) | undefined {
  const pattern = patternOf(facts);
  const idle = pattern?.fit.hypothesis;
  return pattern !== undefined && idle?.kind === "idle" ? { ...pattern, idle } : undefined;
}

function togetherWith(facts: Facts, code: number): Pattern | undefined {
  const pattern = patternOfKind(facts, "together");
  return pattern !== undefined && codesOf(pattern.fit).has(code) ? pattern : undefined;
}

function idleSaid({ explained, tellTale }: Fit, { silence }: Idle, facts: Facts): Conclusion {
  const atMs = median(explained.map((one) => one.silences[silence].atEndMs));
  const end = explained[0]?.end;
  const oldest = Math.max(0, ...tellTale.map(({ ageMs }) => ageMs));
  const roles = [...new Set(tellTale.map(({ role }) => role))];
  const kept = roles.length > 1 ? roles.filter((role) => role !== "check") : roles;
  const outlived = oldest === 0 ? [] : [say("idle-outlived", { ageMs: oldest, roles: kept.join(", ") })];
  const ruledOut = outlived.map((because): RuledOut => ({ cause: "lifetime.max", because }));
  if (explained.length > 1 && !atOneMoment(explained)) {
    ruledOut.push({ cause: "server.crash", because: say("not-at-once") });
  }
  const pinged = openedOnes(facts).filter(({ role }) => role === "pinged");
  if (silence === "any" && pinged.some((one) => one.pongsReceived > 0)) {
    ruledOut.push({ cause: "ping.unanswered", because: say("pongs-came") });
  }
  return {
    evidence: [
      say("idle-ended", { count: explained.length, atMs }),
      say(silenceWords[silence], { atMs }),
      say("ended-how", { how: howOf(explained[0]?.end ?? { kind: "left" }) }),
      ...outlived,
      ...hopEvidence("idle", atMs, facts, end),
    ],
    remedies: [...heartbeats(silence, atMs), ...hopRemedies("idle", atMs, facts, end)],
    ruledOut,
  };
}

function lifetimeSaid({ explained, tellTale }: Fit, facts: Facts): Conclusion {
  const atMs = median(explained.map(({ ageMs }) => ageMs));
  const end = explained[0]?.end;
  const busy =
    tellTale.length === 0
      ? []
      : [say("busy-ended", { silenceMs: Math.min(...tellTale.map(({ silences }) => silences.any.longestMs)) })];
  const beforeMs = Math.max(100, Math.floor((atMs * 0.9) / 100) * 100);
  return {
    evidence: [
      say("lifetime-ended", { count: explained.length, atMs }),
      say("ended-how", { how: howOf(explained[0]?.end ?? { kind: "left" }) }),
      ...busy,
      ...hopEvidence("lifetime", atMs, facts, end),
    ],
    remedies: [...hopRemedies("lifetime", atMs, facts, end), { side: "client", say: say("leave-early", { beforeMs }) }],
    ruledOut: busy.flatMap((because): RuledOut[] => [
      { cause: "idle.timeout", because },
      { cause: "server.crash", because: say("not-at-once") },
    ]),
  };
}

function codesOf({ explained }: Fit): ReadonlySet<number> {
  return new Set(explained.map(({ end }) => (end.kind === "close" ? (end.code ?? 1005) : 1006)));
}

function togetherSaid({ explained }: Fit): readonly Saying[] {
  return [
    say("ended-together", { count: explained.length }),
    say("ended-how", { how: howOf(explained[0]?.end ?? { kind: "left" }) }),
  ];
}

/** Silent connections that were found dead when the doctor spoke again, while a busy one lived. */
interface Forgotten {
  readonly lost: readonly Observed[];
  readonly oldest: Observed;
  readonly atMs: number;
  /** Those that were as silent, and answered nevertheless: it was no limit, or not the only one. */
  readonly spared: number;
}

function forgotten({ records, watched }: Facts): Forgotten | undefined {
  const all = [...records, ...watched];
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
  const spared = all.filter((one) => !endedByItself(one) && one.silences.any.longestMs >= atMs * 0.9).length;
  return { lost, oldest, atMs, spared };
}

export const forgottenRule: Rule = rule({
  id: "pattern.forgotten",
  needs: forgotten,
  cause: "idle.timeout",
  confidence: ({ spared }) => (spared > 0 ? "possible" : "certain"),
  contradictedBy: ({ lost }) => lost.length < 2,
  says: ({ lost, oldest, atMs, spared }) => {
    const outlived = say("idle-outlived", { ageMs: oldest.ageMs, roles: oldest.role });
    const suspects = hops
      .filter(({ endsWith, idleMs }) => endsWith === "silence" && idleMs !== undefined && idleMs <= atMs)
      .slice(0, 4);
    const limitMs = Math.min(...suspects.map(({ idleMs = atMs }) => idleMs), atMs);
    return {
      evidence: [
        say("idle-lost", { atMs, count: lost.length }),
        outlived,
        ...suspects.map(({ name, idleMs = 0 }) => say("hop-default", { hop: name, atMs: idleMs })),
      ],
      remedies: [
        ...heartbeats("any", limitMs),
        ...suspects.flatMap((hop) => remedyOf(hop, "idle", hop.idleMs ?? atMs)),
      ],
      ruledOut: [{ cause: "lifetime.max", because: outlived }],
      also: spared > 0 ? ["network.blackhole"] : [],
      raisedBy: [say("watch-longer")],
    };
  },
});

const silenceWords = {
  any: "silence-any",
  in: "silence-in",
  out: "silence-out",
  data: "silence-data",
  "data-out": "silence-data-out",
} as const;

function heartbeats(silence: Idle["silence"], atMs: number): readonly Remedy[] {
  const everyMs = heartbeatMs(atMs);
  if (silence === "data" || silence === "data-out") {
    return [{ side: "client", say: say("heartbeat-messages", { everyMs }) }];
  }
  return [
    { side: "server", say: say("heartbeat-pings", { everyMs, atMs }) },
    { side: "client", say: say("heartbeat-client", { everyMs }) },
  ];
}

const roundSteps = [
  { fromMs: 60_000, toMs: 15_000 },
  { fromMs: 10_000, toMs: 5000 },
  { fromMs: 2000, toMs: 1000 },
] as const;

/** A heartbeat that keeps a connection open even where one beat is lost. */
export function heartbeatMs(limitMs: number): number {
  const most = limitMs * 0.45;
  const step = roundSteps.find((one) => most >= one.fromMs)?.toMs ?? 100;
  return Math.max(100, Math.min(25_000, Math.floor(most / step) * step));
}

function atOneMoment(connections: readonly Observed[]): boolean {
  const moments = connections.map(({ openedAtMs, ageMs }) => openedAtMs + ageMs);
  return Math.max(...moments) - Math.min(...moments) <= toleranceMs(0);
}

function seenIn({ upgrade }: Facts): readonly string[] {
  return upgrade?.kind === "answered" ? hopsSeen(upgrade.headers) : [];
}

function hopEvidence(kind: "idle" | "lifetime", atMs: number, facts: Facts, end: End | undefined): readonly Saying[] {
  return likelyHops(kind, atMs, seenIn(facts), end).map(({ hop, because }) =>
    say(`hop-${because}`, { hop: hop.name, atMs }),
  );
}

/** The settings to change, of the hops that come into question. */
function hopRemedies(kind: "idle" | "lifetime", atMs: number, facts: Facts, end: End | undefined): readonly Remedy[] {
  return likelyHops(kind, atMs, seenIn(facts), end).flatMap(({ hop }) => remedyOf(hop, kind, atMs));
}

function remedyOf(hop: Hop, kind: "idle" | "lifetime", atMs: number): readonly Remedy[] {
  const setting = settingFor(hop, kind, atMs);
  if (setting !== undefined) {
    return [{ side: "proxy", hop: hop.id, setting, say: say("raise-limit", { hop: hop.name, setting }) }];
  }
  // Where something can be set, and nobody knows how it is spelt, there is nothing to tell.
  return hop.adjustable === true ? [] : [{ side: "proxy", hop: hop.id, say: say("hop-fixed", { hop: hop.name }) }];
}
