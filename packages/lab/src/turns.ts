// A turn this long is not felt by anybody; one unit of work is much shorter.
const turnMs = 8;

/** Shares the process among everybody: work is done in units, in turns, and between two turns all others are heard. */
export class Turns {
  #queue: (() => "more" | "done")[] = [];
  #next: NodeJS.Immediate | undefined;

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Runs a unit of work soon, and again in later turns as long as it says that there is more. */
  add(unit: () => "more" | "done"): void {
    this.#queue.push(unit);
    this.#next ??= setImmediate(this.#run);
  }

  stop(): void {
    clearImmediate(this.#next);
    this.#next = undefined;
    this.#queue = [];
  }

  readonly #run = (): void => {
    this.#next = undefined;
    const untilMs = performance.now() + turnMs;
    let round = this.#queue;
    this.#queue = [];
    while (round.length > 0) {
      for (const [at, unit] of round.entries()) {
        if (unit() === "more") {
          this.#queue.push(unit);
        }
        if (performance.now() >= untilMs) {
          this.#later([...round.slice(at + 1), ...this.#queue]);
          return;
        }
      }
      round = this.#queue;
      this.#queue = [];
    }
  };

  #later(units: (() => "more" | "done")[]): void {
    this.#queue = units;
    if (units.length > 0) {
      this.#next ??= setImmediate(this.#run);
    }
  }
}
