import type { Connection } from "../life/connection.ts";
import { ServerError } from "../contract/errors.ts";
import type { Host, Outgoing, OutgoingMessage } from "../contract/host.ts";
import type { OutboundOptions } from "../contract/options.ts";
import { OutboundQueue, type SendOutcome } from "./outbound-queue.ts";

interface Waiting {
  /** The Close that follows when the queue is empty. */
  close: (() => void) | undefined;
  readonly writable: (() => void)[];
}

/**
 * Feeds the host a small window and keeps the rest here, bounded. A host's own buffer has no bound and puts a Close
 * behind everything in it; here the Close can overtake.
 */
export class Sender<S> {
  readonly #host: Host<S>;
  readonly #options: Required<OutboundOptions>;
  readonly #tooSlow: (connection: Connection<S>) => void;
  readonly #waiting = new Map<Connection<S>, Waiting>();
  /** Bytes that wait in all queues. */
  queuedBytes = 0;
  dropped = 0;

  constructor(host: Host<S>, options: Required<OutboundOptions>, tooSlow: (connection: Connection<S>) => void) {
    this.#host = host;
    this.#options = options;
    this.#tooSlow = tooSlow;
  }

  get waitingConnections(): number {
    return this.#waiting.size;
  }

  /** Whether the host may have the next message at once: nothing waits, and its window has room. Counts it if so. */
  passes(connection: Connection<S>): boolean {
    const { socket } = connection;
    if (
      connection.state !== "open" ||
      connection.queue !== undefined ||
      socket === undefined ||
      this.#host.bufferedBytes(socket) >= this.#options.windowBytes
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
    if (this.passes(connection)) {
      this.#host.send(socket, { data, bytes: 0, options, done });
      return "sent";
    }
    return this.#enqueue(connection, socket, { data, bytes: sizeOf(data), options, done });
  }

  /** Resolves when nothing waits for this connection any more, or it ended. */
  writable(connection: Connection<S>): Promise<void> {
    const waiting = this.#waiting.get(connection);
    return waiting === undefined ? Promise.resolve() : new Promise((resolve) => waiting.writable.push(resolve));
  }

  /** Runs `close` behind what waits, at once where nothing does. */
  closeAfterQueue(connection: Connection<S>, close: () => void): void {
    const waiting = this.#waiting.get(connection);
    if (waiting === undefined) {
      close();
    } else {
      waiting.close = close;
    }
  }

  /** Forgets what waits, so that a Close can get out, or because the connection is gone. */
  discard(connection: Connection<S>): void {
    const waiting = this.#waiting.get(connection);
    const { queue } = connection;
    this.#waiting.delete(connection);
    connection.queue = undefined;
    for (let message = queue?.shift(); message !== undefined; message = queue?.shift()) {
      this.#drop(message);
    }
    waiting?.writable.forEach((resolve) => {
      resolve();
    });
  }

  #enqueue(connection: Connection<S>, socket: S, message: OutgoingMessage): SendOutcome {
    let outcome: SendOutcome = "queued";
    if (!this.#hasRoom(connection, message)) {
      if (this.#options.whenFull === "close") {
        this.#tooSlow(connection);
        return "closed-slow-reader";
      }
      // What can never fit drops nothing that waits.
      if (this.#options.whenFull === "block" || message.bytes > this.#options.maxQueuedBytes) {
        return "full";
      }
      while (!this.#hasRoom(connection, message)) {
        const oldest = connection.queue?.shift();
        if (oldest === undefined) {
          return "full";
        }
        this.#drop(oldest);
        outcome = "queued-dropped-oldest";
      }
    }
    if (connection.queue === undefined) {
      connection.queue = new OutboundQueue();
      this.#waiting.set(connection, { close: undefined, writable: [] });
      this.#pumpLater(connection, socket);
    }
    connection.queue.push(message);
    this.queuedBytes += message.bytes;
    return outcome;
  }

  #hasRoom(connection: Connection<S>, message: OutgoingMessage): boolean {
    const { maxQueuedBytes, totalQueuedBytes } = this.#options;
    const queued = connection.queue?.bytes ?? 0;
    return queued + message.bytes <= maxQueuedBytes && this.queuedBytes + message.bytes <= totalQueuedBytes;
  }

  #drop(message: OutgoingMessage): void {
    this.queuedBytes -= message.bytes;
    this.dropped++;
    message.done?.(
      new ServerError(
        "ERR_DROPPED",
        `A message of about ${String(message.bytes)} bytes was dropped: its reader is too slow, or the connection ended. ` +
          "Send less, or raise outbound.maxQueuedBytes.",
      ),
    );
  }

  #pumpLater(connection: Connection<S>, socket: S): void {
    this.#host.onWritable(socket, () => {
      this.#pump(connection, socket);
    });
  }

  #pump(connection: Connection<S>, socket: S): void {
    const { queue } = connection;
    if (queue === undefined || connection.state === "ended") {
      return;
    }
    while (queue.length > 0 && this.#host.bufferedBytes(socket) < this.#options.windowBytes) {
      const message = queue.shift();
      if (message !== undefined) {
        this.queuedBytes -= message.bytes;
        connection.messagesOut++;
        this.#host.send(socket, message);
      }
    }
    if (queue.length > 0) {
      this.#pumpLater(connection, socket);
      return;
    }
    const waiting = this.#waiting.get(connection);
    this.#waiting.delete(connection);
    connection.queue = undefined;
    waiting?.close?.();
    waiting?.writable.forEach((resolve) => {
      resolve();
    });
  }
}

/** About what a message takes in memory. A string's characters take one or two bytes; two are counted. */
function sizeOf(data: Outgoing): number {
  if (typeof data === "string") {
    return data.length * 2;
  }
  if ("byteLength" in data && typeof data.byteLength === "number") {
    return data.byteLength;
  }
  if (Array.isArray(data)) {
    return (data as readonly Outgoing[]).reduce<number>((sum, part) => sum + sizeOf(part), 0);
  }
  return "size" in data && typeof data.size === "number" ? data.size : 0;
}
