import { endedByItself, type Observed, type Role, type SilenceName } from "../observe/connection-record.ts";

/** A rule by which connections may have ended, held against what was observed. */
export type Hypothesis =
  | { readonly kind: "idle"; readonly silence: SilenceName; readonly atMs: number }
  | { readonly kind: "lifetime"; readonly atMs: number }
  | { readonly kind: "together"; readonly momentsMs: readonly number[] };

export interface Fit {
  readonly hypothesis: Hypothesis;
  /** Endings it explains. */
  readonly explained: readonly Observed[];
  /** Endings it does not explain, and survivors that it says should have ended. */
  readonly contrary: readonly Observed[];
  /** Observations that would look otherwise if one of the other rules held. */
  readonly tellTale: readonly Observed[];
}

/** Ended within this long of its opening: no timer did that. */
export const atOnceMs = 300;

// Two connections that ended this close together ended at one moment.
const momentMs = 200;

/** How far apart two measurements of one limit may lie. */
export function toleranceMs(ms: number): number {
  return Math.max(250, ms * 0.03);
}

/** The same for what happened to one connection: known no better than the machine had time to look. */
function leewayMs(ms: number, { lateMs = 0 }: Observed): number {
  return toleranceMs(ms) + lateMs;
}

/** Whether it could be timed well enough to tell a limit of this length from another. */
export function isTimedWell(ms: number, { lateMs = 0 }: Observed): boolean {
  return lateMs <= Math.max(toleranceMs(ms), ms / 4);
}

/** All the rules worth holding against these connections, the best fit first. */
export function fitPatterns(connections: readonly Observed[]): readonly Fit[] {
  const ended = connections.filter(endedByItself);
  // Where nobody sent a message, nothing tells what messages are good for.
  const spoken = connections.some(({ messagesOut }) => messagesOut > 0);
  const hypotheses = [...idleHypotheses(ended, spoken), ...lifetimeHypotheses(ended), ...togetherHypotheses(ended)];
  return hypotheses
    .map((hypothesis) => fit(hypothesis, connections))
    .filter(({ explained }) => explained.length > 0)
    .sort(
      (a, b) =>
        a.contrary.length - b.contrary.length ||
        Math.sign(b.tellTale.length) - Math.sign(a.tellTale.length) ||
        b.explained.length - a.explained.length ||
        rank(a.hypothesis) - rank(b.hypothesis),
    );
}

/** How two rules together explain what neither does alone. */
export function fitPair(connections: readonly Observed[]): readonly [Fit, Fit] | undefined {
  const fits = fitPatterns(connections);
  const ended = connections.filter(endedByItself);
  const idle = fits.filter(({ hypothesis, explained }) => hypothesis.kind === "idle" && explained.length > 1);
  const other = fits.filter(({ hypothesis, explained }) => hypothesis.kind === "lifetime" && explained.length > 1);
  for (const first of idle) {
    for (const second of other) {
      const all = ended.every((one) => first.explained.includes(one) || second.explained.includes(one));
      const outlived = connections.some(
        (one) => !ended.includes(one) && [first, second].some((fitted) => fitted.contrary.includes(one)),
      );
      const distinct = second.explained.some((one) => !first.explained.includes(one));
      if (all && distinct && !outlived) {
        return [first, second];
      }
    }
  }
  return undefined;
}

