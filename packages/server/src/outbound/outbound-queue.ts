import type { OutgoingMessage } from "../contract/host.ts";

/** What happened to one message. */
export type SendOutcome =
  /** The host has it. */
  | "sent"
  /** It waits here until the peer has taken what is before it. */
  | "queued"
  /** It waits here, and the oldest that waited was dropped for it. */
  | "queued-dropped-oldest"
  /** There is no room; it was not taken. Send it again after `writable`. */
  | "full"
  /** There is no room, and the connection is being closed for it. */
  | "closed-slow-reader"
  /** The connection has ended or is ending; it was not taken. */
  | "not-open";

/** Messages that wait for a slow peer. The bytes are counted here and in the total of the lifecycle. */
export class OutboundQueue {
  #messages: OutgoingMessage[] = [];
  #head = 0;
  bytes = 0;

  get length(): number {
    return this.#messages.length - this.#head;
  }

  push(message: OutgoingMessage): void {
    this.#messages.push(message);
    this.bytes += message.bytes;
  }

  shift(): OutgoingMessage | undefined {
    const message = this.#messages[this.#head];
    if (message === undefined) {
      return undefined;
    }
    this.#head++;
    this.bytes -= message.bytes;
    if (this.#head > 64 && this.#head * 2 > this.#messages.length) {
      this.#messages = this.#messages.slice(this.#head);
      this.#head = 0;
    }
    return message;
  }
}
