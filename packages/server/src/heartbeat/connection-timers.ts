import type { Cancel, Chance, Clock } from "@afterclose/wire";
import type { Connection } from "../lifecycle/connection.ts";
import type { Host } from "../contract/host.ts";
import type { HeartbeatOptions } from "../contract/options.ts";
import { notInWheel, Wheel } from "./wheel.ts";

export interface TimersInput<S> {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly host: Host<S>;
  readonly heartbeat: Required<HeartbeatOptions> | undefined;
  /** The event loop has come round. */
  readonly ticked: () => void;
  /** Nothing at all came back for a ping. */
  readonly dead: (connection: Connection<S>) => void;
  /** Its age or its credentials are at an end. */
  readonly retire: (connection: Connection<S>) => void;
  /** It was to send a message by now. */
  readonly silent: (connection: Connection<S>) => void;
  /** Its close deadline has passed. */
  readonly overdue: (connection: Connection<S>) => void;
}

const never = -1;
const tickMs = 50;
const slots = 1024;
const entriesAtOnce = 16;
const workMs = 2;
// Pings that go out together cost half of what they cost one by one; this many moments share each interval.
const batchesPerInterval = 10;
const longestBatchMs = 1000;
const stallsKept = 512;
// Those who came one after the other lie side by side in memory, and cost less when they are looked at together.
const neighbours = 16;
const goldenRatio = 0.618_033_988_75;

/**
 * Looks at each connection when something is due: a ping, a verdict, an end. One timer for all of them, each in a phase
 * of its own. Silence is judged by a time that leaves out the stalls of our own event loop, so that a long collection of
 * garbage kills nobody; ages, credentials and close deadlines go by the clock, so that a busy loop prolongs none.
 */
export class ConnectionTimers<S> {
  readonly #in: TimersInput<S>;
  readonly #wheel: Wheel<Connection<S>>;
  readonly #origin: number;
  readonly #batchMs: number;
  #stalledMs = 0;
  /** The last stalls, each with the sum of all up to it. */
  readonly #stalls: { readonly at: number; readonly total: number }[] = [];
  #forgottenMs = 0;
  #tickAt = 0;
  /** The clock as of the last tick: near enough to note a message by, and free. Always beyond what that tick looked at. */
  lately = 1;
  #count = 0;
  #added = 0;
  #phase: number;
  #cancel: Cancel | undefined;

  constructor(input: TimersInput<S>) {
    this.#in = input;
    this.#origin = input.clock.now();
    this.#phase = input.chance();
    this.#wheel = new Wheel(tickMs, slots, 0);
    const idleMs = input.heartbeat?.idleMs ?? longestBatchMs;
    this.#batchMs = Math.min(longestBatchMs, Math.max(1, Math.floor(idleMs / batchesPerInterval)));
  }

  /** Whole milliseconds since the start, without our own stalls. */
  now(): number {
    return Math.floor(this.#in.clock.now() - this.#origin - this.#stalledMs);
  }

  /** Whole milliseconds since the start, stalls and all. */
  elapsed(): number {
    return Math.floor(this.#in.clock.now() - this.#origin);
  }

  /** How long ago, stalls and all, a moment of this clock was. */
  since(moment: number): number {
    const before = this.#stalls.findLast((stall) => stall.at < moment)?.total ?? this.#forgottenMs;
    return Math.max(0, this.now() + this.#stalledMs - moment - before);
  }

  add(connection: Connection<S>): void {
    this.#count++;
    if (this.#cancel === undefined) {
      this.#in.ticked();
      this.#tickAt = this.#in.clock.now();
      this.lately = this.now() + 1;
      this.#tickLater(tickMs);
    }
    // A crowd that came together is not pinged together: neighbours share a phase, and the phases fill the interval evenly.
    if (this.#added++ % neighbours === 0) {
      this.#phase = (this.#phase + goldenRatio) % 1;
    }
    const spreadMs = (this.#in.heartbeat?.idleMs ?? 1e9) - this.#batchMs;
    this.#wheel.schedule(connection, this.#nextLook(connection, this.now() + this.#batchMs + spreadMs * this.#phase));
  }

  remove(connection: Connection<S>): void {
    this.#wheel.remove(connection);
    this.#count--;
  }

  /** Its end was set, and may be nearer than the next look at it. */
  retireSooner(connection: Connection<S>): void {
    if (connection.wheelSlot !== notInWheel && connection.state === "open") {
      this.#wheel.schedule(connection, Math.min(connection.due, connection.retireAt));
    }
  }

  /** From now on the connection only waits for this deadline. */
  cutAfter(connection: Connection<S>, ms: number): void {
    this.#wheel.schedule(connection, this.elapsed() + ms);
  }

  #noteStall(lateMs: number): void {
    this.#stalledMs += lateMs;
    this.#stalls.push({ at: this.now(), total: this.#stalledMs });
    if (this.#stalls.length > stallsKept) {
      this.#forgottenMs = this.#stalls.shift()?.total ?? 0;
    }
  }

  #tickLater(ms: number, isSecondTry = false): void {
    const { clock } = this.#in;
    const dueAt = clock.now() + ms;
    this.#cancel = clock.after(ms, () => {
      const lateMs = clock.now() - dueAt;
      if (lateMs > tickMs) {
        this.#noteStall(lateMs);
        if (!isSecondTry) {
          // What arrived during the stall is read first, such as the answer to a Close: it came in time.
          this.#in.ticked();
          this.lately = this.now() + 1;
          this.#tickLater(1, true);
          return;
        }
      }
      this.#tick();
    });
  }

