/** Opcodes (RFC 6455 §5.2). */
export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** One frame to be written, honest or not: nothing here checks what the protocol allows. */
export interface FrameToWrite {
  readonly opcode: number;
  readonly payload?: Uint8Array;
  /** If not set, true. */
  readonly fin?: boolean;
  /** The three reserved bits, RSV1 being 4. If not set, 0. */
  readonly reserved?: number;
  /** If set, the payload is masked with it. */
  readonly mask?: Uint8Array;
  /** Claims this length in place of the payload's own. */
  readonly claimBytes?: bigint;
}

/** Writes a frame as bytes (RFC 6455 §5.2). */
export function writeFrame(frame: FrameToWrite): Buffer {
  const { opcode, payload = new Uint8Array(0), fin = true, reserved = 0, mask } = frame;
  const length = frame.claimBytes ?? BigInt(payload.length);
  const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode;
  const maskBit = mask === undefined ? 0 : 0x80;
  const head = Buffer.alloc(10);
  head[0] = first;
  let headBytes = 2;
  if (length < 126n) {
    head[1] = maskBit | Number(length);
  } else if (length < 65536n) {
    head[1] = maskBit | 126;
    head.writeUInt16BE(Number(length), 2);
    headBytes = 4;
  } else {
    head[1] = maskBit | 127;
    head.writeBigUInt64BE(length, 2);
    headBytes = 10;
  }
  const parts: Uint8Array[] = [head.subarray(0, headBytes)];
  if (mask === undefined) {
    parts.push(Buffer.from(payload.buffer, payload.byteOffset, payload.length));
  } else {
    parts.push(Buffer.from(mask), unmask(Buffer.from(payload), mask));
  }
  return Buffer.concat(parts);
}

/** Masks or unmasks in place; the two are the same (RFC 6455 §5.3). */
export function unmask(payload: Buffer, mask: Uint8Array): Buffer {
  for (let at = 0; at < payload.length; at += 1) {
    payload[at] = (payload[at] ?? 0) ^ (mask[at & 3] ?? 0);
  }
  return payload;
}

/** Writes the body of a Close frame. Without a code it is empty. */
export function writeCloseBody(code?: number, reason: string | Uint8Array = ""): Buffer {
  if (code === undefined) {
    return Buffer.alloc(0);
  }
  const head = Buffer.alloc(2);
  head.writeUInt16BE(code, 0);
  return Buffer.concat([head, typeof reason === "string" ? Buffer.from(reason, "utf8") : reason]);
}
