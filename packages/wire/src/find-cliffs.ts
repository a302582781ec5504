/** A limit that a hop in the path is known for. */
export interface KnownLimit {
  readonly kind: "idle" | "lifetime";
  readonly ms: number;
}

/** Endings that pile up at one silence or one age: the mark of a limit in the path. */
export interface Cliff<Limit extends KnownLimit = KnownLimit> {
  readonly kind: Limit["kind"];
  readonly atMs: number;
  /** How many endings lie there, of how many that came without a Close. */
  readonly count: number;
  readonly of: number;
  /** All that are known for this limit. Empty where nobody is. */
  readonly limits: readonly Limit[];
}

/** What the detector reads of an ending. */
export interface CliffEnding {
  readonly code: number;
  readonly cause: string;
  readonly livedMs: number;
  /** How long nothing had arrived. Left out, only ages are looked at. */
  readonly silentMs?: number | undefined;
}

// How an end looks that neither side made: the line's own, and what a host could not tell.
const bareCauses: readonly string[] = ["tcp.fin", "tcp.reset", "tcp.timeout", "unknown"];
// Below it there is too little before a limit to hold it against.
const shortestSeconds = 4;
const longestSeconds = 14_500;
const fewestEndings = 8;
const fewestMoments = 3;
// A limit cuts at its moment or a little later, seldom before.
const earlyMs = 300;
const windowSeconds = 3;
const leastShare = 0.5;
// Where so many lie there, a smaller share of all is enough.
const surelyEndings = 30;
const leastShareOfMany = 0.25;
// A limit stands out from the seconds around it, and by more than chance would: silences that a short heartbeat keeps
// short do not, nor do young ages.
const leastContrast = 4;
const leastDeviations = 10;
const memoryMs = 3_600_000;

interface Bin {
  count: number;
  /** In how many different seconds of the clock its endings came. Many at once are a crash, not a limit. */
  moments: number;
  lastMoment: number;
}

interface Found {
  readonly kind: KnownLimit["kind"];
  readonly second: number;
  count: number;
  of: number;
}

/** Finds the cliffs in a record of endings. `atMs` is when one ended, by any clock; where none has it, each counts as a moment. */
export function findCliffs<Limit extends KnownLimit>(
  endings: Iterable<CliffEnding & { readonly atMs?: number | undefined }>,
  limits: readonly Limit[],
): readonly Cliff<Limit>[] {
  const detector = new CliffDetector(limits);
  for (const ending of endings) {
    detector.note(ending, ending.atMs);
  }
  return detector.found();
}

/** Watches for cliffs. It keeps one small number per second of silence or age that occurred, and forgets them each hour. */
export class CliffDetector<Limit extends KnownLimit> {
  readonly #limits: readonly Limit[];
  readonly #bins = { idle: new Map<number, Bin>(), lifetime: new Map<number, Bin>() };
  readonly #found: Found[] = [];
  #total = 0;
  #since: number | undefined;

  constructor(limits: readonly Limit[]) {
    this.#limits = limits;
  }

