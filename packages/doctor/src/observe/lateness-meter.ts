import type { Cancel, Clock } from "@afterclose/wire";

const everyMs = 25;
// Less than this is the timer's own grain.
const leastMs = 15;
const mostStalls = 4096;
// What waited while the machine was busy is read this soon after it.
const besideMs = 40;

/** Counts the time in which this machine did not get round to the doctor: no measurement is better than that. */
export class LatenessMeter {
  readonly #clock: Clock;
  #stalls: { readonly fromMs: number; readonly toMs: number }[] = [];
  #dueMs = 0;
  #cancel: Cancel | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  start(): void {
    this.#dueMs = this.#clock.now() + everyMs;
    this.#cancel = this.#clock.after(everyMs, () => {
      this.#beat();
      this.start();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#dueMs = 0;
  }

  /** How much of the time since then, or between two moments, was lost to something else. */
  lostMs(fromMs: number, toMs: number = this.#clock.now()): number {
    // A stall that goes on has not been noted yet.
    const current = this.#dueMs === 0 ? [] : [{ fromMs: this.#dueMs, toMs: this.#clock.now() }];
    return [...this.#stalls, ...current]
      .filter((stall) => stall.toMs - stall.fromMs >= leastMs)
      .reduce((sum, stall) => sum + Math.max(0, Math.min(toMs, stall.toMs) - Math.max(fromMs, stall.fromMs)), 0);
  }

  /** The longest stall in or right beside these moments: what is dated by them is known no better than that. */
  stalledNear(momentsMs: readonly number[]): number {
    const now = this.#clock.now();
    const current = this.#dueMs === 0 ? [] : [{ fromMs: this.#dueMs, toMs: now }];
    const near = [...this.#stalls, ...current].filter(({ fromMs, toMs }) =>
      momentsMs.some((moment) => moment >= fromMs - besideMs && moment <= toMs + besideMs),
    );
    const longest = Math.max(0, ...near.map(({ fromMs, toMs }) => toMs - fromMs));
    return longest >= leastMs ? longest : 0;
  }

  /** Runs something after a time that does not count what was lost: what waits to be read is read first. */
  after(ms: number, run: () => void): Cancel {
    const beganMs = this.#clock.now();
    let cancel: Cancel;
    const due = (): void => {
      const leftMs = ms - (this.#clock.now() - beganMs - this.lostMs(beganMs));
      cancel = leftMs > 0 ? this.#clock.after(leftMs, due) : this.#clock.after(0, run);
    };
    cancel = this.#clock.after(ms, due);
    return () => {
      cancel();
    };
  }

  #beat(): void {
    const now = this.#clock.now();
    if (now - this.#dueMs >= leastMs) {
      this.#stalls.push({ fromMs: this.#dueMs, toMs: now });
    }
    if (this.#stalls.length > mostStalls) {
      this.#stalls = this.#stalls.slice(mostStalls / 2);
    }
  }
}
