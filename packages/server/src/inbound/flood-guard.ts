import type { Clock } from "@afterclose/wire";
import type { Connection } from "../lifecycle/connection.ts";
import type { Host } from "../contract/host.ts";

interface Flood {
  level: number;
  resumedAt: number;
  isHeld: boolean;
}

/** What one connection had of this turn of the loop. */
interface Share {
  frames: number;
  busyMs: number;
}

// While all is well the clock is read this seldom.
const framesPerLook = 16;
// In one turn of the loop. Who waits for answers, however fast, sends a handful in a turn; who floods, thousands.
const framesAllowed = 256;
// An application that takes long over each frame has fewer of them in a turn.
const busyAllowedMs = 2;
// The heartbeat's timer ticks each 50 ms; this late, and someone is holding the event loop.
const overdueMs = 70;
const watchfulMs = 500;
const firstHoldMs = 100;
const longestHoldMs = 1000;
const calmMs = 500;
// All floods together get a share of the loop: one turn of theirs in so many milliseconds, fewer while a drain needs it.
const turnEveryMs = 5;
const strictTurnEveryMs = 20;

/**
 * Holds back peers that flood, with frames of any type, while the event loop is late or a drain is under way. Nothing is
 * lost and nobody is closed: we stop reading for a moment, TCP makes the peer wait, and everyone else gets a turn. Those
 * held get theirs one by one, never all at once. While the loop is on time and no drain is under way, it does nothing.
 */
export class FloodGuard<S> {
  readonly #clock: Clock;
  readonly #host: Host<S>;
  /** Whether floods are held back though the loop is on time: the Closes of a drain need their share of it. */
  readonly #isStrict: () => boolean;
  readonly #floods = new Map<Connection<S>, Flood>();
  readonly #shares = new Map<Connection<S>, Share>();
  #framesSeen = 0;
  #watchfulUntil = 0;
  #isWatchful = false;
  #last: Connection<S> | undefined;
  #lastAt = 0;
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

  /** A frame comes next. False where it is to wait, and all that follows with it, until the host is told to resume. */
  mayRead(connection: Connection<S>): boolean {
    if (!this.#isWatchful && ++this.#framesSeen % framesPerLook !== 0) {
      return true;
    }
    const now = this.#clock.now();
    if (now - this.#tickAt > overdueMs) {
      this.#watchfulUntil = now + watchfulMs;
    }
    this.#isWatchful = this.#isStrict() || now < this.#watchfulUntil;
    if (!this.#isWatchful || this.#isWithinShare(connection, now)) {
      return this.#floods.get(connection)?.isHeld !== true;
    }
    this.#holdBack(connection, now);
    return this.#floods.get(connection)?.isHeld !== true;
  }

  forget(connection: Connection<S>): void {
    if (this.#floods.size > 0) {
      this.#floods.delete(connection);
    }
  }

  #isWithinShare(connection: Connection<S>, now: number): boolean {
    if (this.#shares.size === 0) {
      this.#clock.after(0, () => {
        this.#shares.clear();
        this.#last = undefined;
      });
    }
    let share = this.#shares.get(connection);
    if (share === undefined) {
      share = { frames: 0, busyMs: 0 };
      this.#shares.set(connection, share);
    }
    share.frames++;
    if (this.#last === connection) {
      share.busyMs += now - this.#lastAt;
    }
    this.#last = connection;
    this.#lastAt = now;
    return share.frames < framesAllowed && share.busyMs <= busyAllowedMs;
  }

  #holdBack(connection: Connection<S>, now: number): void {
    let flood = this.#floods.get(connection);
    if (flood === undefined || now - flood.resumedAt > calmMs) {
      flood = { level: 0, resumedAt: now, isHeld: false };
      this.#floods.set(connection, flood);
    } else if (!flood.isHeld) {
      flood.level++;
    }
    this.#hold(connection, flood);
  }

  #hold({ socket }: Connection<S>, flood: Flood): void {
    if (socket === undefined || flood.isHeld) {
      return;
    }
    flood.isHeld = true;
    this.#host.pause(socket);
    this.#clock.after(Math.min(longestHoldMs, firstHoldMs * 2 ** flood.level), () => {
      this.#queueTurn(socket, flood);
    });
  }

  #queueTurn(socket: S, flood: Flood): void {
    const now = this.#clock.now();
    const at = Math.max(now, this.#nextTurnAt);
    this.#nextTurnAt = at + (this.#isStrict() ? strictTurnEveryMs : turnEveryMs);
    if (at === now) {
      this.#letGo(socket, flood);
    } else {
      this.#clock.after(at - now, () => {
        this.#letGo(socket, flood);
      });
    }
  }

  #letGo(socket: S, flood: Flood): void {
    flood.isHeld = false;
    flood.resumedAt = this.#clock.now();
    this.#shares.clear();
    this.#host.resume(socket);
  }
}
