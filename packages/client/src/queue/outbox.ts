// What a client could not send at once waits here, in order, until there is a connection. Made with the first such message.
import { domError } from "#events";
import type { Payload, Socket } from "@afterclose/wire";
import { ClientError } from "../contract/errors.ts";
import type { DropReason, SendResult } from "../contract/events.ts";
import type { State } from "../machine/state.ts";
import type { Settled } from "../shell/settle-options.ts";
import { payloadOf } from "./payload-of.ts";
import { sizeOf } from "./size-of.ts";

/** The connection that an outbox waits for. */
export interface Line {
  readonly settings: Settled;
  readonly state: State;
  readonly socket: Socket | undefined;
  readonly url: string;
  isOpen(): boolean;
  emit(type: string, fields: object): void;
  try(run: () => void): void;
}

/** A message that waits since `at`, to be sent `to` one place. */
interface Waiting {
  readonly data: Payload;
  readonly bytes: number;
  readonly at: number;
  readonly to: string;
}

/** The messages of one client that wait. */
export class Outbox {
  readonly #connection: Line;
  readonly #waiting: Waiting[] = [];
  #waitingBytes = 0;
  /** As with the native class, what was refused is counted and stays counted. */
  #refusedBytes = 0;

  constructor(connection: Line) {
    this.#connection = connection;
  }

  get bytes(): number {
    return this.#waitingBytes + this.#refusedBytes;
  }

  /** Takes a message in where there is no open connection. */
  add(given: Payload): SendResult {
    const { settings, state } = this.#connection;
    const { buffer, clock } = settings;
    const isOver = state.kind === "closing" || state.kind === "stopped";
    // Behind the peer's Close it waits for what follows, as between two connections.
    if (isOver || (state.kind === "open" && !buffer)) {
      this.#refusedBytes += sizeOf(given);
      return "refused";
    }
    if (!buffer) {
      throw domError("Not open: wait for `open`, or set `buffer`.", "InvalidStateError");
    }
    const data = keep(given);
    const bytes = sizeOf(data);
    const { maxBytes, maxMessages, whenFull } = buffer;
    while (this.#waiting.length >= maxMessages || this.#waitingBytes + bytes > maxBytes) {
      if (whenFull === "refuse") {
        const limit = `maxBytes over ${String(maxBytes)}, maxMessages over ${String(maxMessages)}, or another whenFull`;
        throw new ClientError("ERR_QUEUE_FULL", "buffer", bytes, limit);
      }
      // What is too big for the whole queue must not empty it first.
      const oldest = whenFull === "drop-oldest" && bytes <= maxBytes && this.#next();
      this.#drop(oldest ? oldest.data : data, "full");
      if (!oldest) {
        return "refused";
      }
    }
    this.#waitingBytes += bytes;
    this.#waiting.push({ data, bytes, at: clock.wall(), to: this.#place() });
    return "queued";
  }

  /** Sends what may leave, as long as the connection is open. */
  flush(): void {
    const connection = this.#connection;
    const { maxAgeMs, allowOtherUrl } = connection.settings.buffer as Exclude<Settled["buffer"], false>;
    const now = connection.settings.clock.wall();
    const place = this.#place();
    const dropped: (readonly [Payload, DropReason])[] = [];
    let next: Waiting | undefined;
    while (connection.isOpen() && (next = this.#next())) {
      const { data, at, to } = next;
      if (now - at > maxAgeMs) {
        dropped.push([data, "age"]);
      } else if (to && to !== place && !allowOtherUrl) {
        dropped.push([data, "other-url"]);
      } else {
        connection.try(() => connection.socket?.send(data));
      }
    }
    // Told only now: what a listener of `drop` sends instead goes behind what waited.
    for (const [data, because] of dropped) {
      this.#drop(data, because);
    }
  }

  /** Hands out what is left, and forgets it. */
  takeUnsent(): Payload[] {
    this.#waitingBytes = 0;
    return this.#waiting.splice(0).map(({ data }) => data);
  }

  /** Takes out what has waited longest. */
  #next(): Waiting | undefined {
    const next = this.#waiting.shift();
    this.#waitingBytes -= next?.bytes ?? 0;
    return next;
  }

  #drop(data: Payload, because: DropReason): void {
    this.#connection.emit("drop", { data, because });
  }

  /** Where messages go: a token in the query does not make it another place. */
  #place(): string {
    return this.#connection.url.replace(/[?#].*/, "");
  }
}

/** What is sent, as it is now: memory may still change. */
function keep(given: Payload): Payload {
  const data = payloadOf(given);
  const { buffer = data, byteOffset, byteLength } = Object(data) as Partial<Uint8Array>;
  return byteLength === undefined ? data : new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength).slice();
}
