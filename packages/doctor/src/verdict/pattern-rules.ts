import { endedByItself, type End, type Observed } from "../observe/connection-record.ts";
import type { Confidence, Remedy } from "../report/report.ts";
import { type Saying, say } from "../report/saying.ts";
import { saysWhy } from "./cause-of-code.ts";
import type { Facts } from "./facts.ts";
import { howOf } from "./how-it-ended.ts";
import { everSpoke, wasFed, wasLetIn } from "./let-in.ts";
import { type Idle, idleSaid, lifetimeSaid } from "./limit-said.ts";
import { openedOnes } from "./opened-ones.ts";
import { type Fit, fitPair, fitPatterns, type Hypothesis, isTimedWell } from "./pattern.ts";
import type { Conclusion, Rule } from "./rule.ts";
import { spreadRule } from "./spread-rule.ts";
import { timedRule } from "./timed-rule.ts";

type Kind = Hypothesis["kind"];

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

/** A refusal of the server's own, where a proxy's limit is told by no code, 1000 or 1001. */
export function isRefusal(code: number | undefined): boolean {
  return code === 1008 || (code !== undefined && code >= 3000);
}

/** At a fixed age the server closes its clients, or whoever did not say what its clients say: nothing tells which. */
function isStrangers({ fit }: Pattern, facts: Facts): boolean {
  const isRefused = closesOf(fit).some(({ code }) => isRefusal(code));
  return !wasLetIn(facts) && (isRefused || !wasFed(facts));
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
    id: "pattern.strangers-only",
    needs: (facts) => {
      const pattern = patternOfKind(facts, "lifetime");
      return pattern !== undefined && isStrangers(pattern, facts) && !saidOtherwise(pattern, "lifetime")
        ? pattern
        : undefined;
    },
    cause: "unknown",
    confidence: "undecided",
    says: ({ fit }, facts) => ({
      evidence: [...lifetimeSaid(fit, facts).evidence, say(everSpoke(facts) ? "not-let-in" : "never-spoke")],
      also: ["auth.timeout", "lifetime.max"],
      raisedBy: [say("give-hello"), say("server-log-decides")],
    }),
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
    contradictedBy: ({ fit }) => closesOf(fit).some(({ code }) => isRefusal(code)),
    says: (pattern, facts) => withDoubts(lifetimeSaid(pattern.fit, facts), pattern),
  }),
  spreadRule,
  timedRule<readonly [Fit, Fit]>({
    id: "pattern.two-limits",
    needs: (facts) => (wasLetIn(facts) || wasFed(facts) ? fitPair(openedOnes(facts)) : undefined),
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

function codesOf({ explained }: Fit): ReadonlySet<number> {
  return new Set(explained.map(({ end }) => (end.kind === "close" ? (end.code ?? 1005) : 1006)));
}

function togetherSaid({ explained }: Fit): readonly Saying[] {
  return [
    say("ended-together", { count: explained.length }),
    say("ended-how", { how: howOf(explained[0]?.end ?? { kind: "left" }) }),
  ];
}
