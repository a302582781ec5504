import { domError } from "#events";
import type { Payload, Socket } from "@afterclose/wire";
import type { SendResult } from "../contract/events.ts";
import { Queue, type QueueLimits } from "../queue/queue.ts";
import { sizeOf } from "../queue/size-of.ts";
import type { State } from "../machine/state.ts";
import type { Settled } from "./settle-options.ts";

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

/** What a client could not send at once: made with the first such message. */
export class Outbox {
  readonly #connection: Line;
  readonly queue: Queue = new Queue();
  /** As with the native class, what was refused counts for ever. */
  #refusedBytes = 0;

  constructor(connection: Line) {
    this.#connection = connection;
  }

  get bytes(): number {
    return this.queue.bytes + this.#refusedBytes;
  }

  /** Takes a message in where there is no open connection. */
  add(data: Payload): SendResult {
    const { settings, state } = this.#connection;
    const { buffer, clock } = settings;
    const isOver = state.kind === "closing" || state.kind === "stopped";
    // Behind the peer's Close it waits for what follows, as between two connections.
    if (isOver || (state.kind === "open" && !buffer)) {
      this.#refusedBytes += sizeOf(data);
      return "refused";
    }
    if (!buffer) {
      throw domError("Not open: wait for `open`, or set `buffer`.", "InvalidStateError");
    }
    return this.queue.add(data, this.#place(), clock.wall(), buffer, (dropped) => {
      this.#connection.emit("drop", { data: dropped, because: "full" });
    });
  }

  /** Sends what waited. Told only then: what a listener of `drop` sends instead goes behind it. */
  flush(): void {
    const connection = this.#connection;
    const { buffer, clock } = connection.settings;
    const send = (data: Payload): void => connection.try(() => connection.socket?.send(data));
    const isOpen = (): boolean => connection.isOpen();
    const dropped = this.queue.leave(isOpen, send, this.#place(), clock.wall(), buffer as QueueLimits);
    for (const [data, because] of dropped) {
      connection.emit("drop", { data, because });
    }
  }

  /** Where messages go: a token in the query does not make it another place. */
  #place(): string {
    return this.#connection.url.replace(/[?#].*/, "");
  }
}
