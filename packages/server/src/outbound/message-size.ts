/** A message of a kind that no WebSocket carries. */
export class MessageTypeError extends TypeError {
  override readonly name = "MessageTypeError";
  readonly code = "ERR_MESSAGE_TYPE";
  readonly value: unknown;
  constructor(value: unknown) {
    const kind = typeof value === "object" ? "plain object" : typeof value;
    super(
      `A message is a ${kind}. Send a string, a Buffer, an ArrayBuffer, a view of one or a Blob; JSON.stringify makes one.`,
    );
    this.value = value;
  }
}

/** Throws for what a host could not send. The usual kinds come first: every message passes here. */
export function assertCarried(data: unknown): void {
  if (typeof data !== "string" && !(data instanceof Uint8Array)) {
    sizeOf(data);
  }
}

/**
 * About what a message takes in memory: a string's characters take one or two bytes, and two are counted. Throws for what
 * a host could not send, so that its sender hears of it at once, and not a stream callback when the reader reads on.
 */
export function sizeOf(data: unknown): number {
  if (typeof data === "string" || typeof data === "number") {
    return String(data).length * 2;
  }
  // A host sends an empty message for these.
  if (data === undefined || data === null || data === false) {
    return 0;
  }
  if (typeof data === "object") {
    const { byteLength, size, length, arrayBuffer } = data as Readonly<Record<string, unknown>>;
    const bytes = byteLength ?? (typeof arrayBuffer === "function" ? size : length);
    if (typeof bytes === "number") {
      return bytes;
    }
  }
  throw new MessageTypeError(data);
}
