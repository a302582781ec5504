import type { InboundOptions } from "../contract/options.ts";
import { TokenBucket } from "../admission/token-bucket.ts";

const secondsAtOnce = 2;
// Browsers send a large message in fragments of 128 KiB, and every message may bring a ping along.
const framesPerMessage = 10;
const framesBeside = 100;

/** Holds one connection to what was asked of its messages: not too many, and not none for too long. */
export class InboundWatch {
  readonly #messages: TokenBucket | undefined;
  readonly #frames: TokenBucket | undefined;
  readonly #idleMs: number;
  #silentAt: number;

  constructor(options: InboundOptions, now: number, elapsed: number) {
    const { messagesPerSecond, burst, firstMessageMs, idleMs } = options;
    this.#messages = bucketOf(messagesPerSecond, burst, elapsed);
    this.#frames = bucketOf(framesPerSecondOf(options), undefined, elapsed);
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
    return this.#messages?.take(elapsed) !== false;
  }

  /** A frame of any type arrived. False where it is one too many. */
  takeFrame(elapsed: number): boolean {
    return this.#frames?.take(elapsed) !== false;
  }

  /** What is no message of the application's arrived: it counts against the rate, and breaks no silence. */
  takeOther(elapsed: number): boolean {
    return this.#messages?.take(elapsed) !== false;
  }
}

/** `undefined` where nothing was asked, so that most connections carry none. */
export function createInboundWatch(options: InboundOptions, now: number, elapsed: number): InboundWatch | undefined {
  const { messagesPerSecond, framesPerSecond, firstMessageMs, idleMs } = options;
  const isAsked = [messagesPerSecond, framesPerSecond, firstMessageMs, idleMs].some((one) => one !== undefined);
  return isAsked ? new InboundWatch(options, now, elapsed) : undefined;
}

function framesPerSecondOf({ messagesPerSecond, burst, framesPerSecond }: InboundOptions): number | undefined {
  if (framesPerSecond !== undefined || messagesPerSecond === undefined) {
    return framesPerSecond;
  }
  return framesPerMessage * Math.max(messagesPerSecond, burst ?? 0) + framesBeside;
}

function bucketOf(perSecond: number | undefined, burst: number | undefined, elapsed: number): TokenBucket | undefined {
  return perSecond === undefined
    ? undefined
    : new TokenBucket(perSecond, burst ?? Math.max(1, perSecond * secondsAtOnce), elapsed);
}
