import type { Payload } from "@afterclose/wire";

/** How messages are read, checked and written. `schemaCodec` makes one. */
export interface Codec<Message> {
  /**
   * Makes the reader of one socket: it hands each message to `deliver`, in order, and what cannot be read to `fail`. Where
   * that takes its time, it answers a promise, and the end of a connection waits for the last one.
   */
  reader(
    deliver: (message: Message) => void,
    fail: (error: unknown) => void,
  ): (data: Payload) => PromiseLike<void> | undefined;
  write(message: unknown): Payload;
}
