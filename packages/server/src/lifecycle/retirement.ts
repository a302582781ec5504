import type { Clock } from "@afterclose/wire";
import type { Connection } from "./connection.ts";

export interface RetirementInput<S> {
  readonly clock: Clock;
  /** Whole milliseconds of the time that `retireAt` is in. */
  readonly elapsed: () => number;
  /** Its end was set, and may be nearer than the next look at it. */
  readonly sooner: (connection: Connection<S>) => void;
}

const never = -1;
// A date that is slewed moves by less between two looks; one that is set, or a machine that slept, by more.
const correctionMs = 250;

/**
 * When connections end of themselves: at an age, which is a duration, or at a date, for credentials. A date is asked of the
 * wall clock, and asked again when that is corrected: a duration taken once would keep an expired connection open.
 */
export class Retirement<S> {
  readonly #in: RetirementInput<S>;
  readonly #dates = new Map<Connection<S>, number>();
  /** The date at which `now` was 0, as last seen. */
  #epoch: number;

  constructor(input: RetirementInput<S>) {
    this.#in = input;
    this.#epoch = this.#epochNow();
  }

  /** `afterMs`: its age limit. Not set: it has none. */
  add(connection: Connection<S>, afterMs: number | undefined, expiresAt: number | undefined): void {
    if (afterMs !== undefined) {
      connection.agedAt = this.#in.elapsed() + Math.round(afterMs);
    }
    if (expiresAt !== undefined) {
      this.#dates.set(connection, expiresAt);
    }
    this.#set(connection);
  }

  /** Its credentials are good until then, whatever was said before; `undefined`: without an end. */
  renew(connection: Connection<S>, expiresAt: number | undefined): void {
    if (expiresAt === undefined) {
      this.#dates.delete(connection);
    } else {
      this.#dates.set(connection, expiresAt);
    }
    this.#set(connection);
    this.#in.sooner(connection);
  }

  forget(connection: Connection<S>): void {
    this.#dates.delete(connection);
  }

  /** To be called every now and then: a date that was corrected moves all ends that hang on it. */
  tick(): void {
    const epoch = this.#epochNow();
    if (Math.abs(epoch - this.#epoch) < correctionMs) {
      return;
    }
    this.#epoch = epoch;
    for (const connection of this.#dates.keys()) {
      this.#set(connection);
      this.#in.sooner(connection);
    }
  }

  #set(connection: Connection<S>): void {
    const date = this.#dates.get(connection);
    const { agedAt } = connection;
    const leftMs = date === undefined ? never : Math.max(0, Math.min(date - this.#in.clock.wall(), 1e13));
    const expiredAt = leftMs < 0 ? never : this.#in.elapsed() + Math.round(leftMs);
    const isExpiry = expiredAt >= 0 && (agedAt < 0 || expiredAt < agedAt);
    connection.retireAt = isExpiry ? expiredAt : agedAt;
    connection.retireCause = isExpiry ? "auth.expired" : "lifetime.max";
  }

  #epochNow(): number {
    return this.#in.clock.wall() - this.#in.clock.now();
  }
}
