import type { Payload } from "@afterclose/wire";
import { ClientError } from "../contract/errors.ts";
import { sizeOf } from "./size-of.ts";

/** How much may wait, and what happens to the rest. */
export interface QueueLimits {
  readonly maxBytes: number;
  readonly maxMessages: number;
  readonly maxAgeMs: number;
  readonly overflow: "reject" | "drop-oldest" | "drop-newest";
  readonly allowOtherUrl: boolean;
}

/** Why a message will not be sent. */
export type DropReason = "overflow" | "age" | "other-url";

/** A message that waits for a connection, since `at`, to be sent `to` one place. */
export interface Waiting {
  readonly data: Payload;
  readonly bytes: number;
  readonly at: number;
  readonly to: string;
}

/** Messages that wait for a connection, in order. */
export class Queue {
  /** How many bytes wait. */
  bytes = 0;
  readonly #waiting: Waiting[] = [];

  /** Takes a message in; false where it was dropped. Throws ERR_QUEUE_FULL where that is the choice. */
  add(given: Payload, to: string, at: number, limits: QueueLimits, drop: (data: Payload) => void): boolean {
    const { maxBytes, maxMessages, overflow } = limits;
    const data = keep(given);
    const bytes = sizeOf(data);
    const isFull = (): boolean => this.#waiting.length >= maxMessages || this.bytes + bytes > maxBytes;
    let oldest: Waiting | undefined;
    // What is too big for the whole queue must not empty it first.
    while (overflow === "drop-oldest" && bytes <= maxBytes && isFull() && (oldest = this.next())) {
      drop(oldest.data);
    }
    const fits = !isFull();
    if (fits) {
      this.bytes += bytes;
      this.#waiting.push({ data, bytes, at, to });
    } else if (overflow === "reject") {
      const limit = `maxBytes over ${String(maxBytes)}, maxMessages over ${String(maxMessages)}, or another overflow`;
      throw new ClientError("ERR_QUEUE_FULL", "buffer", bytes, limit);
    } else {
      drop(data);
    }
    return fits;
  }

  /** Takes out what has waited longest. */
  next(): Waiting | undefined {
    const next = this.#waiting.shift();
    this.bytes -= next?.bytes ?? 0;
    return next;
  }

  /** Hands out what is left, and forgets it. */
  drain(): Payload[] {
    this.bytes = 0;
    return this.#waiting.splice(0).map(({ data }) => data);
  }
}

/** What a host's `send()` takes: a copy of memory that may still change, a Blob, and words for all else. */
function keep(data: Payload): Payload {
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) {
    const { buffer = data as ArrayBuffer, byteOffset, byteLength } = data as Partial<ArrayBufferView>;
    return new Uint8Array(buffer, byteOffset, byteLength).slice();
  }
  return (data as { size?: number } | null)?.size === undefined ? "".concat(data as string) : data;
}

/** Why a message may not leave for this place at this time, if it may not. */
export function holdBack({ at, to }: Waiting, here: string, now: number, limits: QueueLimits): DropReason | undefined {
  return now - at > limits.maxAgeMs ? "age" : to && to !== here && !limits.allowOtherUrl ? "other-url" : undefined;
}
