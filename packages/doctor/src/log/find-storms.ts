import { median } from "../verdict/pattern.ts";
import { Frequent } from "./frequent.ts";
import type { LoggedEnding } from "./read-ending.ts";

export interface Storm {
  readonly atMs: number;
  readonly count: number;
  /** The code and cause that most of them had. A proxy knows no code. */
  readonly code?: number | undefined;
  readonly cause: string;
}

const fewest = 10;
const timesUsual = 5;
const mostListed = 10;
// A second may begin anywhere: two halves side by side make one.
const halfMs = 500;
const mostHalves = 200_000;

interface Half {
  count: number;
  code: number | undefined;
  cause: string;
  /** By how many this code and cause lead over the others (Boyer and Moore's vote). */
  lead: number;
}

/** Finds the seconds in which many connections ended. */
export class StormTally {
  readonly #halves = new Frequent<number, Half>(mostHalves, () => ({
    count: 0,
    code: 1006,
    cause: "unknown",
    lead: 0,
  }));

  add({ atMs, code, cause }: Pick<LoggedEnding, "atMs" | "cause"> & Partial<Pick<LoggedEnding, "code">>): void {
    if (atMs === undefined) {
      return;
    }
    const half = this.#halves.add(Math.floor(atMs / halfMs));
    if (half.lead === 0) {
      Object.assign(half, { code, cause });
    }
    half.lead += half.code === code && half.cause === cause ? 1 : -1;
  }

  find(): readonly Storm[] {
    const ranked = this.#halves.ranked();
    // Those that were forgotten had hardly any.
    const usual = this.#halves.forgotten > ranked.length ? 1 : median(ranked.map(([, { count }]) => count));
    const storms: Storm[] = [];
    const told = new Set<number>();
    for (const [at, half] of ranked) {
      if (storms.length >= mostListed) {
        break;
      }
      if (told.has(at)) {
        continue;
      }
      const before = told.has(at - 1) ? 0 : (this.#halves.get(at - 1)?.count ?? 0);
      const after = told.has(at + 1) ? 0 : (this.#halves.get(at + 1)?.count ?? 0);
      const count = half.count + Math.max(before, after);
      if (count < Math.max(fewest, usual * timesUsual)) {
        continue;
      }
      const first = before > after ? at - 1 : at;
      for (const one of [first, first + 1]) {
        told.add(one);
      }
      storms.push({ atMs: first * halfMs, count, code: half.code, cause: half.cause });
    }
    return storms.sort((a, b) => b.count - a.count);
  }
}
