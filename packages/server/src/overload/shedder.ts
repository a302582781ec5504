import type { Cancel, Clock } from "@afterclose/wire";
import type { Connection } from "../lifecycle/connection.ts";
import type { ResolvedOptions } from "../contract/options.ts";
import { type LoadSample, type OverloadState, readLoad, stepOverload } from "./overload.ts";
import { pickShed, shedAllowance, sheddingDefaults, type SheddingOptions } from "./shed-plan.ts";

interface ShedderInput<S> {
  readonly clock: Clock;
  readonly options: ResolvedOptions;
  readonly load: (() => LoadSample) | undefined;
  readonly live: () => readonly Connection<S>[];
  readonly shed: (connection: Connection<S>) => void;
  /** The application's own function threw, or answered what cannot be. */
  readonly failed: (where: "load" | "shedding.order", error: unknown) => void;
  readonly changed: (state: OverloadState) => void;
  readonly done: (count: number) => void;
}

const sampleMs = 500;

/** Watches the host's load, and closes connections when an overload lasts. */
export class Shedder<S> {
  state: OverloadState = { kind: "calm" };
  readonly #in: ShedderInput<S>;
  #cancel: Cancel | undefined;
  #liveAtStart = 0;
  #sampledAt = 0;
  /** Part of a connection that may go with the next. */
  #owed = 0;

  constructor(input: ShedderInput<S>) {
    this.#in = input;
    if (input.load !== undefined && input.options.overload !== undefined) {
      this.#again();
    }
  }

  stop(): void {
    this.#cancel?.();
  }

  #again(): void {
    this.#cancel = this.#in.clock.after(sampleMs, () => {
      this.#again();
      this.#sample();
    });
  }

  #sample(): void {
    const { clock, load, options, changed } = this.#in;
    if (load === undefined || options.overload === undefined) {
      return;
    }
    const now = clock.now();
    const before = this.state;
    // A stall gives no right to a rush: stalls are what an overload is made of.
    const passedMs = Math.min(now - this.#sampledAt, 2 * sampleMs);
    this.#sampledAt = now;
    this.state = stepOverload(before, this.#read(load), now, options.overload);
    if (this.state.kind !== before.kind) {
      if (before.kind === "calm" || before.kind === "rising") {
        this.#liveAtStart = this.#in.live().length;
        this.#owed = 0;
      }
      changed(this.state);
    }
    if (this.state.kind === "overloaded") {
      this.#shed(now - this.state.sinceMs, passedMs);
    }
  }

  #read(load: () => LoadSample): LoadSample {
    try {
      return readLoad(load());
    } catch (error) {
      this.#in.failed("load", error);
      return {};
    }
  }

  #shed(lastedMs: number, passedMs: number): void {
    const { options, live, shed, done } = this.#in;
    const { shedding } = options;
    if (shedding === undefined || lastedMs < (shedding.afterMs ?? sheddingDefaults.afterMs)) {
      return;
    }
    const open = live().filter((connection) => connection.state === "open");
    const { count, owed } = shedAllowance(open.length, this.#liveAtStart, passedMs, this.#owed, shedding);
    this.#owed = owed;
    if (count === 0) {
      return;
    }
    const worst = this.#pick(open, count, shedding);
    for (const connection of worst) {
      shed(connection);
    }
    done(worst.length);
  }

  #pick(open: readonly Connection<S>[], count: number, shedding: SheddingOptions): Connection<S>[] {
    try {
      return pickShed(open, count, shedding);
    } catch (error) {
      // Load is shed all the same: an overload is no time to stop for a mistake.
      this.#in.failed("shedding.order", error);
      return pickShed(open, count, { ...shedding, order: sheddingDefaults.order });
    }
  }
}
