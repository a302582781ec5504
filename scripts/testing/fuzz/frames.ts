import { type FrameToWrite, opcodes, writeCloseBody, writeFrame } from "@afterclose/wire/frames";
import type { Dice } from "./dice.ts";

const lengths = [0, 1, 2, 125, 126, 127, 1000, 65_535, 65_536, 70_000] as const;
const claims = [0n, 126n, 65_536n, 2n ** 31n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n] as const;
const codes = [0, 999, 1000, 1001, 1004, 1005, 1006, 1012, 1015, 2999, 3000, 4999, 5000, 65_535] as const;

/** Frames as a client would send them, and as none should; at times no frames at all. */
export function randomFrames(dice: Dice): Buffer {
  if (dice.chance(0.05)) {
    return dice.bytes(dice.below(5000));
  }
  const times = dice.chance(0.1) ? 1 + dice.below(2000) : 1;
  const frames = Array.from({ length: 1 + dice.below(6) }, () => {
    const frame = writeFrame(randomFrame(dice));
    // The same small frame many times over: a flood.
    return Buffer.concat(Array.from({ length: frame.length < 20 ? times : 1 }, () => frame));
  });
  const bytes = Buffer.concat(frames);
  return dice.chance(0.1) ? bytes.subarray(0, dice.below(bytes.length + 1)) : bytes;
}

function randomFrame(dice: Dice): FrameToWrite {
  const isRight = dice.chance(0.8);
  const opcode = isRight ? dice.pick([opcodes.text, opcodes.binary, opcodes.ping, opcodes.pong]) : dice.below(16);
  const isControl = opcode >= 8;
  const longest = isControl && isRight ? 125 : dice.pick(lengths);
  const payload =
    opcode === opcodes.close && dice.chance(0.8)
      ? writeCloseBody(dice.pick(codes), dice.chance(0.5) ? "bye" : dice.bytes(dice.below(130)))
      : new Uint8Array(dice.below(longest + 1)).fill(opcode === opcodes.text && isRight ? 0x61 : dice.below(256));
  return {
    opcode,
    payload,
    fin: isControl && isRight ? true : dice.chance(0.8),
    reserved: dice.chance(0.03) ? dice.below(8) : 0,
    ...(dice.chance(0.97) && { mask: dice.bytes(4) }),
    ...(dice.chance(0.02) && { claimBytes: dice.pick(claims) }),
  };
}
