import { randomBytes } from "node:crypto";
import { constants, deflateRawSync } from "node:zlib";

export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** The first reserved bit, which marks a compressed message (RFC 7692 §6). */
export const compressedBit = 0x40;

/** Compresses a message by itself: no window is carried over, so every agreement takes it (RFC 7692 §7.2.1). */
export function compress(payload: Uint8Array, windowBits: number): Buffer {
  const deflated = deflateRawSync(payload, { finishFlush: constants.Z_SYNC_FLUSH, windowBits });
  return deflated.subarray(0, deflated.length - 4);
}

/** Writes one frame as a client does: whole, and masked (RFC 6455 §5.2, §5.3). */
export function writeFrame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.allocUnsafe(6 + extra + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127);
  if (extra === 2) {
    frame.writeUInt16BE(length, 2);
  }
  if (extra === 8) {
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  const mask = randomBytes(4);
  mask.copy(frame, 2 + extra);
  for (let at = 0; at < length; at++) {
    frame[6 + extra + at] = (payload[at] ?? 0) ^ (mask[at & 3] ?? 0);
  }
  return frame;
}

export function closeBody(code: number, reason = ""): Buffer {
  const body = Buffer.alloc(2 + Buffer.byteLength(reason));
  body.writeUInt16BE(code);
  body.write(reason, 2);
  return body;
}
