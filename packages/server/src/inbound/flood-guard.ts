import type { Clock } from "@afterclose/wire";
import type { Connection } from "../lifecycle/connection.ts";
import type { Host } from "../contract/host.ts";

interface Flood {
  level: number;
  resumedAt: number;
  isHeld: boolean;
}

const messagesPerSample = 64;
// In one turn of the loop. Who waits for answers, however fast, sends a handful in a turn; who floods, thousands.
const samplesAllowed = 4;
// The pulse ticks each 50 ms; this late, and someone is holding the event loop.
const overdueMs = 70;
const firstHoldMs = 100;
const longestHoldMs = 1000;
const calmMs = 500;
// One turn of a flood takes up to half a millisecond; spaced like this, all floods together get a tenth of the loop,
// and a fortieth while a drain needs it.
const turnEveryMs = 5;
const strictTurnEveryMs = 20;

/**
 * Holds back peers that flood while the event loop is late. Nothing is lost and nobody is closed: we stop reading for a
 * moment, TCP makes the peer wait, and everyone else gets a turn. Those held get theirs one by one, never all at once.
 * While the loop is on time and no drain is under way, it does nothing at all.
 */
export class FloodGuard<S> {
  readonly #clock: Clock;
  readonly #host: Host<S>;
  /** Whether floods are held back though the loop is on time: the Closes of a drain need their share of it. */
  readonly #isStrict: () => boolean;
  readonly #floods = new Map<Connection<S>, Flood>();
  /** By connection, in this turn of the loop. */
  readonly #samples = new Map<Connection<S>, number>();
  #heard = 0;
  /** Nobody who is held reads on before this. */
  #nextTurnAt = 0;
  #tickAt: number;

  constructor(clock: Clock, host: Host<S>, isStrict: () => boolean) {
    this.#clock = clock;
    this.#host = host;
    this.#isStrict = isStrict;
    this.#tickAt = clock.now();
  }

  /** The event loop has come round. */
  tick(): void {
    this.#tickAt = this.#clock.now();
  }

  /** One message; only each 64th is looked at. */
  heard(connection: Connection<S>): void {
    if (++this.#heard % messagesPerSample === 0) {
      this.#sample(connection);
    }
  }

  forget(connection: Connection<S>): void {
    if (this.#floods.size > 0) {
      this.#floods.delete(connection);
    }
  }

  #sample(connection: Connection<S>): void {
    if (this.#samples.size === 0) {
      this.#clock.after(0, () => {
        this.#samples.clear();
      });
    }
    const samples = (this.#samples.get(connection) ?? 0) + 1;
    this.#samples.set(connection, samples);
    if (samples < samplesAllowed) {
      return;
    }
    const now = this.#clock.now();
    const flood = this.#floods.get(connection);
    if (flood !== undefined) {
      if (!flood.isHeld) {
        this.#again(connection, flood, now);
      }
    } else if (this.#isStrict() || now - this.#tickAt > overdueMs) {
      const first: Flood = { level: 0, resumedAt: now, isHeld: false };
      this.#floods.set(connection, first);
      this.#hold(connection, first);
    }
  }

  #again(connection: Connection<S>, flood: Flood, now: number): void {
    if (now - flood.resumedAt > calmMs) {
      this.#floods.delete(connection);
    } else {
      flood.level++;
      this.#hold(connection, flood);
    }
  }

  #hold(connection: Connection<S>, flood: Flood): void {
    const { socket } = connection;
    if (socket === undefined || this.#host.isPaused(socket)) {
      return;
    }
    flood.isHeld = true;
    this.#host.pause(socket);
    this.#clock.after(Math.min(longestHoldMs, firstHoldMs * 2 ** flood.level), () => {
      this.#queueTurn(connection, flood);
    });
  }

  #queueTurn(connection: Connection<S>, flood: Flood): void {
    if (connection.socket === undefined) {
      return;
    }
    const now = this.#clock.now();
    const at = Math.max(now, this.#nextTurnAt);
    this.#nextTurnAt = at + (this.#isStrict() ? strictTurnEveryMs : turnEveryMs);
    if (at === now) {
      this.#letGo(connection, flood);
    } else {
      this.#clock.after(at - now, () => {
        this.#letGo(connection, flood);
      });
    }
  }

  #letGo({ socket }: Connection<S>, flood: Flood): void {
    flood.isHeld = false;
    flood.resumedAt = this.#clock.now();
    if (socket !== undefined) {
      this.#host.resume(socket);
    }
  }
}
