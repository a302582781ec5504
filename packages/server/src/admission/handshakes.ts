import type { Chance, Clock } from "@afterclose/wire";
import type { ServerCause } from "@afterclose/codes/causes";
import type { ResolvedOptions } from "../contract/options.ts";
import type { Principal } from "../lifecycle/connection.ts";
import { Admission, type Handshake, type HandshakeFacts, type Refusal } from "./admission.ts";
import { LoopWatch } from "./loop-watch.ts";
import { TakenRoom } from "./taken-room.ts";

/** What handshakes have to know of the rest of the server. */
export interface HandshakesInput {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly loopIdleMs: (() => number) | undefined;
  connections(): number;
  connectionsOf(key: string): number;
  isOverloaded(): boolean;
  drain(): { readonly cause: ServerCause; readonly code: number; retryAfterMs(): number } | undefined;
}

/** All handshakes under way: it counts them, and asks admission with all that is known at the moment. */
export class Handshakes {
  readonly taken: TakenRoom;
  readonly #admission: Admission;
  readonly #loop: LoopWatch;
  readonly #in: HandshakesInput;
  /** Keys that were put out while handshakes were under way, the oldest first, each with its place in `#order`. */
  readonly #revoked = new Map<string, number>();
  #order = 0;

  constructor(options: ResolvedOptions, input: HandshakesInput) {
    this.#in = input;
    this.#admission = new Admission(options, input.chance, input.clock.now());
    this.#loop = new LoopWatch(input.loopIdleMs);
    this.taken = new TakenRoom(options.capacity.perAddress);
  }

  begin(facts: HandshakeFacts): { readonly handshake: Handshake; readonly refusal: Refusal | undefined } {
    const now = this.#in.clock.now();
    const address = this.#admission.addressOf(facts);
    const drain = this.#in.drain();
    const room = {
      connections: this.#in.connections() - this.taken.turnedAway,
      handshakes: this.taken.handshakes.size,
      atAddress: this.taken.atAddress(address),
      isOverloaded: this.#in.isOverloaded(),
      isBehind: this.#loop.isBehind(now),
      draining:
        drain === undefined ? undefined : { cause: drain.cause, code: drain.code, retryAfterMs: drain.retryAfterMs() },
    };
    const handshake: Handshake = {
      startedAt: now,
      order: ++this.#order,
      address,
      isSettled: false,
      callOff: undefined,
    };
    const refusal = this.#admission.judge(facts, room, now);
    this.taken.begin(handshake);
    return { handshake, refusal };
  }

  /** Asks again after each wait of a handshake: what was true when it began may not be any more, and the key has a limit. */
  judgePrincipal({ key }: Principal, handshake: Handshake | undefined): Refusal | undefined {
    const drain = this.#in.drain();
    if (drain !== undefined) {
      const { cause, code } = drain;
      return { cause, status: 503, retryAfterMs: drain.retryAfterMs(), how: "status", closeCode: code };
    }
    if (key === undefined) {
      return undefined;
    }
    if (handshake !== undefined && (this.#revoked.get(key) ?? 0) > handshake.order) {
      return { cause: "auth.revoked", status: 401, retryAfterMs: undefined, how: "status", closeCode: 3000 };
    }
    return this.#admission.judgeKey(this.#in.connectionsOf(key), this.#in.clock.now());
  }

  /** Whoever has begun by now, and turns out to be this principal, does not come in. */
  revoke(key: string): void {
    const [oldest] = this.taken.handshakes;
    for (const [other, order] of this.#revoked) {
      if (oldest !== undefined && order > oldest.order) {
        break;
      }
      this.#revoked.delete(other);
    }
    if (oldest !== undefined) {
      this.#revoked.delete(key);
      this.#revoked.set(key, ++this.#order);
    }
  }

  /** Refuses all that are under way. */
  callOff(): void {
    for (const handshake of [...this.taken.handshakes]) {
      handshake.callOff?.();
    }
  }

  retryAfterMs(): number {
    return this.#admission.retryAfterMs();
  }
}
