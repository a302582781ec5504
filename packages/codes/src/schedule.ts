import { schedules } from "./generated/schedules.ts";
import type { Bounds, Schedule, ScheduleName } from "./generated/types.ts";

export type { Bounds, Schedule, ScheduleName };

/** The schedule of that name, as the data has it. */
export function scheduleNamed(name: ScheduleName): Schedule {
  return schedules[name];
}

/** The two bounds of the n-th delay, counted from 1. The delay itself is a uniform draw between them. */
export function boundsAt(schedule: Schedule, attempt: number): Bounds {
  return { minMs: drawDelay(schedule, attempt, 0), maxMs: drawDelay(schedule, attempt, 1) };
}

/** The n-th delay for one draw of `chance` from [0, 1). */
export function delayAt(schedule: Schedule, attempt: number, chance: () => number): number {
  return drawDelay(schedule, attempt, chance());
}

/** The n-th delay for a draw from 0, its lower bound, to 1, its upper one. */
export function drawDelay(schedule: Schedule, attempt: number, draw: number): number {
  const { first, minMs, maxMs, growth, capMs, grows } = schedule;
  const grown = Math.max(1, Math.floor(attempt)) - (first ? 2 : 1);
  const top = Math.min(maxMs * growth ** grown, capMs);
  // At the cap the floor stays a share below it, so that clients never fall into step there.
  const { minMs: low, maxMs: high } =
    first && grown < 0 ? first : { minMs: grows === "both" ? (top * minMs) / maxMs : Math.min(minMs, top), maxMs: top };
  return low + draw * (high - low);
}

/** The bounds of the first delays, as a list. */
export function listBounds(schedule: Schedule, count = 4): readonly Bounds[] {
  return Array.from({ length: count }, (_, index) => boundsAt(schedule, index + 1));
}
