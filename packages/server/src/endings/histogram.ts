/** Counts values into fixed buckets, each up to and including its bound; what is beyond the last counts in `count` alone. */
export class Histogram {
  readonly bounds: readonly number[];
  readonly counts: number[];
  count = 0;
  sum = 0;

  constructor(bounds: readonly number[]) {
    this.bounds = bounds;
    this.counts = bounds.map(() => 0);
  }

  note(value: number): void {
    this.count++;
    this.sum += value;
    const index = this.bounds.findIndex((bound) => value <= bound);
    if (index >= 0) {
      this.counts[index] = (this.counts[index] ?? 0) + 1;
    }
  }
}
