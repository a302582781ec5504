/** One of those who keep bytes waiting in memory. */
export interface Holder {
  drop(): void;
}

/** What all connections keep waiting in memory. Beyond the limit, the one that keeps most gives it back. */
export class HeldBytes {
  readonly #max: number;
  readonly #held = new Map<Holder, number>();
  #total = 0;

  constructor(max: number) {
    this.#max = max;
  }

  get total(): number {
    return this.#total;
  }

  /** Notes what a holder keeps now. */
  note(holder: Holder, bytes: number): void {
    this.#total += bytes - (this.#held.get(holder) ?? 0);
    if (bytes === 0) {
      this.#held.delete(holder);
    } else {
      this.#held.set(holder, bytes);
    }
    while (this.#total > this.#max) {
      const [largest] = [...this.#held].reduce((one, other) => (other[1] > one[1] ? other : one));
      this.note(largest, 0);
      largest.drop();
    }
  }
}
