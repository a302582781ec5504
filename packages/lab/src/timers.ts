import type { Cancel, Clock } from "@afterclose/wire";

/** The timers of one owner, so that its end leaves none behind. */
export class Timers {
  readonly #clock: Clock;
  readonly #running = new Set<Cancel>();
  #stopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Runs once, unless cancelled or the owner ended. */
  after(ms: number, run: () => void): Cancel {
    if (this.#stopped) {
      return () => undefined;
    }
    const cancel = this.#clock.after(ms, () => {
      this.#running.delete(stop);
      run();
    });
    const stop = (): void => {
      this.#running.delete(stop);
      cancel();
    };
    this.#running.add(stop);
    return stop;
  }

  /** Runs again and again, first after one period, until cancelled or the owner ended. */
  every(ms: number, run: () => void): Cancel {
    let cancelled = false;
    let cancel: Cancel;
    const arm = (): void => {
      cancel = this.after(ms, () => {
        run();
        if (!cancelled) {
          arm();
        }
      });
    };
    arm();
    return () => {
      cancelled = true;
      cancel();
    };
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of [...this.#running]) {
      cancel();
    }
  }
}