  #tick(): void {
    this.#cancel = undefined;
    const { clock } = this.#in;
    this.#in.ticked();
    const startedAt = clock.now();
    let due = this.#wheel.takeDue(this.elapsed(), entriesAtOnce);
    while (due.length > 0) {
      for (const connection of due) {
        // What was done for one may have ended another of them, or given it a new deadline.
        if (connection.state !== "ended" && connection.wheelSlot === notInWheel) {
          this.#visit(connection);
        }
      }
      if (clock.now() - startedAt >= workMs) {
        this.lately = this.now() + 1;
        this.#tickLater(1);
        return;
      }
      due = this.#wheel.takeDue(this.elapsed(), entriesAtOnce);
    }
    this.lately = this.now() + 1;
    if (this.#count > 0) {
      this.#tickAt = Math.max(this.#tickAt + tickMs, startedAt);
      this.#tickLater(Math.max(1, this.#tickAt + tickMs - clock.now()));
    }
  }

  #visit(connection: Connection<S>): void {
    if (connection.state === "closing") {
      this.#in.overdue(connection);
      return;
    }
    if (connection.retireAt >= 0 && connection.retireAt <= this.elapsed()) {
      this.#in.retire(connection);
      return;
    }
    const now = this.now();
    if (connection.watch !== undefined && connection.watch.silentAt <= now && !this.#isPaused(connection)) {
      this.#in.silent(connection);
      return;
    }
    const next = this.#beat(connection, now);
    if (next !== undefined) {
      this.#wheel.schedule(connection, this.#nextLook(connection, next));
    }
  }

  /** When to look again, or `undefined` where the connection is dead. */
  #beat(connection: Connection<S>, now: number): number | undefined {
    const { heartbeat, host } = this.#in;
    const { socket } = connection;
    if (heartbeat === undefined || socket === undefined) {
      return now + 1e9;
    }
    // What was read after a stall, and before the stall was noticed, was noted with a time that is still to come.
    connection.lastInAt = Math.min(connection.lastInAt, now);
    const wasPinged = connection.pingedAt >= 0;
    // Bytes that no message or pong accounts for: part of a message. They came at some time since the last look.
    const bytes = host.bytesIn(socket);
    const heard =
      connection.lastInAt <= connection.seenAt && connection.bytesSeen >= 0 && bytes !== connection.bytesSeen;
    connection.bytesSeen = bytes;
    connection.seenAt = now;
    if (heard || host.isPaused(socket)) {
      connection.lastInAt = now;
    }
    if (wasPinged && connection.lastInAt < connection.pingedAt) {
      if (now - connection.pingedAt >= heartbeat.timeoutMs) {
        if (!this.#takesIn(connection, socket)) {
          this.#in.dead(connection);
          return undefined;
        }
        connection.pingedAt = now;
      }
      return Math.min(connection.pingedAt + heartbeat.timeoutMs, now + heartbeat.idleMs);
    }
    connection.pingedAt = -1;
    const neverHeard = connection.pings === 0 && !heard && connection.messagesIn === 0;
    if (!neverHeard && connection.lastInAt + heartbeat.idleMs - this.#batchMs > now) {
      return connection.lastInAt + heartbeat.idleMs;
    }
    connection.pings++;
    connection.pingedAt = now;
    host.ping(socket);
    this.#noteTaken(connection, socket);
    return now + Math.min(heartbeat.timeoutMs, heartbeat.idleMs);
  }

  /** Whether its ping waits behind data of ours, and the peer has taken some of that since: it lives, and cannot answer yet. */
  #takesIn(connection: Connection<S>, socket: S): boolean {
    const { takenAtPing } = connection;
    this.#noteTaken(connection, socket);
    const { host, heartbeat } = this.#in;
    const quietMs = takenAtPing < 0 ? undefined : host.quietMs?.(socket);
    const takesFromKernel = quietMs !== undefined && quietMs < (heartbeat?.timeoutMs ?? 0);
    return takesFromKernel || (takenAtPing >= 0 && (host.bytesTaken?.(socket) ?? never) > takenAtPing);
  }

  // Only where something waits: else the kernel has room, and takes bytes for a peer that is long gone.
  #noteTaken(connection: Connection<S>, socket: S): void {
    const { host } = this.#in;
    const waits = host.bytesTaken !== undefined && host.bufferedBytes(socket) > 0;
    connection.takenAtPing = waits ? (host.bytesTaken?.(socket) ?? never) : never;
    if (waits) {
      host.quietMs?.(socket);
    }
  }

  /**
   * When that is by the clock. Looks are batched, a little early rather than late, so that no silence lasts longer than the
   * interval; after a stall one comes early, and finds nothing to do yet.
   */
  #nextLook(connection: Connection<S>, wanted: number): number {
    const batch = Math.max(Math.floor(wanted / this.#batchMs), Math.floor(this.now() / this.#batchMs) + 1);
    const due = Math.min(batch * this.#batchMs, this.#silentCheck(connection)) + this.#stalledMs;
    return connection.retireAt >= 0 ? Math.min(due, connection.retireAt) : due;
  }

  #silentCheck({ watch }: Connection<S>): number {
    return watch === undefined ? Number.POSITIVE_INFINITY : Math.max(watch.silentAt, this.now() + tickMs);
  }

  #isPaused({ socket }: Connection<S>): boolean {
    return socket !== undefined && this.#in.host.isPaused(socket);
  }
}
