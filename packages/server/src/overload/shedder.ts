import type { Cancel, Clock } from "@afterclose/wire";
import type { Connection } from "../life/connection.ts";
import type { ResolvedOptions } from "../contract/options.ts";
import { type LoadSample, type OverloadState, stepOverload } from "./overload.ts";
import { pickShed, shedAllowance, sheddingDefaults, type SheddingOptions } from "./shed-plan.ts";

interface ShedderInput<S> {
  readonly clock: Clock;
  readonly options: ResolvedOptions;
  readonly load: (() => LoadSample) | undefined;
  readonly live: () => readonly Connection<S>[];
  readonly shed: (connection: Connection<S>) => void;
  /** The application's own order threw. */
  readonly failed: (error: unknown) => void;
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
  #shedAt = 0;

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
    this.state = stepOverload(before, load(), now, options.overload);
    if (this.state.kind !== before.kind) {
      if (before.kind === "calm" || before.kind === "rising") {
        this.#liveAtStart = this.#in.live().length;
        this.#shedAt = 0;
      }
      changed(this.state);
    }
    if (this.state.kind === "overloaded") {
      this.#shed(now, this.state.sinceMs);
    }
  }

  #shed(now: number, sinceMs: number): void {
    const { options, live, shed, done } = this.#in;
    const { shedding } = options;
    if (shedding === undefined || now - sinceMs < (shedding.afterMs ?? sheddingDefaults.afterMs)) {
      return;
    }
    const passedMs = this.#shedAt === 0 ? sampleMs : now - this.#shedAt;
    const open = live().filter((connection) => connection.state === "open");
    const count = shedAllowance(open.length, this.#liveAtStart, passedMs, shedding);
    if (count === 0) {
      return;
    }
    this.#shedAt = now;
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
      this.#in.failed(error);
      return pickShed(open, count, { ...shedding, order: sheddingDefaults.order });
    }
  }
}
