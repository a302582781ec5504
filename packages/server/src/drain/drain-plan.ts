import type { Chance } from "@afterclose/wire";

export interface DrainPlanInput {
  readonly count: number;
  /** The last connection is told to leave this long after the start. */
  readonly overMs: number;
  /** How long after its Close the first client is to come back. */
  readonly leadMs: number;
  /** The arrivals at the next node are spread over this long. */
  readonly arrivalsOverMs: number;
}

/** When the connection at a place in the row leaves, and when it is to come back, both from the start of the drain. */
export interface DrainSlot {
  readonly leaveAtMs: number;
  readonly returnAtMs: number;
}

/** Spaces connections evenly: as each leaves, so each arrives, however late its own Close went out. */
export function slotOf(place: number, { count, overMs, leadMs, arrivalsOverMs }: DrainPlanInput): DrainSlot {
  const share = count === 0 ? 0 : place / count;
  const leaveAtMs = share * overMs;
  return { leaveAtMs, returnAtMs: Math.max(leaveAtMs, leadMs + share * arrivalsOverMs) };
}

/** How many have left, by plan, this long after the start. */
export function dueBy(elapsedMs: number, { count, overMs }: DrainPlanInput): number {
  if (overMs <= 0 || elapsedMs >= overMs) {
    return count;
  }
  return Math.min(count, Math.floor((elapsedMs / overMs) * count) + 1);
}

/** A day: the longest that a retry hint can say. */
export const longestHintMs = 86_400_000;

/** The hint for one client: what is left until its moment, when the Close goes out at last. */
export function hintMs(slot: DrainSlot, elapsedMs: number): number {
  return Math.min(longestHintMs, Math.max(0, Math.round(slot.returnAtMs - elapsedMs)));
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
