import type { Connection } from "../lifecycle/connection.ts";
import type { Host } from "../contract/host.ts";

const suspectAfterLooks = 2;

/**
 * Whether a reader takes what waits for it. Its time without progress is counted look by look, and a look counts at most
 * twice the time to it by plan, so that a stall of our own event loop makes nobody slow.
 */
export class ReaderProgress<S> {
  /** For how long nothing has moved. */
  stalledMs = 0;
  #taken = 0;
  #held = 0;
  #messagesOut = 0;
  #lookedAt: number;

  constructor(host: Host<S>, connection: Connection<S>, now: number) {
    this.#lookedAt = now;
    this.moved(host, connection);
  }

  look(host: Host<S>, connection: Connection<S>, now: number, plannedMs: number): void {
    const passedMs = Math.min(now - this.#lookedAt, 2 * plannedMs);
    this.#lookedAt = now;
    this.stalledMs = this.moved(host, connection) ? 0 : this.stalledMs + passedMs;
    // Only then: most go on at once, and to look into the kernel takes longer than to look here.
    if (this.stalledMs > suspectAfterLooks * plannedMs && connection.socket !== undefined) {
      this.stalledMs = Math.min(this.stalledMs, host.quietMs?.(connection.socket) ?? this.stalledMs);
    }
  }

  /** Whether anything moved since the last time this was asked. */
  moved(host: Host<S>, connection: Connection<S>): boolean {
    const { socket, messagesOut } = connection;
    if (socket === undefined) {
      return false;
    }
    const held = host.bufferedBytes(socket);
    // Where the host cannot count what the kernel takes, it shows in what is left.
    const taken = host.bytesTaken?.(socket) ?? 0;
    const hasMoved = taken !== this.#taken || messagesOut !== this.#messagesOut || held < this.#held;
    this.#taken = taken;
    this.#held = held;
    this.#messagesOut = messagesOut;
    return hasMoved;
  }
}
