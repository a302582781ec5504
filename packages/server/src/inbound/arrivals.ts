import { type Clock, heartbeatAnswer, heartbeatQuestion } from "@afterclose/wire";
import type { Host } from "../contract/host.ts";
import type { ResolvedOptions } from "../contract/options.ts";
import { type Closer, endsService } from "../drain/closer.ts";
import type { Tally } from "../endings/tally.ts";
import type { ConnectionTimers } from "../heartbeat/connection-timers.ts";
import type { Connection } from "../lifecycle/connection.ts";
import type { Sender } from "../outbound/sender.ts";
import { FloodGuard } from "./flood-guard.ts";

export interface ArrivalsInput<S> {
  readonly host: Host<S>;
  readonly clock: Clock;
  readonly options: ResolvedOptions["inbound"];
  readonly timers: ConnectionTimers<S>;
  readonly closer: Closer<S>;
  readonly sender: Sender<S>;
  readonly tally: Tally;
  readonly isDraining: () => boolean;
}

/** Takes note of all that peers send, answers their heartbeats, and decides what of it the application is to have. */
export class Arrivals<S> {
  readonly #in: ArrivalsInput<S>;
  readonly #floods: FloodGuard<S> | undefined;

  constructor(input: ArrivalsInput<S>) {
    this.#in = input;
    const { host, clock, options, isDraining } = input;
    const holdsBack = host.can.pause && options.holdBackFloods !== false;
    this.#floods = holdsBack ? new FloodGuard(clock, host, isDraining) : undefined;
  }

  /** The event loop has come round. */
  tick(): void {
    this.#floods?.tick();
  }

  forget(connection: Connection<S>): void {
    this.#floods?.forget(connection);
  }

  /** A message arrived. False where the application is not to have it: over the rate, or from one who may not any more. */
  heard(connection: Connection<S>): boolean {
    const { timers, tally } = this.#in;
    connection.lastInAt = timers.lately;
    connection.messagesIn++;
    tally.messagesIn++;
    this.#noteFrame(connection);
    if (connection.state !== "open" && connection.intent !== undefined && endsService(connection.intent.cause)) {
      return false;
    }
    return this.#isWithinRate(connection);
  }

  /** A frame of any type comes next, on a host that asks. False where it is to wait until the host is told to resume. */
  mayRead(connection: Connection<S>): boolean {
    if (connection.watch?.takeFrame(this.#in.timers.elapsed()) === false) {
      this.#in.closer.closeTalker(connection);
    }
    return this.#floods === undefined || this.#floods.mayRead(connection);
  }

  /** Whether this is our client asking if anybody is there. Then it is answered here, and is no message of the application's. */
  answers(connection: Connection<S>, text: unknown): boolean {
    const { host, options, timers, closer, sender } = this.#in;
    if (text !== heartbeatQuestion || options.answerHeartbeats === false) {
      return false;
    }
    connection.lastInAt = timers.lately;
    this.#noteFrame(connection);
    const { socket, watch, state } = connection;
    if (state === "open" && watch?.takeOther(timers.elapsed()) === false) {
      closer.closeTalker(connection);
    } else if (socket !== undefined && sender.passes(connection)) {
      // Where something waits for the peer already, that is answer enough once it gets there.
      connection.messagesOut--;
      host.send(socket, { data: heartbeatAnswer, bytes: 0, options: undefined, done: undefined });
    }
    return true;
  }

  /** A ping or a pong arrived. */
  alive(connection: Connection<S>): void {
    this.#noteFrame(connection);
    const now = this.#in.timers.now();
    connection.lastInAt = now;
    if (connection.pingedAt >= 0) {
      this.#in.tally.roundTripSeconds.note(Math.max(0, now - connection.pingedAt) / 1000);
      connection.pingedAt = -1;
    }
  }

  /** On a host that does not ask, what is seen of frames counts. */
  #noteFrame(connection: Connection<S>): void {
    if (!this.#in.host.can.countsFrames) {
      this.mayRead(connection);
    }
  }

  #isWithinRate(connection: Connection<S>): boolean {
    const { timers, closer } = this.#in;
    const isWithin = connection.watch?.take(timers.now(), timers.elapsed()) !== false;
    if (!isWithin) {
      closer.closeTalker(connection);
    }
    return isWithin;
  }
}
