import { type DrainPlanInput, dueBy } from "./drain-plan.ts";

// A late turn may let out so much of the even flow at once; more would be the very bunch that a drain is to avoid.
const burstMs = 15;
// Small stalls, such as a message to everyone each second, are made good at once; nobody notices a tenth more.
const catchUp = 1.1;

/**
 * How many may leave at each turn: by plan where the turns come in time. After a stall a few more than by plan go at each
 * turn, so many that all have left in time, so that the stall does not end in a rush.
 */
export class DrainPace {
  readonly #plan: DrainPlanInput;
  readonly #endMs: number;
  #leftAt = 0;
  #credit = 1;

  /** `spareMs`: how long after `overMs` the last may leave, if a stall has made them late. */
  constructor(plan: DrainPlanInput, spareMs: number) {
    this.#plan = plan;
    this.#endMs = plan.overMs + spareMs;
  }

  /** How many may leave now, of whom `asked` have left. */
  take(asked: number, elapsedMs: number): number {
    const due = dueBy(elapsedMs, this.#plan) - asked;
    const leftMs = this.#endMs - elapsedMs;
    if (leftMs <= 0 || this.#plan.overMs <= 0) {
      return due;
    }
    const perMs = Math.max((catchUp * this.#plan.count) / this.#plan.overMs, (this.#plan.count - asked) / leftMs);
    this.#credit = Math.min(1 + perMs * burstMs, this.#credit + perMs * Math.max(0, elapsedMs - this.#leftAt));
    this.#leftAt = elapsedMs;
    const now = Math.min(due, Math.floor(this.#credit));
    this.#credit -= now;
    return now;
  }
}
