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

const encoder = new TextEncoder();
const longText = 2000;

/**
 * What a message takes on the wire: its bytes, text as UTF-8, and its frame's header (RFC 6455 §5.2). Compression may make it
 * less. Throws for what a host could not send, so that its sender hears of it at once, and not a callback much later.
 */
export function sizeOf(data: unknown): number {
  const bytes = bytesOf(data);
  if (bytes > 65_535) {
    return bytes + 10;
  }
  return bytes > 125 ? bytes + 4 : bytes + 2;
}

function bytesOf(data: unknown): number {
  if (typeof data === "string" || typeof data === "number") {
    return textBytes(String(data));
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

/** Short text is counted here: there are many such messages, and an encoder makes a copy of each. */
function textBytes(text: string): number {
  if (text.length > longText) {
    return encoder.encode(text).length;
  }
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) {
      bytes += unit > 0x7ff ? 2 : 1;
      // Two units of a pair are four bytes; a lone one becomes a replacement of three.
      const isPair = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
      at += isPair ? 1 : 0;
    }
  }
  return bytes;
}
