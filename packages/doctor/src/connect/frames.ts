import { randomBytes } from "node:crypto";
import { constants, deflateRawSync } from "node:zlib";
import { writeCloseBody, writeFrame as writeWireFrame } from "@afterclose/wire/frames";

export { opcodes } from "@afterclose/wire/frames";

/** The first reserved bit, which marks a compressed message (RFC 7692 §6). */
export const compressedBit = 0x40;

/** Compresses a message by itself: no window is carried over, so every agreement takes it (RFC 7692 §7.2.1). */
export function compress(payload: Uint8Array, windowBits: number): Buffer {
  const deflated = deflateRawSync(payload, { finishFlush: constants.Z_SYNC_FLUSH, windowBits });
  return deflated.subarray(0, deflated.length - 4);
}

/** Writes one frame as a client does: whole, and masked (RFC 6455 §5.2, §5.3). */
export function writeFrame(opcode: number, payload: Uint8Array): Uint8Array {
  return writeWireFrame({
    opcode: opcode & 0x0f,
    reserved: (opcode & compressedBit) === 0 ? 0 : 4,
    payload,
    mask: randomBytes(4),
  });
}

export function closeBody(code: number, reason = ""): Uint8Array {
  return writeCloseBody(code, reason);
}
