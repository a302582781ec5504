import type { Chance } from "@afterclose/wire";

export interface DrainPlanInput {
  readonly count: number;
  /** The last connection is told to leave this long after the start. */
  readonly overMs: number;
  /** How long after its Close a client is to come back, on average. */
  readonly leadMs: number;
  /** The arrivals at the next node are spread over this long. */
  readonly arrivalsOverMs: number;
  /** Nobody can take them before: so long after the last Close. Not set: they can be taken at once. */
  readonly backAfterMs?: number;
}

/** How many have left, by plan, this long after the start. */
export function dueBy(elapsedMs: number, { count, overMs }: DrainPlanInput): number {
  if (overMs <= 0 || elapsedMs >= overMs) {
    return count;
  }
  return Math.min(count, Math.floor((elapsedMs / overMs) * count) + 1);
}

/** Puts a list in random order, in place. */
export function shuffle<T>(list: T[], chance: Chance): T[] {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(chance() * (index + 1));
    const kept = list[index] as T;
    list[index] = list[other] as T;
    list[other] = kept;
  }
  return list;
}

/** A share of a list, at even steps from a place drawn by chance. */
export function everyNth<T>(list: readonly T[], share: number, chance: Chance): T[] {
  const count = Math.round(list.length * share);
  const start = Math.floor(chance() * list.length);
  return Array.from({ length: count }, (_, step) => list[Math.floor((step * list.length + start) / count)] as T);
}
