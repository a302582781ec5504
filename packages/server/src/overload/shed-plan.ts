import { shown } from "@afterclose/wire";
import { refusePromise } from "../contract/failure.ts";

/** Which connections are closed with 1013 under overload, and how many at a time. */
export interface SheddingOptions {
  /** Shedding begins when the overload has lasted this long. Not set: 5000. */
  readonly afterMs?: number;
  /** The share of the connections that may be closed in each second. Not set: 0.02. */
  readonly sharePerSecond?: number;
  /** Never fewer connections than this share of those there were when it began. Not set: 0.5. */
  readonly floorShare?: number;
  /** Never fewer connections than this. Not set: 100. */
  readonly floor?: number;
  /** One key's connections above this share of all go first, whatever the order. Not set: 0.1. */
  readonly keyShare?: number;
  /**
   * Who goes first: the `"newest"`, the longest `"idle"` (of whom nothing was heard, pongs included), or those for whom a
   * function returns the lowest number.
   * Not set: `"newest"`, since old connections have proved their worth and new ones still hold little.
   */
  readonly order?:
    "newest" | "idle" | ((connection: { readonly key: string | undefined; readonly data: unknown }) => number);
}

/** How load is shed where nothing is set. */
export const sheddingDefaults = {
  afterMs: 5000,
  sharePerSecond: 0.02,
  floorShare: 0.5,
  floor: 100,
  keyShare: 0.1,
  order: "newest",
} as const;

/**
 * How many of the live connections may be closed now, `passedMs` after the last look. A part of one that was `owed` then
 * counts, so that a small share of few is shed in time, too.
 */
export function shedAllowance(
  live: number,
  liveAtStart: number,
  passedMs: number,
  owed: number,
  options: Pick<SheddingOptions, "sharePerSecond" | "floorShare" | "floor">,
): { readonly count: number; readonly owed: number } {
  const { sharePerSecond, floorShare, floor } = { ...sheddingDefaults, ...options };
  const spare = Math.max(0, live - Math.max(floor, Math.ceil(liveAtStart * floorShare)));
  const due = owed + (live * sharePerSecond * passedMs) / 1000;
  const count = Math.min(spare, Math.floor(due));
  // What the floor forbids is not made up for later.
  return { count, owed: spare === 0 ? 0 : Math.min(1, due - count) };
}

export interface ShedCandidate {
  readonly key: string | undefined;
  readonly openedAt: number;
  readonly lastInAt: number;
  readonly data: unknown;
}

/** Picks who goes, worst first: what a key has beyond its share, then by the order that was asked for. */
export function pickShed<C extends ShedCandidate>(live: readonly C[], count: number, options: SheddingOptions): C[] {
  const { order, keyShare } = { ...sheddingDefaults, ...options };
  const perKey = new Map<string, number>();
  const most = Math.max(1, Math.floor(live.length * keyShare));
  const rank = ranking(order);
  // Lowest rank first; a key's oldest connections are those within its share.
  const sorted = live.map((one) => ({ one, rank: rank(one) })).sort((a, b) => a.rank - b.rank);
  const beyond = new Set<C>();
  for (const { one } of sorted.toReversed()) {
    if (one.key !== undefined) {
      const had = perKey.get(one.key) ?? 0;
      perKey.set(one.key, had + 1);
      if (had >= most) {
        beyond.add(one);
      }
    }
  }
  const first = sorted.filter(({ one }) => beyond.has(one));
  const rest = sorted.filter(({ one }) => !beyond.has(one));
  return [...first, ...rest].slice(0, count).map(({ one }) => one);
}

function ranking(order: NonNullable<SheddingOptions["order"]>): (one: ShedCandidate) => number {
  switch (order) {
    case "newest":
      return (one) => -one.openedAt;
    case "idle":
      return (one) => one.lastInAt;
    default:
      return (one) => {
        const rank: unknown = order(one);
        refusePromise(rank);
        if (typeof rank !== "number" || Number.isNaN(rank)) {
          throw new TypeError(`it returned ${shown(rank)} instead of a number.`);
        }
        return rank;
      };
  }
}
