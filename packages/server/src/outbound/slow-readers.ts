import type { Cancel, Clock } from "@afterclose/wire";
import type { Connection } from "../lifecycle/connection.ts";
import type { Host } from "../contract/host.ts";
import { ReaderProgress } from "./reader-progress.ts";

export interface SlowReadersInput<S> {
  readonly host: Host<S>;
  readonly clock: Clock;
  readonly noProgressMs: number;
  /** Nothing of what waits for it has moved for `noProgressMs`. */
  readonly tooSlow: (connection: Connection<S>) => void;
}

const looksPerTimeout = 8;
const longestLookMs = 1000;

/** Looks now and then at all those for whom something waits, and knows who is slow and who is slowest. */
export class SlowReaders<S> {
  readonly #in: SlowReadersInput<S>;
  readonly #readers = new Map<Connection<S>, ReaderProgress<S>>();
  readonly #lookMs: number;
  #cancelLook: Cancel | undefined;
  #slowest: { readonly connection: Connection<S>; readonly foundAt: number } | undefined;

  constructor(input: SlowReadersInput<S>) {
    this.#in = input;
    this.#lookMs = Math.max(1, Math.min(longestLookMs, input.noProgressMs / looksPerTimeout));
  }

  add(connection: Connection<S>): void {
    this.#readers.set(connection, new ReaderProgress(this.#in.host, connection, this.#in.clock.now()));
    this.#lookLater();
  }

  remove(connection: Connection<S>): void {
    this.#readers.delete(connection);
    this.#slowest = this.#slowest?.connection === connection ? undefined : this.#slowest;
    if (this.#readers.size === 0) {
      this.#cancelLook?.();
      this.#cancelLook = undefined;
    }
  }

  /** Who has taken nothing for longest; among equals, for whom most waits. */
  slowest(): Connection<S> | undefined {
    const now = this.#in.clock.now();
    const known = this.#slowest;
    // Nobody overtakes it before the next look at all, and asking all at each message would cost too much.
    if (known !== undefined && now - known.foundAt < this.#lookMs && isWaiting(known.connection)) {
      return known.connection;
    }
    const connection = this.#findSlowest();
    this.#slowest = connection === undefined ? undefined : { connection, foundAt: now };
    return connection;
  }

  #findSlowest(): Connection<S> | undefined {
    let slowest: Connection<S> | undefined;
    let longestMs = -1;
    let mostBytes = -1;
    for (const [connection, progress] of this.#readers) {
      if (isWaiting(connection)) {
        this.#look(connection, progress);
        const { stalledMs } = progress;
        const bytes = connection.queue?.bytes ?? 0;
        if (stalledMs > longestMs || (stalledMs === longestMs && bytes > mostBytes)) {
          slowest = connection;
          longestMs = stalledMs;
          mostBytes = bytes;
        }
      }
    }
    return slowest;
  }

  #look(connection: Connection<S>, progress: ReaderProgress<S>): void {
    progress.look(this.#in.host, connection, this.#in.clock.now(), this.#lookMs);
  }

  #lookLater(): void {
    this.#cancelLook ??= this.#in.clock.after(this.#lookMs, () => {
      this.#cancelLook = undefined;
      this.#lookAtAll();
      if (this.#readers.size > 0) {
        this.#lookLater();
      }
    });
  }

  #lookAtAll(): void {
    for (const [connection, progress] of [...this.#readers]) {
      this.#look(connection, progress);
      if (isWaiting(connection) && progress.stalledMs >= this.#in.noProgressMs) {
        this.#in.tooSlow(connection);
      }
    }
  }
}

function isWaiting<S>({ queue, state }: Connection<S>): boolean {
  return queue !== undefined && state === "open";
}
