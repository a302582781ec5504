import type { Chance, Clock } from "@afterclose/wire";
import type { ServerCause } from "../contract/cause.ts";
import type { ResolvedOptions } from "../contract/options.ts";
import type { Principal } from "../lifecycle/connection.ts";
import { Admission, type Handshake, type HandshakeFacts, type Refusal } from "./admission.ts";
import { LoopWatch } from "./loop-watch.ts";
import { Occupancy } from "./occupancy.ts";

/** What the entrance has to know of the inside. */
export interface EntranceWorld {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly loopIdleMs: (() => number) | undefined;
  connections(): number;
  connectionsOf(key: string): number;
  isOverloaded(): boolean;
  drain(): { readonly cause: ServerCause; readonly code: number; retryAfterMs(): number } | undefined;
}

/** Where handshakes come in: it counts who is under way, and asks admission with all that is known at the moment. */
export class Entrance {
  readonly taken: Occupancy;
  readonly #admission: Admission;
  readonly #loop: LoopWatch;
  readonly #world: EntranceWorld;

  constructor(options: ResolvedOptions, world: EntranceWorld) {
    this.#world = world;
    this.#admission = new Admission(options, world.chance, world.clock.now());
    this.#loop = new LoopWatch(world.loopIdleMs);
    this.taken = new Occupancy(options.capacity.perAddress);
  }

  begin(facts: HandshakeFacts): { readonly handshake: Handshake; readonly refusal: Refusal | undefined } {
    const now = this.#world.clock.now();
    const address = this.#admission.addressOf(facts);
    const drain = this.#world.drain();
    const room = {
      connections: this.#world.connections() - this.taken.turnedAway,
      handshakes: this.taken.handshakes,
      atAddress: this.taken.atAddress(address),
      isOverloaded: this.#world.isOverloaded(),
      isBehind: this.#loop.isBehind(now),
      draining:
        drain === undefined ? undefined : { cause: drain.cause, code: drain.code, retryAfterMs: drain.retryAfterMs() },
    };
    const handshake: Handshake = { startedAt: now, address, isSettled: false };
    const refusal = this.#admission.judge(facts, room, now);
    this.taken.begin(handshake);
    return { handshake, refusal };
  }

  /** Asks again after each wait of a handshake: a drain may have begun meanwhile, and the key has a limit of its own. */
  judgePrincipal({ key }: Principal): Refusal | undefined {
    const drain = this.#world.drain();
    if (drain !== undefined) {
      const { cause, code } = drain;
      return { cause, status: 503, retryAfterMs: drain.retryAfterMs(), how: "status", closeCode: code };
    }
    return key === undefined
      ? undefined
      : this.#admission.judgeKey(this.#world.connectionsOf(key), this.#world.clock.now());
  }

  retryAfterMs(): number {
    return this.#admission.retryAfterMs();
  }
}