  /** Notes one ending; answers with a cliff the first time that it stands out. */
  note(ending: CliffEnding, nowMs?: number): Cliff<Limit> | undefined {
    const { code, cause, livedMs, silentMs } = ending;
    if (code !== 1006 || !bareCauses.includes(cause)) {
      return undefined;
    }
    this.#since ??= nowMs;
    if (nowMs !== undefined && nowMs - (this.#since ?? nowMs) > memoryMs) {
      this.#forget(nowMs);
    }
    this.#total++;
    const moment = nowMs === undefined ? Number.NaN : Math.floor(nowMs / 1000);
    const silent = silentMs === undefined ? undefined : toSecond(silentMs);
    const aged = toSecond(livedMs);
    this.#countFound(silent, aged);
    count(this.#bins.lifetime, aged, moment);
    if (silent !== undefined) {
      count(this.#bins.idle, silent, moment);
    }
    const found = this.#standsOut(silent, aged);
    if (found === undefined) {
      return undefined;
    }
    this.#found.push(found);
    return this.#cliffOf(found);
  }

  /** All that stood out so far, with what has come since. */
  found(): readonly Cliff<Limit>[] {
    return this.#found.map((one) => this.#cliffOf(one));
  }

  #forget(nowMs: number): void {
    this.#since = nowMs;
    this.#total = 0;
    this.#bins.idle.clear();
    this.#bins.lifetime.clear();
  }

  #countFound(silent: number | undefined, aged: number): void {
    for (const one of this.#found) {
      one.of++;
      const second = one.kind === "idle" ? silent : aged;
      one.count += second !== undefined && isNear(one.second, second) ? 1 : 0;
    }
  }

  /** Among clients that never speak a limit of silence shows as one of age too, and the other way round: more prove it. */
  #standsOut(silent: number | undefined, aged: number): Found | undefined {
    const idle = silent === undefined ? undefined : this.#find("idle", silent);
    const lifetime = this.#find("lifetime", aged);
    const isOther = idle === undefined || (lifetime !== undefined && lifetime.count > idle.count);
    return isOther ? lifetime : idle;
  }

  #find(kind: KnownLimit["kind"], second: number): Found | undefined {
    if (second < shortestSeconds || this.#found.some((one) => isNear(one.second, second))) {
      return undefined;
    }
    const bins = this.#bins[kind];
    const near = [second - 1, second, second + 1];
    const together = near.reduce((sum, at) => sum + (bins.get(at)?.count ?? 0), 0);
    const moments = near.reduce((sum, at) => sum + (bins.get(at)?.moments ?? 0), 0);
    const around = this.#around(kind, second);
    const share = together >= surelyEndings ? leastShareOfMany : leastShare;
    const isCliff =
      together >= fewestEndings &&
      moments >= fewestMoments &&
      together >= this.#total * share &&
      together >= around * leastContrast &&
      together - around >= leastDeviations * Math.sqrt(around + 0.5) &&
      bins.has(second);
    if (!isCliff) {
      return undefined;
    }
    const peak = near.reduce(
      (best, at) => ((bins.get(at)?.count ?? 0) > (bins.get(best)?.count ?? 0) ? at : best),
      second,
    );
    return { kind, second: peak, count: together, of: this.#total };
  }

  /** How many a window as wide has on average to both sides. The one before it may not be whole: time begins at 0. */
  #around(kind: KnownLimit["kind"], second: number): number {
    const sum = (from: number): number =>
      [from, from + 1, from + 2].reduce((all, at) => all + (this.#bins[kind].get(at)?.count ?? 0), 0);
    const widthBefore = Math.min(windowSeconds, second - 1 - earlyMs / 1000);
    return ((sum(second - 4) * windowSeconds) / widthBefore + sum(second + 2)) / 2;
  }

  #cliffOf({ kind, second, count: together, of }: Found): Cliff<Limit> {
    const atMs = second * 1000;
    return { kind, atMs, count: together, of, limits: limitsAt(this.#limits, kind, atMs) };
  }
}

/** Who is known for a limit of this length. */
export function limitsAt<Limit extends { readonly kind: string; readonly ms: number }>(
  limits: readonly Limit[],
  kind: Limit["kind"],
  atMs: number,
): readonly Limit[] {
  return limits.filter((limit) => limit.kind === kind && Math.abs(limit.ms - atMs) <= Math.max(1200, limit.ms * 0.015));
}

function count(bins: Map<number, Bin>, second: number, moment: number): void {
  if (second > longestSeconds) {
    return;
  }
  const bin = bins.get(second) ?? { count: 0, moments: 0, lastMoment: Number.NaN };
  bin.count++;
  bin.moments += moment === bin.lastMoment ? 0 : 1;
  bin.lastMoment = moment;
  bins.set(second, bin);
}

function toSecond(ms: number): number {
  return Math.floor((ms + earlyMs) / 1000);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1;
}
