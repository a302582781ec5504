import type { Clock } from "@afterclose/wire";
import type { Connection } from "../lifecycle/connection.ts";
import { ServerError } from "../contract/errors.ts";
import type { Host, Outgoing, OutgoingMessage } from "../contract/host.ts";
import type { OutboundOptions } from "../contract/options.ts";
import { LateCallbacks } from "./late-callbacks.ts";
import { assertCarried, sizeOf } from "./message-size.ts";
import { costOf, OutboundQueue, type SendOutcome } from "./outbound-queue.ts";
import { QueueBudget } from "./queue-budget.ts";
import { SlowReaders } from "./slow-readers.ts";

/** A Close that waits behind the queue. It is told whether what waited before it was dropped. */
export type WaitingClose = (wasDropped: boolean) => void;

interface Waiting {
  close: WaitingClose | undefined;
  readonly writable: (() => void)[];
}

export interface SenderInput<S> {
  readonly host: Host<S>;
  readonly options: Required<OutboundOptions>;
  readonly clock: Clock;
  readonly tooSlow: (connection: Connection<S>) => void;
  /** A callback of the application's threw. */
  readonly failed: (error: unknown) => void;
}

/**
 * Feeds the host a small window and keeps the rest here, bounded. A host's own buffer has no bound and puts a Close
 * behind everything in it; here the Close can overtake. A reader is slow when nothing of what waits for it moves for
 * `noProgressMs`; what it may make wait until then is bounded by `maxQueuedBytes`.
 */
export class Sender<S> {
  readonly callbacks: LateCallbacks;
  readonly #in: SenderInput<S>;
  readonly #waiting = new Map<Connection<S>, Waiting>();
  readonly #budget: QueueBudget<S>;
  readonly #readers: SlowReaders<S>;
  /** Messages that were accepted and did not go out. */
  dropped = 0;

