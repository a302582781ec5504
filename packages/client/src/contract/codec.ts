import type { Payload } from "@afterclose/wire";

/** What a WebSocket carries: text, bytes, and a Blob where the host has them. */
export type Sendable = string | ArrayBufferLike | ArrayBufferView | BlobLike;

/** A Blob, as far as a socket needs to know it. */
export interface BlobLike {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** How messages are read, checked and written. `schemaCodec` makes one. */
export interface Codec<Received, Sent = unknown> {
  /**
   * Makes the reader of one socket: it hands each message to `deliver`, in order, and what cannot be read to `fail`. Where
   * that takes its time, it answers a promise, and the end of a connection waits for the last one.
   */
  reader(
    deliver: (message: Received) => void,
    fail: (error: unknown) => void,
  ): (data: Payload) => PromiseLike<void> | undefined;
  write(message: Sent): Payload;
}
