import { likelyHops } from "../verdict/hops.ts";
import { Frequent } from "./frequent.ts";
import type { LoggedEnding } from "./read-ending.ts";

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

type Seconds = Frequent<number, { count: number }>;

const fewest = 8;
const leastShare = 0.25;
const mostSeconds = 100_000;
const mostListed = 4;

/** Finds seconds at which more endings without a Close frame came than chance allows. */
export class CliffTally {
  readonly #silences: Seconds = new Frequent(mostSeconds, () => ({ count: 0 }));
  readonly #lives: Seconds = new Frequent(mostSeconds, () => ({ count: 0 }));
  #bare = 0;

  add({ code, cause, livedMs, silentMs }: LoggedEnding): void {
    if (code !== 1006 || cause.startsWith("heartbeat.")) {
      return;
    }
    this.#bare++;
    count(this.#lives, livedMs);
    if (silentMs !== undefined) {
      count(this.#silences, silentMs);
    }
  }

  find(): readonly LogCliff[] {
    const idle = cliffsIn("idle", this.#silences, this.#bare);
    const lifetime = cliffsIn("lifetime", this.#lives, this.#bare);
    const isNear = (a: LogCliff, b: LogCliff): boolean => Math.abs(a.atMs - b.atMs) <= 2000;
    // An idle limit hides the age it makes.
    const ages = lifetime.filter((one) => !idle.some((other) => isNear(one, other)));
    const silences = idle.filter((one) => {
      const twin = lifetime.find((other) => isNear(one, other));
      return twin === undefined || one.count >= twin.count;
    });
    return [...silences, ...ages];
  }
}

function count(seconds: Seconds, ms: number): void {
  const second = Math.floor((ms + 300) / 1000);
  if (second >= 2) {
    seconds.add(second);
  }
}

function cliffsIn(kind: LogCliff["kind"], seconds: Seconds, of: number): readonly LogCliff[] {
  const found: LogCliff[] = [];
  const near = (second: number): number =>
    [-1, 0, 1].reduce((sum, by) => sum + (seconds.get(second + by)?.count ?? 0), 0);
  for (const [second] of seconds.ranked()) {
    const together = near(second);
    const isNew = !found.some(({ atMs }) => Math.abs(atMs / 1000 - second) <= 2);
    if (isNew && together >= fewest && together >= of * leastShare) {
      const hops = likelyHops(kind, second * 1000, []).map(({ hop }) => hop.name);
      found.push({ kind, atMs: second * 1000, count: together, of, hops });
    }
  }
  return found.slice(0, mostListed);
}