/** How far measurements are from each other, in ms. */
export function spreadMs(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

const silenceNames: readonly SilenceName[] = ["any", "data", "in", "out", "data-out"];

function rank(hypothesis: Hypothesis): number {
  if (hypothesis.kind === "idle") {
    return silenceNames.indexOf(hypothesis.silence);
  }
  return hypothesis.kind === "lifetime" ? 1.5 : 4;
}

function fit(hypothesis: Hypothesis, connections: readonly Observed[]): Fit {
  const explained: Observed[] = [];
  const contrary: Observed[] = [];
  const tellTale: Observed[] = [];
  for (const one of connections) {
    const agrees = judgeOne(hypothesis, one, connections);
    if (!agrees) {
      contrary.push(one);
    } else if (endedByItself(one)) {
      explained.push(one);
    }
    if (agrees && tells(hypothesis, one, connections)) {
      tellTale.push(one);
    }
  }
  return { hypothesis, explained, contrary, tellTale };
}

function judgeOne(hypothesis: Hypothesis, one: Observed, all: readonly Observed[]): boolean {
  const ended = endedByItself(one);
  switch (hypothesis.kind) {
    case "idle": {
      const { atMs, silence } = hypothesis;
      const { atEndMs, longestMs, livedMs = 0 } = one.silences[silence];
      const leeway = leewayMs(atMs, one);
      // Who ended after a silence that was nothing new to it did not end because of it.
      const outlived = longestMs > atMs + leeway || (ended && livedMs > atMs * 0.9);
      return ended ? Math.abs(atEndMs - atMs) <= leeway && !outlived : !outlived;
    }
    case "lifetime": {
      const { atMs } = hypothesis;
      const leeway = leewayMs(atMs, one);
      return ended ? Math.abs(one.ageMs - atMs) <= leeway : one.ageMs <= atMs + leeway;
    }
    case "together": {
      const endMs = one.openedAtMs + one.ageMs;
      const leeway = momentMs + (one.lateMs ?? 0);
      const livedThrough = hypothesis.momentsMs.some(
        (moment) => one.openedAtMs < moment - leeway && endMs > moment + leeway,
      );
      // The ladder's own connection ended alone, before there were others.
      const alone = one.role === "check" && all.every((other) => other === one || other.openedAtMs > endMs);
      return (
        !livedThrough && (!ended || alone || hypothesis.momentsMs.some((moment) => Math.abs(endMs - moment) <= leeway))
      );
    }
  }
}

/** Whether this one would have gone otherwise under another rule. */
function tells(hypothesis: Hypothesis, one: Observed, all: readonly Observed[]): boolean {
  const ended = endedByItself(one);
  switch (hypothesis.kind) {
    case "idle":
      // It grew older than the limit, because something kept its silences short.
      return (
        (isTimedWell(hypothesis.atMs, one) || isShortForSure(hypothesis, one)) &&
        one.ageMs > hypothesis.atMs * 1.25 + leewayMs(hypothesis.atMs, one) &&
        one.silences[hypothesis.silence].longestMs <= hypothesis.atMs + leewayMs(hypothesis.atMs, one)
      );
    case "lifetime": {
      const busy = one.silences.any.longestMs < hypothesis.atMs * 0.75 - 100;
      const elsewhen = all.some(
        (other) =>
          other !== one &&
          endedByItself(other) &&
          Math.abs(momentOf(other) - momentOf(one)) > momentMs + (one.lateMs ?? 0),
      );
      return ended && busy && elsewhen && isTimedWell(hypothesis.atMs, one);
    }
    case "together":
      return (
        ended &&
        all.some(
          (other) =>
            other !== one &&
            endedByItself(other) &&
            Math.abs(momentOf(other) - momentOf(one)) <= momentMs &&
            // What ends while nobody looks is found in one moment, whenever it was.
            Math.abs(other.ageMs - one.ageMs) >
              Math.max(momentMs, toleranceMs(Math.min(one.ageMs, other.ageMs)) * 0.8) +
                (one.lateMs ?? 0) +
                (other.lateMs ?? 0),
        )
      );
  }
}

/** However late the machine looked, its silences stayed below the limit. */
function isShortForSure({ silence, atMs }: Extract<Hypothesis, { kind: "idle" }>, one: Observed): boolean {
  return one.silences[silence].longestMs + (one.lateMs ?? 0) <= atMs;
}

function momentOf(one: Observed): number {
  return one.openedAtMs + one.ageMs;
}

function idleHypotheses(ended: readonly Observed[], spoken: boolean): readonly Hypothesis[] {
  const names = silenceNames.filter((name) => name !== "data-out" || spoken);
  return names.flatMap((silence) =>
    distinct(ended.map((one) => one.silences[silence].atEndMs).filter((ms) => ms > atOnceMs)).map(
      (atMs): Hypothesis => ({ kind: "idle", silence, atMs }),
    ),
  );
}

function lifetimeHypotheses(ended: readonly Observed[]): readonly Hypothesis[] {
  return distinct(ended.map(({ ageMs }) => ageMs).filter((ms) => ms > atOnceMs)).map((atMs) => ({
    kind: "lifetime",
    atMs,
  }));
}

function togetherHypotheses(ended: readonly Observed[]): readonly Hypothesis[] {
  const roles = new Set<Role>(["check"]);
  const moments = ended.filter(({ role }) => !roles.has(role)).map(momentOf);
  const crowded = moments.filter(
    (moment) => moments.filter((other) => Math.abs(other - moment) <= momentMs).length > 1,
  );
  const groups = groupsOf(crowded, () => momentMs * 2);
  return groups.length === 0 ? [] : [{ kind: "together", momentsMs: groups.map(median) }];
}

/** One value for each cluster, the middle one. */
function distinct(values: readonly number[]): readonly number[] {
  return groupsOf(values, toleranceMs).map(median);
}

function groupsOf(values: readonly number[], widthMs: (at: number) => number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && value - (group[0] ?? 0) <= widthMs(group[0] ?? 0)) {
      group.push(value);
    } else {
      groups.push([value]);
    }
  }
  return groups;
}
