/** So many per second, and a burst of so many at once; none at all where the rate is 0. Time comes in with each question. */
export class TokenBucket {
  readonly perSecond: number;
  readonly burst: number;
  #tokens: number;
  #at: number;

  constructor(perSecond: number, burst: number, now: number) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.#tokens = perSecond > 0 ? burst : 0;
    this.#at = now;
  }

  /** `burst`: how many may have been saved up, where that is to be fewer than usual. */
  take(now: number, burst: number = this.burst): boolean {
    const passed = Math.max(0, now - this.#at);
    this.#tokens = Math.min(burst, this.#tokens + (passed * this.perSecond) / 1000);
    this.#at = Math.max(this.#at, now);
    if (this.#tokens < 1) {
      return false;
    }
    this.#tokens -= 1;
    return true;
  }
}
