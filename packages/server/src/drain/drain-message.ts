import { withRetryHint } from "@afterclose/wire";
import type { Connection } from "../lifecycle/connection.ts";
import { type Failure, refusePromise } from "../contract/failure.ts";
import { assertDrainCode, type DrainMode, type DrainOptions } from "./drain-options.ts";

/** What each mode says, unless it is told what to say. */
const modes: Readonly<
  Record<DrainMode, { readonly cause: `drain.${DrainMode}`; readonly code: number; readonly says: string }>
> = {
  restart: { cause: "drain.restart", code: 1012, says: "restarting" },
  shutdown: { cause: "drain.shutdown", code: 1001, says: "shutting down" },
  rebalance: { cause: "drain.rebalance", code: 1012, says: "rebalancing" },
};

/** What a drain says to those it closes: in band if the application does, then by code and reason. */
export class DrainMessage<S> {
  readonly cause: `drain.${DrainMode}`;
  readonly code: number;
  readonly #options: DrainOptions<S>;
  readonly #failed: (where: Failure["where"], error: unknown) => void;
  #failures = 0;

  constructor(options: DrainOptions<S>, failed: (where: Failure["where"], error: unknown) => void) {
    const { mode, code } = options;
    this.cause = modes[mode].cause;
    this.code = typeof code === "number" ? code : modes[mode].code;
    this.#options = options;
    this.#failed = failed;
  }

  /** How often a function of the application failed. */
  get failures(): number {
    return this.#failures;
  }

  /** Tells the application that this client is next, and says what its Close holds. */
  next(connection: Connection<S>, returnInMs: number): readonly [code: number, reason: string] {
    const { mode, reason } = this.#options;
    this.#notify(connection, returnInMs);
    return [this.#codeFor(connection), withRetryHint(reason ?? modes[mode].says, returnInMs)];
  }

  #notify(connection: Connection<S>, returnInMs: number): void {
    try {
      const answer: unknown = this.#options.notify?.(connection, returnInMs);
      if (answer instanceof Promise) {
        answer.catch((error: unknown) => {
          this.#noteFailure("drain.notify", error);
        });
      }
    } catch (error) {
      this.#noteFailure("drain.notify", error);
    }
  }

  #codeFor(connection: Connection<S>): number {
    const { code } = this.#options;
    if (typeof code !== "function") {
      return this.code;
    }
    try {
      const wanted: unknown = code(connection);
      refusePromise(wanted);
      assertDrainCode(wanted);
      return wanted;
    } catch (error) {
      this.#noteFailure("drain.code", error);
      return this.code;
    }
  }

  /** The application's mistake is its own to hear of; the drain goes on. */
  #noteFailure(where: "drain.code" | "drain.notify", error: unknown): void {
    this.#failures++;
    this.#failed(where, error);
  }
}
