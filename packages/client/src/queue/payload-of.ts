import type { Payload } from "@afterclose/wire";

/** What the standard's `send()` makes of its argument: bytes and Blobs stay what they are, all else becomes words. */
export function payloadOf(data: unknown): Payload {
  const { byteLength, arrayBuffer } = (typeof data === "object" && data ? data : {}) as Partial<ArrayBuffer & Blobs>;
  return byteLength === undefined && !arrayBuffer ? "".concat(data as string) : (data as Payload);
}

interface Blobs {
  readonly arrayBuffer: unknown;
}
