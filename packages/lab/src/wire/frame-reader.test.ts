import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FrameReader, type Heard } from "./frame-reader.ts";
import { type FrameToWrite, opcodes, writeCloseBody, writeFrame } from "./frames.ts";

const mask = Buffer.of(7, 1, 200, 33);
const masked = (frame: FrameToWrite): Buffer => writeFrame({ mask, ...frame });
const text = (payload: string, more: Partial<FrameToWrite> = {}): Buffer =>
  masked({ opcode: opcodes.text, payload: Buffer.from(payload), ...more });

function hear(bytes: Buffer, maxMessageBytes = 1000): Heard[] {
  return new FrameReader(maxMessageBytes).read(bytes);
}

function inWords(heard: Heard): unknown {
  return heard.kind === "message" || heard.kind === "ping" || heard.kind === "pong"
    ? [heard.kind, heard.data.toString()]
    : heard;
}

describe("what a client sends is heard", () => {
  test.each<[string, Buffer, unknown[]]>([
    ["a text", text("hé"), [["message", "hé"]]],
    ["an empty text", text(""), [["message", ""]]],
    ["a binary of 126 bytes", masked({ opcode: 2, payload: Buffer.alloc(126, "b") }), [["message", "b".repeat(126)]]],
    [
      "pieces with a ping between",
      Buffer.concat([
        text("a", { fin: false }),
        masked({ opcode: 9, payload: Buffer.from("p") }),
        text("b", { opcode: 0 }),
      ]),
      [
        ["ping", "p"],
        ["message", "ab"],
      ],
    ],
    ["an empty Close frame", masked({ opcode: 8 }), [{ kind: "close", reason: "" }]],
    [
      "a Close frame",
      masked({ opcode: 8, payload: writeCloseBody(4001, "bye") }),
      [{ kind: "close", code: 4001, reason: "bye" }],
    ],
    [
      "nothing after a Close frame",
      Buffer.concat([masked({ opcode: 8 }), text("late")]),
      [{ kind: "close", reason: "" }],
    ],
  ])("%s", (_title, bytes, heard) => {
    expect(hear(bytes).map(inWords)).toEqual(heard);
  });
});

describe("a breach is answered with its code", () => {
  test.each<[string, Buffer, number]>([
    ["a frame without a mask", writeFrame({ opcode: 1, payload: Buffer.from("x") }), 1002],
    ["a reserved bit", text("x", { reserved: 4 }), 1002],
    ["opcode 3", text("x", { opcode: 3 }), 1002],
    ["opcode 11", text("x", { opcode: 11 }), 1002],
    ["a ping of 126 bytes", masked({ opcode: 9, payload: Buffer.alloc(126) }), 1002],
    ["a ping in pieces", masked({ opcode: 9, fin: false }), 1002],
    ["a continuation of nothing", text("x", { opcode: 0 }), 1002],
    ["a message inside another", Buffer.concat([text("a", { fin: false }), text("b")]), 1002],
    ["text that is not UTF-8", masked({ opcode: 1, payload: Buffer.of(0xff) }), 1007],
    ["a reason that is not UTF-8", masked({ opcode: 8, payload: writeCloseBody(1000, Buffer.of(0xff)) }), 1007],
    ["a Close frame of one byte", masked({ opcode: 8, payload: Buffer.of(3) }), 1002],
    ["close code 1006", masked({ opcode: 8, payload: writeCloseBody(1006) }), 1002],
    ["a message over the limit, before it came", masked({ opcode: 2, claimBytes: 1001n }).subarray(0, 8), 1009],
    ["2^63 bytes", masked({ opcode: 2, claimBytes: 2n ** 63n }).subarray(0, 14), 1009],
    ["pieces over the limit", Buffer.concat([text("a".repeat(999), { fin: false }), text("bb", { opcode: 0 })]), 1009],
  ])("%s", (_title, bytes, code) => {
    expect(hear(bytes).at(-1)).toMatchObject({ kind: "fault", code });
  });

  test("more than 1024 pieces of one message, however small", () => {
    const pieces = Array.from({ length: 1100 }, (_, at) => masked({ opcode: at === 0 ? 2 : 0, fin: false }));
    expect(hear(Buffer.concat(pieces)).at(-1)).toMatchObject({ kind: "fault", code: 1009 });
  });
});

test("it does not matter how TCP cuts the bytes", () => {
  const whole = Buffer.concat([
    text("one"),
    masked({ opcode: 2, payload: Buffer.alloc(300, 1) }),
    text("two", { fin: false }),
    masked({ opcode: 10 }),
    text("three", { opcode: 0 }),
    masked({ opcode: 8, payload: writeCloseBody(1000) }),
  ]);
  const expected = hear(Buffer.from(whole)).map(inWords);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: whole.length }), { maxLength: 20 }), (cuts) => {
      const reader = new FrameReader(1000);
      const at = [0, ...cuts.sort((a, b) => a - b), whole.length];
      const heard = at.slice(1).flatMap((end, index) => reader.read(Buffer.from(whole.subarray(at[index] ?? 0, end))));
      expect(heard.map(inWords)).toEqual(expected);
    }),
  );
});

test("no bytes whatever make it throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const reader = new FrameReader(1000);
      for (const byte of bytes) {
        reader.read(Buffer.of(byte));
      }
    }),
  );
});
