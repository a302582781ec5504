import type { Connection } from "../lifecycle/connection.ts";
import type { OutgoingMessage } from "../contract/host.ts";
import type { OutboundOptions } from "../contract/options.ts";
import { costOf } from "./outbound-queue.ts";

/** The hard bounds on what may wait: for each connection, and for all. */
export class QueueBudget<S> {
  readonly #maxQueuedBytes: number;
  readonly #totalQueuedBytes: number;
  /** Bytes that wait in all queues. */
  queuedBytes = 0;

  constructor({ maxQueuedBytes, totalQueuedBytes }: Required<OutboundOptions>) {
    this.#maxQueuedBytes = maxQueuedBytes;
    this.#totalQueuedBytes = totalQueuedBytes;
  }

  hasRoom(connection: Connection<S>, message: OutgoingMessage): boolean {
    return this.fits(connection, message) && this.queuedBytes + costOf(message) <= this.#totalQueuedBytes;
  }

  /** Whether there is room for it in its own queue, whatever waits for others. */
  fits({ queue }: Connection<S>, message: OutgoingMessage): boolean {
    return (queue?.bytes ?? 0) + costOf(message) <= Math.min(this.#maxQueuedBytes, this.#totalQueuedBytes);
  }

  /** Whether it could ever wait, if nothing else did. */
  couldFit(message: OutgoingMessage): boolean {
    return costOf(message) <= Math.min(this.#maxQueuedBytes, this.#totalQueuedBytes);
  }
}
