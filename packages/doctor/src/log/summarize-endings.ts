import { median } from "../verdict/pattern.ts";
import { likelyHops } from "../verdict/hops.ts";
import type { LoggedEnding, ReadEndings } from "./read-endings.ts";

export interface Bin {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
}

/** Endings that pile up at one age or one silence. */
export interface LogCliff {
  readonly kind: "idle" | "lifetime";
  readonly atMs: number;
  readonly count: number;
  /** Of so many that came without a Close frame. */
  readonly of: number;
  /** Names of those known for it. */
  readonly hops: readonly string[];
}

export interface Storm {
  readonly atMs: number;
  readonly count: number;
  /** The code and cause that most of them had. */
  readonly code: number;
  readonly cause: string;
}

export interface Flapping {
  readonly who: string;
  readonly count: number;
  readonly medianLifeMs: number;
}

/** What a log of endings tells by itself. */
export interface EndingsSummary {
  readonly lines: number;
  readonly broken: number;
  readonly endings: number;
  readonly hasTimes: boolean;
  readonly byCode: readonly { readonly code: number; readonly count: number }[];
  readonly byCause: readonly { readonly cause: string; readonly count: number }[];
  readonly lifetimes: readonly Bin[];
  readonly silences: readonly Bin[];
  readonly cliffs: readonly LogCliff[];
  readonly storms: readonly Storm[];
  readonly flapping: readonly Flapping[];
}

const fewestAtCliff = 8;
const leastShare = 0.25;
const fewestInStorm = 10;
const fewestFlaps = 10;
const mostListed = 10;

export function summarizeEndings({ endings, lines, broken }: ReadEndings): EndingsSummary {
  const opened = endings.filter(({ phase }) => phase !== "handshake");
  const silences = opened.flatMap(({ silentMs }) => (silentMs === undefined ? [] : [silentMs]));
  return {
    lines,
    broken,
    endings: endings.length,
    hasTimes: endings.some(({ atMs }) => atMs !== undefined),
    byCode: countBy(endings, ({ code }) => code).map(([code, count]) => ({ code, count })),
    byCause: countBy(endings, ({ cause }) => cause).map(([cause, count]) => ({ cause, count })),
    lifetimes: histogram(opened.map(({ livedMs }) => livedMs)),
    silences: histogram(silences),
    cliffs: findCliffs(opened),
    storms: findStorms(endings),
    flapping: findFlapping(opened),
  };
}

function countBy<Key>(
  endings: readonly LoggedEnding[],
  keyOf: (ending: LoggedEnding) => Key,
): readonly (readonly [Key, number])[] {
  const counts = new Map<Key, number>();
  for (const ending of endings) counts.set(keyOf(ending), (counts.get(keyOf(ending)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const steps = [1, 3, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 14_400, 86_400, Infinity].map((s) => s * 1000);

function histogram(values: readonly number[]): readonly Bin[] {
  const bins = steps.map((toMs, index) => {
    const fromMs = steps[index - 1] ?? 0;
    return { fromMs, toMs, count: values.filter((ms) => ms >= fromMs && ms < toMs).length };
  });
  const first = bins.findIndex(({ count }) => count > 0);
  const last = bins.findLastIndex(({ count }) => count > 0);
  return first < 0 ? [] : bins.slice(first, last + 1);
}

/** Seconds at which more endings without a Close frame came than chance allows. An idle limit hides the age it makes. */
function findCliffs(endings: readonly LoggedEnding[]): readonly LogCliff[] {
  const bare = endings.filter(({ code, cause }) => code === 1006 && !cause.startsWith("heartbeat."));
  const idle = cliffsIn(
    "idle",
    bare.flatMap(({ silentMs }) => (silentMs === undefined ? [] : [silentMs])),
    bare.length,
  );
  const lifetime = cliffsIn(
    "lifetime",
    bare.map(({ livedMs }) => livedMs),
    bare.length,
  );
  const ages = lifetime.filter(({ atMs }) => !idle.some((other) => Math.abs(other.atMs - atMs) <= 2000));
  const silences = idle.filter(({ atMs, count }) => {
    const twin = lifetime.find((other) => Math.abs(other.atMs - atMs) <= 2000);
    return twin === undefined || count >= twin.count;
  });
  return [...silences, ...ages];
}

function cliffsIn(kind: LogCliff["kind"], values: readonly number[], of: number): readonly LogCliff[] {
  const bySecond = new Map<number, number>();
  for (const ms of values) {
    const second = Math.floor((ms + 300) / 1000);
    if (second >= 2) bySecond.set(second, (bySecond.get(second) ?? 0) + 1);
  }
  const found: LogCliff[] = [];
  const near = (second: number): number => [-1, 0, 1].reduce((sum, by) => sum + (bySecond.get(second + by) ?? 0), 0);
  for (const [second] of [...bySecond].sort((a, b) => b[1] - a[1])) {
    const count = near(second);
    const isNew = !found.some(({ atMs }) => Math.abs(atMs / 1000 - second) <= 2);
    if (isNew && count >= fewestAtCliff && count >= of * leastShare) {
      const hops = likelyHops(kind, second * 1000, []).map(({ hop }) => hop.name);
      found.push({ kind, atMs: second * 1000, count, of, hops });
    }
  }
  return found.slice(0, 4);
}

function findStorms(endings: readonly LoggedEnding[]): readonly Storm[] {
  const bySecond = new Map<number, LoggedEnding[]>();
  for (const ending of endings) {
    if (ending.atMs === undefined) continue;
    const second = Math.floor(ending.atMs / 1000);
    const there = bySecond.get(second);
    if (there === undefined) bySecond.set(second, [ending]);
    else there.push(ending);
  }
  const usual = median([...bySecond.values()].map(({ length }) => length));
  const storms = [...bySecond].filter(([, there]) => there.length >= Math.max(fewestInStorm, usual * 5));
  return storms
    .map(([second, there]) => ({
      atMs: second * 1000,
      count: there.length,
      code: countBy(there, ({ code }) => code)[0]?.[0] ?? 1006,
      cause: countBy(there, ({ cause }) => cause)[0]?.[0] ?? "unknown",
    }))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostListed);
}

/** Clients that ended much more often than the others, after short lives. */
function findFlapping(endings: readonly LoggedEnding[]): readonly Flapping[] {
  const byClient = new Map<string, number[]>();
  for (const { key, address, livedMs } of endings) {
    const who = key ?? address;
    if (who === undefined) continue;
    const lives = byClient.get(who);
    if (lives === undefined) byClient.set(who, [livedMs]);
    else lives.push(livedMs);
  }
  const usual = median([...byClient.values()].map(({ length }) => length));
  return [...byClient]
    .map(([who, lives]) => ({ who, count: lives.length, medianLifeMs: median(lives) }))
    .filter(({ count, medianLifeMs }) => count >= Math.max(fewestFlaps, usual * 4) && medianLifeMs < 60_000)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostListed);
}
