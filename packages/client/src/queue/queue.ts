import type { Payload } from "@afterclose/wire";
import { ClientError } from "../contract/errors.ts";
import type { DropReason, SendResult } from "../contract/events.ts";
import { payloadOf } from "./payload-of.ts";
import { sizeOf } from "./size-of.ts";

/** How much may wait, and what happens to the rest. */
export interface QueueLimits {
  readonly maxBytes: number;
  readonly maxMessages: number;
  readonly maxAgeMs: number;
  readonly whenFull: "refuse" | "drop-oldest" | "drop-newest";
  readonly allowOtherUrl: boolean;
}

/** A message that waits for a connection, since `at`, to be sent `to` one place. */
export interface Waiting {
  readonly data: Payload;
  readonly bytes: number;
  readonly at: number;
  readonly to: string;
}

type Dropped = readonly [data: Payload, because: DropReason];

/** Messages that wait for a connection, in order. */
export class Queue {
  /** How many bytes wait. */
  bytes = 0;
  readonly #waiting: Waiting[] = [];

  /** Takes a message in, unless it is dropped. Throws ERR_QUEUE_FULL where that is the choice. */
  add(given: Payload, to: string, at: number, limits: QueueLimits, drop: (data: Payload) => void): SendResult {
    const { maxBytes, maxMessages, whenFull } = limits;
    const data = keep(given);
    const bytes = sizeOf(data);
    while (this.#waiting.length >= maxMessages || this.bytes + bytes > maxBytes) {
      if (whenFull === "refuse") {
        const limit = `maxBytes over ${String(maxBytes)}, maxMessages over ${String(maxMessages)}, or another whenFull`;
        throw new ClientError("ERR_QUEUE_FULL", "buffer", bytes, limit);
      }
      // What is too big for the whole queue must not empty it first.
      const oldest = whenFull === "drop-oldest" && bytes <= maxBytes && this.next();
      drop(oldest ? oldest.data : data);
      if (!oldest) {
        return "refused";
      }
    }
    this.bytes += bytes;
    this.#waiting.push({ data, bytes, at, to });
    return "queued";
  }

  /** Sends what may leave for a place, in order, as long as `isOpen`. What is too old or not for that place is returned. */
  leave(
    isOpen: () => boolean,
    send: (data: Payload) => void,
    place: string,
    now: number,
    limits: QueueLimits,
  ): Dropped[] {
    const dropped: Dropped[] = [];
    let next: Waiting | undefined;
    while (isOpen() && (next = this.next())) {
      const { data, at, to } = next;
      if (now - at > limits.maxAgeMs) {
        dropped.push([data, "age"]);
      } else if (to && to !== place && !limits.allowOtherUrl) {
        dropped.push([data, "other-url"]);
      } else {
        send(data);
      }
    }
    return dropped;
  }

  /** Takes out what has waited longest. */
  next(): Waiting | undefined {
    const next = this.#waiting.shift();
    this.bytes -= next?.bytes ?? 0;
    return next;
  }

  /** Hands out what is left, and forgets it. */
  takeUnsent(): Payload[] {
    this.bytes = 0;
    return this.#waiting.splice(0).map(({ data }) => data);
  }
}

/** What is sent, as it is now: memory may still change. */
function keep(given: Payload): Payload {
  const data = payloadOf(given);
  const { buffer = data, byteOffset, byteLength } = Object(data) as Partial<Uint8Array>;
  return byteLength === undefined ? data : new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength).slice();
}
