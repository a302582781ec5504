/** One frame to be written, honest or not: nothing here checks what the protocol allows. */
export interface FrameToWrite {
  readonly opcode: number;
  readonly payload?: Uint8Array;
  /** If not set, true. */
  readonly fin?: boolean;
  /** The three reserved bits, RSV1 being 4. If not set, 0. */
  readonly reserved?: number;
  /** Four bytes. If set, the payload is masked with them, as a client has to. */
  readonly mask?: Uint8Array;
  /** Claims this length in place of the payload's own. */
  readonly claimBytes?: bigint;
}

/** Writes a frame as bytes (RFC 6455 §5.2). The payload is copied and stays as it is. */
export function writeFrame(frame: FrameToWrite): Uint8Array {
  const { opcode, payload = new Uint8Array(0), fin = true, reserved = 0, mask } = frame;
  const claimed = frame.claimBytes ?? BigInt(payload.length);
  const lengthBytes = extraLengthBytes(claimed);
  const headBytes = 2 + lengthBytes;
  const maskBytes = mask === undefined ? 0 : 4;
  const bytes = new Uint8Array(headBytes + maskBytes + payload.length);
  bytes[0] = (fin ? 0x80 : 0) | (reserved << 4) | opcode;
  bytes[1] = (mask === undefined ? 0 : 0x80) | shortLength(lengthBytes, claimed);
  const view = new DataView(bytes.buffer);
  if (lengthBytes === 2) {
    view.setUint16(2, Number(claimed));
  } else if (lengthBytes === 8) {
    view.setBigUint64(2, claimed);
  }
  bytes.set(payload, headBytes + maskBytes);
  if (mask !== undefined) {
    bytes.set(mask.subarray(0, 4), headBytes);
    applyMask(bytes.subarray(headBytes + maskBytes), mask);
  }
  return bytes;
}

function extraLengthBytes(claimed: bigint): 0 | 2 | 8 {
  if (claimed < 126n) {
    return 0;
  }
  return claimed < 65_536n ? 2 : 8;
}

function shortLength(lengthBytes: 0 | 2 | 8, claimed: bigint): number {
  if (lengthBytes === 0) {
    return Number(claimed);
  }
  return lengthBytes === 2 ? 126 : 127;
}

/** Masks or unmasks in place; the two are the same (RFC 6455 §5.3). */
export function applyMask(payload: Uint8Array, mask: Uint8Array): Uint8Array {
  for (let at = 0; at < payload.length; at += 1) {
    payload[at] = (payload[at] ?? 0) ^ (mask[at & 3] ?? 0);
  }
  return payload;
}

/** Writes the body of a Close frame (RFC 6455 §5.5.1). Without a code it is empty. */
export function writeCloseBody(code?: number, reason: string | Uint8Array = ""): Uint8Array {
  if (code === undefined) {
    return new Uint8Array(0);
  }
  const text = typeof reason === "string" ? new TextEncoder().encode(reason) : reason;
  const body = new Uint8Array(2 + text.length);
  new DataView(body.buffer).setUint16(0, code);
  body.set(text, 2);
  return body;
}
