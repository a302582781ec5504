import type { Payload } from "@afterclose/wire";

/** How messages are read, checked and written. `schemaCodec` makes one. */
export interface Codec<Message> {
  /** Makes the reader of one socket: it hands each message to `deliver`, in order, and what cannot be read to `fail`. */
  reader(deliver: (message: Message) => void, fail: (error: unknown) => void): (data: Payload) => void;
  write(message: unknown): Payload;
}
