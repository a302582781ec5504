import type { Connection } from "../lifecycle/connection.ts";
import type { ServerCause } from "@afterclose/codes/causes";
import type { DrainProgress, DrainReport } from "./drain-report.ts";
import { Drain, type DrainWorld } from "./drainer.ts";
import { type DrainOptions, withBackAfter } from "./drain-options.ts";
import type { RestartTime } from "./restart-time.ts";

export interface DrainsInput<S> extends Omit<DrainWorld<S>, "cut"> {
  /** Cuts a connection. `cause` is for one that nobody had set out to end yet. */
  cut(connection: Connection<S>, abandon: boolean, cause: ServerCause): void;
  readonly restartTime: RestartTime;
  /** Whether newcomers are welcome has changed. */
  readyChanged(): void;
}

/** The drain of this server, after which it is not ready, and the one of a share, which leaves it ready. */
export class Drains<S> {
  readonly #in: DrainsInput<S>;
  #whole: Drain<S> | undefined;
  #share: Drain<S> | undefined;

  constructor(input: DrainsInput<S>) {
    this.#in = input;
  }

  /** Under way or done: who comes now is turned away. */
  get whole(): Drain<S> | undefined {
    return this.#whole;
  }

  get isUnderWay(): boolean {
    return (this.#whole ?? this.#share) !== undefined;
  }

  /** How far the drain is that is under way or done. */
  get progress(): DrainProgress | undefined {
    return (this.#whole ?? this.#share)?.progress;
  }

  /** Rejects where an option cannot be meant. While a drain like it, or one of everybody, is under way or done, its report answers. */
  async begin(options: DrainOptions<S>): Promise<DrainReport> {
    const under = this.#whole?.wasCancelled === false ? this.#whole : undefined;
    const wantsShare = (options as DrainOptions<S> | undefined)?.mode === "rebalance";
    const answers = under ?? (wantsShare ? this.#share : undefined);
    if (answers !== undefined) {
      return answers.done;
    }
    return wantsShare ? this.#drainShare(options) : this.#drainAll(options);
  }

  async #drainAll(options: DrainOptions<S>): Promise<DrainReport> {
    const { restartTime } = this.#in;
    const drain = this.#create(withBackAfter(options, restartTime.tookMs));
    this.#share?.cancel();
    this.#whole = drain;
    this.#in.readyChanged();
    const report = await drain.done;
    if (report.wasCancelled && this.#whole === drain) {
      this.resume();
    } else if (options.mode === "restart") {
      await restartTime.left();
    }
    return report;
  }

  async #drainShare(options: DrainOptions<S>): Promise<DrainReport> {
    const drain = this.#create(options);
    this.#share = drain;
    const report = await drain.done;
    this.#share = undefined;
    return report;
  }

  #create(options: DrainOptions<S>): Drain<S> {
    const drain: Drain<S> = new Drain<S>(options, {
      ...this.#in,
      cut: (connection, abandon) => {
        this.#in.cut(connection, abandon, drain.cause);
      },
    });
    return drain;
  }

  /** Hears of every end. */
  noteEnd(connection: Connection<S>, cause: ServerCause): void {
    this.#whole?.noteEnd(connection, cause);
    this.#share?.noteEnd(connection, cause);
  }

  /** Takes connections again. What is under way is called off. */
  resume(): void {
    const drain = this.#whole;
    this.#whole = undefined;
    this.#share?.cancel();
    if (drain !== undefined) {
      drain.cancel();
      this.#in.readyChanged();
    }
  }

  cancel(): void {
    this.#whole?.cancel();
    this.#share?.cancel();
  }
}
