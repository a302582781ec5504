// Node takes one new connection in each turn of its loop: one that has no rest for longer leaves a queue in the kernel.
const longestBusyMs = 40;

/** Whether the event loop keeps up, as far as the moments tell in which it had nothing to do. */
export class LoopWatch {
  readonly #idleMs: (() => number) | undefined;
  #idleSeen = -1;
  #busySince = 0;

  /** `idleMs`: how long the loop has waited for work in all. Not given: the host cannot tell, and keeps up. */
  constructor(idleMs: (() => number) | undefined) {
    this.#idleMs = idleMs;
  }

  /** To be asked at each handshake. */
  isBehind(now: number): boolean {
    const idle = this.#idleMs?.() ?? 0;
    if (idle !== this.#idleSeen || this.#idleMs === undefined) {
      this.#idleSeen = idle;
      this.#busySince = now;
    }
    return now - this.#busySince > longestBusyMs;
  }
}
