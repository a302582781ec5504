import type { InboundOptions } from "../contract/options.ts";
import { TokenBucket } from "../admission/token-bucket.ts";

/** Holds one connection to what was asked of its messages: not too many, and not none for too long. */
export class InboundWatch {
  readonly #bucket: TokenBucket | undefined;
  readonly #idleMs: number;
  #silentAt: number;

  constructor({ messagesPerSecond, burst, firstMessageMs, idleMs }: InboundOptions, now: number, elapsed: number) {
    this.#bucket =
      messagesPerSecond === undefined
        ? undefined
        : new TokenBucket(messagesPerSecond, burst ?? Math.max(1, messagesPerSecond * 2), elapsed);
    this.#idleMs = idleMs ?? Number.POSITIVE_INFINITY;
    this.#silentAt = now + (firstMessageMs ?? this.#idleMs);
  }

  /** When it will have been silent for too long. */
  get silentAt(): number {
    return this.#silentAt;
  }

  /**
   * A message arrived. False where it is one too many, by the clock: what came while we stalled came over all that time.
   * Silence goes by a time without our stalls.
   */
  take(now: number, elapsed: number): boolean {
    this.#silentAt = now + this.#idleMs;
    return this.#bucket?.take(elapsed) !== false;
  }
}

/** `undefined` where nothing was asked, so that most connections carry none. */
export function createInboundWatch(options: InboundOptions, now: number, elapsed: number): InboundWatch | undefined {
  const { messagesPerSecond, firstMessageMs, idleMs } = options;
  const isAsked = messagesPerSecond !== undefined || firstMessageMs !== undefined || idleMs !== undefined;
  return isAsked ? new InboundWatch(options, now, elapsed) : undefined;
}