  constructor(input: SenderInput<S>) {
    this.#in = input;
    const { host, clock, options, tooSlow, failed } = input;
    this.callbacks = new LateCallbacks((run) => clock.after(0, run), failed);
    this.#budget = new QueueBudget(options);
    this.#readers = new SlowReaders({
      host,
      clock,
      noProgressMs: options.whenFull === "close" ? options.noProgressMs : Number.POSITIVE_INFINITY,
      tooSlow,
    });
  }

  /** Bytes that wait in all queues. */
  get queuedBytes(): number {
    return this.#budget.queuedBytes;
  }

  /** How many connections have something that waits. */
  get waitingConnections(): number {
    return [...this.#waiting.keys()].filter(({ queue }) => queue !== undefined).length;
  }

  /** Whether the host may have the next message at once: nothing waits, and its window has room. Counts it if so. */
  passes(connection: Connection<S>): boolean {
    const { socket } = connection;
    if (
      connection.state !== "open" ||
      connection.queue !== undefined ||
      socket === undefined ||
      this.#isWindowFull(socket)
    ) {
      return false;
    }
    connection.messagesOut++;
    return true;
  }

  send(connection: Connection<S>, data: Outgoing, options: unknown, done: OutgoingMessage["done"]): SendOutcome {
    const { socket } = connection;
    if (connection.state !== "open" || socket === undefined) {
      return "not-open";
    }
    assertCarried(data);
    const told = done && this.callbacks.guarded(done);
    if (this.passes(connection)) {
      this.#in.host.send(socket, { data, bytes: 0, options, done: told });
      return "sent";
    }
    return this.#enqueue(connection, { data, bytes: sizeOf(data), options, done: told });
  }

  /** Resolves when the next message, of any size, would go out at once, or none can any more. */
  writable(connection: Connection<S>): Promise<void> {
    const { socket, queue, state } = connection;
    if (socket === undefined || (queue === undefined && (state !== "open" || !this.#isWindowFull(socket)))) {
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#wait(connection, socket).writable.push(resolve));
  }

  /** Runs `close` behind what waits, at once where nothing does. */
  closeAfterQueue(connection: Connection<S>, close: WaitingClose): void {
    const waiting = this.#waiting.get(connection);
    if (waiting === undefined || connection.queue === undefined) {
      this.discard(connection);
      close(false);
    } else {
      waiting.close = close;
    }
  }

  /** Whether a Close waits behind the queue. */
  holdsClose(connection: Connection<S>): boolean {
    return this.#waiting.get(connection)?.close !== undefined;
  }

  /** Lets a Close that still waits out, past what waits before it. False where none waits. */
  closeNow(connection: Connection<S>): boolean {
    const close = this.#waiting.get(connection)?.close;
    const wasDropped = this.discard(connection) > 0;
    close?.(wasDropped);
    return close !== undefined;
  }

  /** Forgets a Close that still waits. */
  forgetClose(connection: Connection<S>): void {
    const waiting = this.#waiting.get(connection);
    if (waiting !== undefined) {
      waiting.close = undefined;
    }
  }

  /** Forgets what waits, so that a Close can get out, or because the connection is gone. Answers how many messages. */
  discard(connection: Connection<S>): number {
    const { queue } = connection;
    const count = queue?.length ?? 0;
    connection.queue = undefined;
    for (let message = queue?.shift(); message !== undefined; message = queue?.shift()) {
      this.#drop(connection, message);
    }
    this.#settle(connection);
    return count;
  }

  /** Hands the host all that waits, however much that is: nobody looks after it from here on. */
  release(connection: Connection<S>): void {
    const { queue, socket } = connection;
    connection.queue = undefined;
    for (let message = queue?.shift(); message !== undefined; message = queue?.shift()) {
      this.#give(connection, socket, message);
    }
    const close = this.#waiting.get(connection)?.close;
    this.#settle(connection);
    close?.(false);
  }

  #isWindowFull(socket: S): boolean {
    return this.#in.host.bufferedBytes(socket) >= this.#in.options.windowBytes;
  }

  #enqueue(connection: Connection<S>, message: OutgoingMessage): SendOutcome {
    const { whenFull } = this.#in.options;
    let outcome: SendOutcome = "queued";
    if (!this.#hasRoom(connection, message)) {
      if (whenFull === "close") {
        this.#in.tooSlow(connection);
        return "closed-slow-reader";
      }
      if (whenFull === "refuse" || !this.#makeRoom(connection, message)) {
        return "full";
      }
      outcome = "queued-dropped-oldest";
    }
    connection.queue ??= new OutboundQueue();
    connection.queue.push(message);
    this.#budget.queuedBytes += costOf(message);
    if (connection.socket !== undefined) {
      this.#wait(connection, connection.socket);
    }
    return outcome;
  }

  /** Where only the budget of all is full and readers may be closed for it, the slowest go first. */
  #hasRoom(connection: Connection<S>, message: OutgoingMessage): boolean {
    const mayCloseOthers = this.#in.options.whenFull === "close" && this.#budget.fits(connection, message);
    while (mayCloseOthers && !this.#budget.hasRoom(connection, message)) {
      const slowest = this.#readers.slowest();
      if (slowest === undefined || slowest === connection) {
        return false;
      }
      this.#in.tooSlow(slowest);
    }
    return this.#budget.hasRoom(connection, message);
  }

  /** Drops whole messages, the oldest first: its own where its own queue is full, and else the slowest reader's. */
  #makeRoom(connection: Connection<S>, message: OutgoingMessage): boolean {
    if (!this.#budget.couldFit(message)) {
      return false;
    }
    while (!this.#budget.hasRoom(connection, message)) {
      const slowest = this.#budget.fits(connection, message) ? this.#readers.slowest() : undefined;
      const hasDropped = (slowest !== undefined && this.#dropOldest(slowest)) || this.#dropOldest(connection);
      if (!hasDropped) {
        return false;
      }
    }
    return true;
  }

  /** False where the oldest is half out, or its end is not here yet. */
  #dropOldest(connection: Connection<S>): boolean {
    const { socket, queue } = connection;
    if (queue === undefined || (socket !== undefined && this.#in.host.isMidMessage?.(socket) === true)) {
      return false;
    }
    const oldest = queue.shiftWhole();
    oldest.forEach((each) => {
      this.#drop(connection, each);
    });
    return oldest.length > 0;
  }

  #drop(connection: Connection<S>, message: OutgoingMessage): void {
    this.#budget.queuedBytes -= costOf(message);
    this.dropped++;
    connection.messagesDropped++;
    const { done, bytes } = message;
    if (done !== undefined) {
      const error = new ServerError(
        "ERR_DROPPED",
        `A message of about ${String(bytes)} bytes was dropped: the client reads too slowly, or the connection ended. ` +
          "Send less, or raise outbound.maxQueuedBytes.",
      );
      this.callbacks.call(() => {
        done(error);
      });
    }
  }

  /** What waits for a connection. It is pumped as long as there is something. */
  #wait(connection: Connection<S>, socket: S): Waiting {
    let waiting = this.#waiting.get(connection);
    if (waiting === undefined) {
      waiting = { close: undefined, writable: [] };
      this.#waiting.set(connection, waiting);
      this.#readers.add(connection);
      this.#pumpLater(connection, socket);
    }
    return waiting;
  }

  #pumpLater(connection: Connection<S>, socket: S): void {
    this.#in.host.onWritable(socket, () => {
      this.#pump(connection, socket);
    });
  }

  #pump(connection: Connection<S>, socket: S): void {
    const waiting = this.#waiting.get(connection);
    const { queue } = connection;
    while (queue !== undefined && queue.length > 0 && !this.#isWindowFull(socket)) {
      const message = queue.shift();
      if (message !== undefined) {
        this.#give(connection, socket, message);
      }
    }
    // Sending may have called the application back, and that have closed the connection.
    if (waiting === undefined || this.#waiting.get(connection) !== waiting) {
      return;
    }
    const isEmpty = queue === undefined || queue.length === 0;
    connection.queue = isEmpty ? undefined : queue;
    const { close, writable } = waiting;
    if (!isEmpty || (close === undefined && writable.length > 0 && this.#isWindowFull(socket))) {
      this.#pumpLater(connection, socket);
      return;
    }
    this.#settle(connection);
    close?.(false);
  }

  #give(connection: Connection<S>, socket: S | undefined, message: OutgoingMessage): void {
    this.#budget.queuedBytes -= costOf(message);
    try {
      if (socket !== undefined) {
        this.#in.host.send(socket, message);
        connection.messagesOut++;
      }
    } catch (error) {
      // Its sender was told that it waits, and is far away by now.
      this.callbacks.call(() => {
        if (message.done === undefined) {
          throw error;
        }
        message.done(error as Error);
      });
    }
  }

  #settle(connection: Connection<S>): void {
    const waiting = this.#waiting.get(connection);
    this.#waiting.delete(connection);
    this.#readers.remove(connection);
    waiting?.writable.forEach((resolve) => {
      resolve();
    });
  }
}
