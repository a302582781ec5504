import type { Clock } from "@afterclose/wire";

/** What is kept from one run of the program to the next. Dates are milliseconds since 1970. */
export interface RestartRecord {
  /** When the last drain was over. Not there once a restart has been timed by it. */
  readonly leftAt?: number | undefined;
  /** How long the last restart took, from the end of its drain on. */
  readonly tookMs?: number | undefined;
}

/** Where the record of restarts is kept: a file, a row, a key. Both may answer a promise. */
export interface RestartStore {
  load(): RestartRecord | null | undefined | Promise<RestartRecord | null | undefined>;
  save(record: RestartRecord): unknown;
}

// A longer pause was no restart: somebody had turned it off.
const longestRestartMs = 600_000;
// A drain is not over before its record is kept, and does not wait for longer.
const saveMs = 250;

/** Learns how long this server takes to come back, from one run to the next. */
export class RestartTime {
  readonly #store: RestartStore | undefined;
  readonly #clock: Clock;
  readonly #failed: (error: unknown) => void;
  #tookMs: number | undefined;

  constructor(store: RestartStore | undefined, clock: Clock, failed: (error: unknown) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#failed = failed;
    if (store !== undefined) {
      const startedAt = clock.wall();
      void this.#learn(store, startedAt);
    }
  }

  /** How long the last restart took, if it is known. */
  get tookMs(): number | undefined {
    return this.#tookMs;
  }

  /** A drain is over, and the program is about to end. */
  async left(): Promise<void> {
    const store = this.#store;
    if (store !== undefined) {
      const record = { leftAt: this.#clock.wall(), tookMs: this.#tookMs };
      const timedOut = new Promise<void>((resolve) => this.#clock.after(saveMs, resolve));
      await Promise.race([this.#save(store, record), timedOut]);
    }
  }

  async #learn(store: RestartStore, startedAt: number): Promise<void> {
    try {
      const { leftAt, tookMs } = (await store.load()) ?? {};
      const passedMs = isTime(leftAt) ? startedAt - leftAt : Number.NaN;
      const isRestart = passedMs >= 0 && passedMs <= longestRestartMs;
      this.#tookMs = isRestart ? Math.round(passedMs) : knownTime(tookMs);
    } catch (error) {
      this.#failed(error);
      return;
    }
    // What timed one restart does not time another, which a crash may have begun.
    await this.#save(store, { tookMs: this.#tookMs });
  }

  async #save(store: RestartStore, record: RestartRecord): Promise<void> {
    try {
      await store.save(record);
    } catch (error) {
      this.#failed(error);
    }
  }
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function knownTime(value: unknown): number | undefined {
  return isTime(value) && value <= longestRestartMs ? value : undefined;
}
