import type { OutgoingMessage } from "../contract/host.ts";

/** What happened to one message. */
export type SendOutcome =
  /** The host has it. */
  | "sent"
  /** It waits here until the peer has taken what is before it. */
  | "queued"
  /** It waits here, and the oldest that waited was dropped for it. */
  | "queued-dropped-oldest"
  /** There is no room; it was not taken. Send it again after `writable`: then any size goes out. */
  | "full"
  /** There is no room, and the connection is being closed for it. */
  | "closed-slow-reader"
  /** The connection has ended or is ending; it was not taken. */
  | "not-open";

// What a queued message takes beside its data: its record, its place, and a buffer's own object. Measured: 65 to 167 bytes.
const overheadBytes = 192;

/** Messages that wait for a slow peer. The bytes are counted here and in the total of the lifecycle. */
export class OutboundQueue {
  #messages: (OutgoingMessage | undefined)[] = [];
  #head = 0;
  bytes = 0;

  get length(): number {
    return this.#messages.length - this.#head;
  }

  /** What waits, as it will go on the wire. */
  get wireBytes(): number {
    return this.bytes - this.length * overheadBytes;
  }

  push(message: OutgoingMessage): void {
    this.#messages.push(message);
    this.bytes += costOf(message);
  }

  shift(): OutgoingMessage | undefined {
    const message = this.#messages[this.#head];
    if (message === undefined) {
      return undefined;
    }
    this.#messages[this.#head] = undefined;
    this.#head++;
    this.bytes -= costOf(message);
    if (this.#head > 64 && this.#head * 2 > this.#messages.length) {
      this.#messages = this.#messages.slice(this.#head);
      this.#head = 0;
    }
    return message;
  }

  /** Takes out the oldest message, all its fragments. Nothing where its end is not here yet: a half would be no message. */
  shiftWhole(): OutgoingMessage[] {
    let end = this.#head;
    while (isFragment(this.#messages[end])) {
      end++;
    }
    const whole: OutgoingMessage[] = [];
    for (let left = end < this.#messages.length ? end - this.#head + 1 : 0; left > 0; left--) {
      const message = this.shift();
      if (message !== undefined) {
        whole.push(message);
      }
    }
    return whole;
  }
}

/** Whether more of the same message follows, as `ws` has it. */
function isFragment(message: OutgoingMessage | undefined): boolean {
  return (message?.options as { readonly fin?: unknown } | null | undefined)?.fin === false;
}

/** What a message that waits takes of the budgets. */
export function costOf({ bytes }: OutgoingMessage): number {
  return bytes + overheadBytes;
}
