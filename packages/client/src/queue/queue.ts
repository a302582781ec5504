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

interface Waiting {
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
  readonly #limits: QueueLimits;
  readonly #drop: (data: Payload, because: DropReason) => void;

  constructor(limits: QueueLimits, drop: (data: Payload, because: DropReason) => void) {
    this.#limits = limits;
    this.#drop = drop;
  }

  /** Takes a message in; false where it was dropped. Throws ERR_QUEUE_FULL where that is the choice. */
  add(data: Payload, to: string, at: number): boolean {
    const waiting = this.#waiting;
    const { maxBytes, maxMessages, overflow } = this.#limits;
    const kept = keep(data);
    const bytes = sizeOf(kept);
    const item = { data: kept, bytes, at, to };
    waiting.push(item);
    this.bytes += bytes;
    while (waiting.length > maxMessages || this.bytes > maxBytes) {
      // What is too big for the whole queue must not empty it first.
      const gone = (overflow === "drop-oldest" && bytes <= maxBytes ? waiting.shift() : waiting.pop()) ?? item;
      this.bytes -= gone.bytes;
      if (overflow === "reject") {
        throw new ClientError(
          "ERR_QUEUE_FULL",
          `No room for ${String(bytes)} bytes: see \`buffer\`.`,
          bytes,
          this.#limits,
        );
      }
      this.#drop(gone.data, "overflow");
      if (gone === item) {
        return false;
      }
    }
    return true;
  }

  /** Sends what may still be sent to this place. */
  flush(to: string, now: number, send: (data: Payload) => void): void {
    const { maxAgeMs, allowOtherUrl } = this.#limits;
    let next: Waiting | undefined;
    while ((next = this.#waiting.shift())) {
      const { data } = next;
      this.bytes -= next.bytes;
      if (now - next.at > maxAgeMs) {
        this.#drop(data, "age");
      } else if (next.to && next.to !== to && !allowOtherUrl) {
        this.#drop(data, "other-url");
      } else {
        send(data);
      }
    }
  }

  /** Hands out what is left, and forgets it. */
  drain(): Payload[] {
    this.bytes = 0;
    return this.#waiting.splice(0).map(({ data }) => data);
  }
}

/** What a host's `send()` takes: a copy of memory that may still change, a Blob, and words for all else. */
function keep(data: Payload): Payload {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice()
    : data instanceof ArrayBuffer
      ? data.slice()
      : (data as { size?: number } | null)?.size === undefined
        ? "".concat(data as string)
        : data;
}
