import type { Cancel, Clock } from "@afterclose/wire";
import { LabError } from "./errors.ts";
import type { Observation } from "./observation.ts";

interface Waiter {
  readonly id: string;
  readonly resolve: (observation: Observation) => void;
  readonly reject: (error: LabError) => void;
  readonly cancel: Cancel;
}

/** The latest observations, until somebody who knows their `id` takes them. */
export class Observations {
  readonly #clock: Clock;
  readonly #max: number;
  #kept: Observation[] = [];
  #waiting: Waiter[] = [];

  constructor(clock: Clock, max: number) {
    this.#clock = clock;
    this.#max = max;
  }

  add(observation: Observation): void {
    const waiter = this.#waiting.find(({ id }) => id === observation.id);
    if (waiter !== undefined) {
      this.#dismiss(waiter);
      waiter.resolve(observation);
      return;
    }
    if (observation.id === undefined) {
      return;
    }
    this.#kept.push(observation);
    if (this.#kept.length > this.#max) {
      this.#kept.shift();
    }
  }

  /** The oldest observation with that id that was not taken yet, now or as soon as it is there. */
  take(id: string, waitMs: number): Promise<Observation> {
    const kept = this.#kept.find((observation) => observation.id === id);
    if (kept !== undefined) {
      this.#kept = this.#kept.filter((one) => one !== kept);
      return Promise.resolve(kept);
    }
    return new Promise((resolve, reject) => {
      const cancel = this.#clock.after(waitMs, () => {
        this.#dismiss(waiter);
        reject(
          new LabError(
            "ERR_LAB_NOT_SEEN",
            `No connection with id=${id} ended within ${String(waitMs)} ms. Put id=${id} into its URL's query, or wait longer.`,
          ),
        );
      });
      const waiter: Waiter = { id, resolve, reject, cancel };
      this.#waiting.push(waiter);
    });
  }

  stop(): void {
    for (const waiter of [...this.#waiting]) {
      this.#dismiss(waiter);
      waiter.reject(
        new LabError("ERR_LAB_NOT_SEEN", `The lab was closed before a connection with id=${waiter.id} ended.`),
      );
    }
  }

  #dismiss(waiter: Waiter): void {
    waiter.cancel();
    this.#waiting = this.#waiting.filter((one) => one !== waiter);
  }
}
