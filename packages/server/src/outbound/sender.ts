import type { Connection } from "../lifecycle/connection.ts";
import { ServerError } from "../contract/errors.ts";
import type { Host, Outgoing, OutgoingMessage } from "../contract/host.ts";
import type { OutboundOptions } from "../contract/options.ts";
import { assertCarried, sizeOf } from "./message-size.ts";
import { costOf, OutboundQueue, type SendOutcome } from "./outbound-queue.ts";

interface Waiting {
  /** The Close that follows when the queue is empty. */
  close: (() => void) | undefined;
  readonly writable: (() => void)[];
}

export interface SenderInput<S> {
  readonly host: Host<S>;
  readonly options: Required<OutboundOptions>;
  /** In a turn of the event loop of its own. */
  readonly later: (run: () => void) => void;
  readonly tooSlow: (connection: Connection<S>) => void;
  /** A callback of the application's threw. */
  readonly failed: (error: unknown) => void;
}

/**
 * Feeds the host a small window and keeps the rest here, bounded. A host's own buffer has no bound and puts a Close
 * behind everything in it; here the Close can overtake.
 */
export class Sender<S> {
  readonly #in: SenderInput<S>;
  readonly #waiting = new Map<Connection<S>, Waiting>();
  /** Callbacks of messages that were not sent, until they are called. */
  #untold: (() => void)[] = [];
  /** Bytes that wait in all queues. */
  queuedBytes = 0;
  dropped = 0;

  constructor(input: SenderInput<S>) {
    this.#in = input;
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
    if (this.passes(connection)) {
      this.#in.host.send(socket, { data, bytes: 0, options, done: done && this.guarded(done) });
      return "sent";
    }
    return this.#enqueue(connection, socket, {
      data,
      bytes: sizeOf(data),
      options,
      done: done && this.guarded(done),
    });
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
  closeAfterQueue(connection: Connection<S>, close: () => void): void {
    const waiting = this.#waiting.get(connection);
    if (waiting === undefined || connection.queue === undefined) {
      this.discard(connection);
      close();
    } else {
      waiting.close = close;
    }
  }

  /** Lets a Close that still waits out, past what waits before it. False where none waits. */
  closeNow(connection: Connection<S>): boolean {
    const close = this.#waiting.get(connection)?.close;
    this.discard(connection);
    close?.();
    return close !== undefined;
  }

  /** Forgets a Close that still waits, and what waits before it. False where none does. */
  forgetClose(connection: Connection<S>): boolean {
    const waiting = this.#waiting.get(connection);
    if (waiting?.close === undefined) {
      return false;
    }
    waiting.close = undefined;
    this.discard(connection);
    return true;
  }

  /** Forgets what waits, so that a Close can get out, or because the connection is gone. */
  discard(connection: Connection<S>): void {
    const { queue } = connection;
    connection.queue = undefined;
    for (let message = queue?.shift(); message !== undefined; message = queue?.shift()) {
      this.#drop(message);
    }
    this.#settle(connection);
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
    close?.();
  }

  #isWindowFull(socket: S): boolean {
    return this.#in.host.bufferedBytes(socket) >= this.#in.options.windowBytes;
  }

  #enqueue(connection: Connection<S>, socket: S, message: OutgoingMessage): SendOutcome {
    const { whenFull } = this.#in.options;
    let outcome: SendOutcome = "queued";
    if (!this.#hasRoom(connection, message)) {
      if (whenFull === "close") {
        this.#in.tooSlow(connection);
        return "closed-slow-reader";
      }
      if (whenFull === "refuse" || !this.#makeRoom(connection, socket, message)) {
        return "full";
      }
      outcome = "queued-dropped-oldest";
    }
    connection.queue ??= new OutboundQueue();
    connection.queue.push(message);
    this.queuedBytes += costOf(message);
    this.#wait(connection, socket);
    return outcome;
  }

  /** Drops whole messages, the oldest first. What can never fit drops nothing that waits. */
  #makeRoom(connection: Connection<S>, socket: S, message: OutgoingMessage): boolean {
    const { maxQueuedBytes, totalQueuedBytes } = this.#in.options;
    const { queue } = connection;
    const ofOthers = this.queuedBytes - (queue?.bytes ?? 0);
    const most = Math.min(maxQueuedBytes, totalQueuedBytes - ofOthers);
    if (queue === undefined || costOf(message) > most || this.#in.host.isMidMessage?.(socket) === true) {
      return false;
    }
    while (!this.#hasRoom(connection, message)) {
      const oldest = queue.shiftWhole();
      if (oldest.length === 0) {
        return false;
      }
      oldest.forEach((each) => {
        this.#drop(each);
      });
    }
    return true;
  }

  #hasRoom({ queue }: Connection<S>, message: OutgoingMessage): boolean {
    const { maxQueuedBytes, totalQueuedBytes } = this.#in.options;
    const cost = costOf(message);
    return (queue?.bytes ?? 0) + cost <= maxQueuedBytes && this.queuedBytes + cost <= totalQueuedBytes;
  }

  #drop(message: OutgoingMessage): void {
    this.queuedBytes -= costOf(message);
    this.dropped++;
    const { done, bytes } = message;
    if (done !== undefined) {
      const error = new ServerError(
        "ERR_DROPPED",
        `A message of about ${String(bytes)} bytes was dropped: its reader is too slow, or the connection ended. ` +
          "Send less, or raise outbound.maxQueuedBytes.",
      );
      this.tell(() => {
        done(error);
      });
    }
  }

  /** The callback, so that what it throws is told and ends nothing. */
  guarded(done: NonNullable<OutgoingMessage["done"]>): NonNullable<OutgoingMessage["done"]> {
    return (error) => {
      try {
        done(error);
      } catch (thrown) {
        this.#in.failed(thrown);
      }
    };
  }

  /** Never in the middle of something: a callback may send again, close, or throw. */
  tell(run: () => void): void {
    this.#untold.push(run);
    if (this.#untold.length > 1) {
      return;
    }
    this.#in.later(() => {
      const told = this.#untold;
      this.#untold = [];
      for (const each of told) {
        try {
          each();
        } catch (error) {
          this.#in.failed(error);
        }
      }
    });
  }

  /** What waits for a connection. It is pumped as long as there is something. */
  #wait(connection: Connection<S>, socket: S): Waiting {
    let waiting = this.#waiting.get(connection);
    if (waiting === undefined) {
      waiting = { close: undefined, writable: [] };
      this.#waiting.set(connection, waiting);
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
    close?.();
  }

  #give(connection: Connection<S>, socket: S | undefined, message: OutgoingMessage): void {
    this.queuedBytes -= costOf(message);
    try {
      if (socket !== undefined) {
        this.#in.host.send(socket, message);
        connection.messagesOut++;
      }
    } catch (error) {
      // Its sender was told that it waits, and is far away by now.
      this.tell(() => {
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
    waiting?.writable.forEach((resolve) => {
      resolve();
    });
  }
}
