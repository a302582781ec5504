/** So many per second, and a burst of so many at once. Time comes in with each question. */
export class TokenBucket {
  readonly perSecond: number;
  readonly burst: number;
  #tokens: number;
  #at: number;

  constructor(perSecond: number, burst: number, now: number) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.#tokens = burst;
    this.#at = now;
  }

  take(now: number): boolean {
    const passed = Math.max(0, now - this.#at);
    this.#tokens = Math.min(this.burst, this.#tokens + (passed * this.perSecond) / 1000);
    this.#at = Math.max(this.#at, now);
    if (this.#tokens < 1) {
      return false;
    }
    this.#tokens -= 1;
    return true;
  }
}
