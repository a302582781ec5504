import { type Limit, limits } from "@afterclose/codes/limits";
import { type Cliff, CliffDetector } from "@afterclose/wire";
import type { AnyEnding, LinesRead } from "./each-ending.ts";
import type { ProxyEnding } from "./read-access-line.ts";
import { FlapTally, type Flapping } from "./find-flapping.ts";
import { type Storm, StormTally } from "./find-storms.ts";
import { Frequent } from "./frequent.ts";

/** Endings that pile up at one age or one silence. */
export interface LogCliff extends Omit<Cliff, "limits"> {
  /** Names of those known for it. */
  readonly hops: readonly string[];
}

export interface Bin {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
}

/** What a log of endings tells by itself. */
export interface EndingsSummary extends LinesRead {
  readonly endings: number;
  readonly hasTimes: boolean;
  /** Of the endings, those that a proxy logged: without code, cause and silence. */
  readonly ofProxies: number;
  /** Of those, the ones whose line does not tell how long they lived. */
  readonly withoutAge: number;
  readonly byCode: readonly { readonly code: number; readonly count: number }[];
  readonly byCause: readonly { readonly cause: string; readonly count: number }[];
  readonly lifetimes: readonly Bin[];
  readonly silences: readonly Bin[];
  readonly cliffs: readonly LogCliff[];
  readonly storms: readonly Storm[];
  readonly flapping: readonly Flapping[];
}

const mostCauses = 1000;
const steps = [1, 3, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 14_400, 86_400, Infinity].map((s) => s * 1000);

/** What is kept of a log's endings while they go by. */
export class EndingsTally {
  readonly #codes = new Frequent<number, { count: number }>(65_536, () => ({ count: 0 }));
  readonly #causes = new Frequent<string, { count: number }>(mostCauses, () => ({ count: 0 }));
  readonly #lifetimes = steps.map(() => 0);
  readonly #silences = steps.map(() => 0);
  readonly #cliffs = new CliffDetector(limits);
  readonly #storms = new StormTally();
  readonly #flaps = new FlapTally();
  #endings = 0;
  #hasTimes = false;
  #withoutAge = 0;
  #ofProxies = 0;

  add(ending: AnyEnding): void {
    if (!("code" in ending)) {
      this.#addOfProxy(ending);
      return;
    }
    const { code, cause, phase, livedMs, silentMs, atMs } = ending;
    this.#endings++;
    this.#codes.add(code);
    this.#causes.add(cause);
    this.#hasTimes ||= atMs !== undefined;
    this.#storms.add(ending);
    if (phase === "handshake") {
      return;
    }
    countIn(this.#lifetimes, livedMs);
    if (silentMs !== undefined) {
      countIn(this.#silences, silentMs);
    }
    this.#cliffs.note(ending, atMs);
    this.#flaps.add(ending);
  }

  /** A proxy tells how long a connection lived, and at times who ended it. Nothing else is made up. */
  #addOfProxy({ state, livedMs, atMs, address }: ProxyEnding): void {
    this.#endings++;
    this.#hasTimes ||= atMs !== undefined;
    this.#withoutAge += livedMs === undefined ? 1 : 0;
    this.#ofProxies++;
    if (state !== undefined) {
      this.#causes.add(state);
    }
    this.#storms.add({ cause: state ?? "101", ...(atMs === undefined ? {} : { atMs }) });
    if (livedMs === undefined) {
      return;
    }
    countIn(this.#lifetimes, livedMs);
    this.#cliffs.note({ code: 1006, cause: "unknown", livedMs }, atMs);
    this.#flaps.add({
      livedMs,
      ...(atMs === undefined ? {} : { atMs }),
      ...(address === undefined ? {} : { address }),
    });
  }

  summary(read: LinesRead): EndingsSummary {
    return {
      ...read,
      withoutAge: this.#withoutAge,
      ofProxies: this.#ofProxies,
      endings: this.#endings,
      hasTimes: this.#hasTimes,
      byCode: this.#codes.ranked().map(([code, { count }]) => ({ code, count })),
      byCause: this.#causes.ranked().map(([cause, { count }]) => ({ cause, count })),
      lifetimes: binsOf(this.#lifetimes),
      silences: binsOf(this.#silences),
      cliffs: this.#cliffs.found().map(toldCliff),
      storms: this.#storms.find(),
      flapping: this.#flaps.find(),
    };
  }
}

function toldCliff({ limits: known, ...cliff }: Cliff<Limit>): LogCliff {
  return { ...cliff, hops: [...new Set(known.map(({ name }) => name))] };
}

function countIn(counts: number[], ms: number): void {
  const at = steps.findIndex((toMs) => ms < toMs);
  counts[at] = (counts[at] ?? 0) + 1;
}

function binsOf(counts: readonly number[]): readonly Bin[] {
  const bins = counts.map((count, at) => ({ fromMs: steps[at - 1] ?? 0, toMs: steps[at] ?? Infinity, count }));
  const first = bins.findIndex(({ count }) => count > 0);
  const last = bins.findLastIndex(({ count }) => count > 0);
  return first < 0 ? [] : bins.slice(first, last + 1);
}
