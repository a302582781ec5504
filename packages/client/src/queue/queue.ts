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
  bytes = 0;
  #waiting: Waiting[] = [];
  readonly #limits: QueueLimits;
  readonly #drop: (data: Payload, because: DropReason) => void;

  constructor(limits: QueueLimits, drop: (data: Payload, because: DropReason) => void) {
    this.#limits = limits;
    this.#drop = drop;
  }

  /** Takes a message in; false where it was dropped. Throws ERR_QUEUE_FULL where that is the choice. */
  add(data: Payload, to: string, at: number): boolean {
    const { maxBytes, maxMessages, overflow } = this.#limits;
    const bytes = sizeOf(data);
    const isFull = (): boolean => this.bytes + bytes > maxBytes || this.#waiting.length >= maxMessages;
    while (overflow === "drop-oldest" && isFull() && this.#waiting.length > 0) {
      this.#drop(this.#shift(), "overflow");
    }
    if (isFull()) {
      if (overflow === "reject") {
        throw new ClientError(
          "ERR_QUEUE_FULL",
          `${String(this.bytes + bytes)} bytes in ${String(this.#waiting.length + 1)} messages would wait: raise \`buffer\`, or choose its \`overflow\`.`,
          bytes,
          this.#limits,
        );
      }
      this.#drop(data, "overflow");
      return false;
    }
    this.bytes += bytes;
    this.#waiting.push({ data: keep(data), bytes, at, to });
    return true;
  }

  /** Sends what may still be sent to this place. */
  flush(to: string, now: number, send: (data: Payload) => void): void {
    const { maxAgeMs, allowOtherUrl } = this.#limits;
    let first: Waiting | undefined;
    while ((first = this.#waiting[0])) {
      this.#shift();
      if (now - first.at > maxAgeMs) {
        this.#drop(first.data, "age");
      } else if (first.to && first.to !== to && !allowOtherUrl) {
        this.#drop(first.data, "other-url");
      } else {
        send(first.data);
      }
    }
  }

  /** Hands out what is left, and forgets it. */
  drain(): Payload[] {
    const left = this.#waiting.map(({ data }) => data);
    this.#waiting = [];
    this.bytes = 0;
    return left;
  }

  #shift(): Payload {
    const { data, bytes } = this.#waiting.shift() as Waiting;
    this.bytes -= bytes;
    return data;
  }
}

/** A copy of what its owner may still change, as a host's `send()` makes one. */
function keep(data: Payload): Payload {
  if (ArrayBuffer.isView(data)) {
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
  }
  return data instanceof ArrayBuffer ? data.slice() : data;
}
