import type { Cancel, Clock, Payload, Socket, SocketEnd, SocketEvents } from "@afterclose/wire";
import type { ClientError } from "../contract/errors.ts";

/** Whose attempt it is. */
export interface AttemptOwner {
  readonly attempt: object | undefined;
  readonly settings: { readonly closeTimeoutMs: number; readonly clock: Clock };
  heard: boolean;
  socket: Socket | undefined;
  opened(protocol: string, extensions: string): void;
  receive(data: Payload): PromiseLike<void> | undefined;
  take(event: { readonly type: "ended"; readonly end: SocketEnd }): void;
}

/** One attempt, as its socket knows it. It outlives its time without harm: only the one under way is heard. */
export class Attempt implements SocketEvents {
  readonly #owner: AttemptOwner;
  // Without a value until something fails: an idle connection has no room for it.
  declare error?: ClientError;
  /** Checks of messages that take their time. */
  declare reading?: PromiseLike<void> | undefined;
  declare stopWaiting?: Cancel;

  constructor(owner: AttemptOwner) {
    this.#owner = owner;
  }

  get #isCurrent(): boolean {
    return this.#owner.attempt === this;
  }

  opened(protocol: string, extensions: string): void {
    if (this.#isCurrent) {
      this.#owner.opened(protocol, extensions);
    }
  }

  message(data: Payload): void {
    if (this.#isCurrent) {
      this.reading = this.#owner.receive(data) ?? this.reading;
    }
  }

  alive(): void {
    if (this.#isCurrent) {
      this.#owner.heard = true;
    }
  }

  ended(end: SocketEnd): void {
    this.stopWaiting?.();
    const { reading } = this;
    if (reading) {
      // What came before the end is told before it, unless its check takes longer than a Close may.
      this.reading = undefined;
      const { closeTimeoutMs, clock } = this.#owner.settings;
      settleWithin(closeTimeoutMs, clock, reading, () => {
        this.ended(end);
      });
    } else if (this.#isCurrent) {
      this.#owner.socket = undefined;
      this.#owner.take({ type: "ended", end });
    }
  }
}

/** Goes on once something has settled, or has taken too long. */
function settleWithin(ms: number, clock: Clock, waitedFor: PromiseLike<void>, then: () => void): void {
  const cancel = clock.after(ms, then);
  void waitedFor.then(() => {
    cancel();
    then();
  });
}
