import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeCodeOfFault, FrameReader, type FrameReaderOptions, type FrameToWrite, type Heard } from "../frames.ts";
import { opcodes, writeCloseBody, writeFrame } from "../frames.ts";

const mask = Uint8Array.of(7, 1, 200, 33);
const masked = (frame: FrameToWrite): Uint8Array => writeFrame({ mask, ...frame });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (payload: string, more: Partial<FrameToWrite> = {}): Uint8Array =>
  masked({ opcode: opcodes.text, payload: bytesOf(payload), ...more });
const together = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

const fromClient: FrameReaderOptions = {
  from: "client",
  maxMessageBytes: 1000,
  maxParts: 1024,
  mayClose: (code) => code >= 1000 && code < 5000 && ![1004, 1005, 1006, 1015].includes(code),
};
const fromServer: FrameReaderOptions = { ...fromClient, from: "server" };

const hear = (bytes: Uint8Array, options = fromClient): Heard[] => new FrameReader(options).read(bytes);

function inWords(heard: Heard): unknown {
  switch (heard.kind) {
    case "message":
      return ["message", heard.text ?? Buffer.from(heard.data ?? []).toString()];
    case "ping":
    case "pong":
      return [heard.kind, Buffer.from(heard.data).toString()];
    default:
      return heard;
  }
}

const whole = ({ kind }: Heard): boolean => kind !== "part";

describe("what a client sends is heard", () => {
  test.each<[string, Uint8Array, unknown[]]>([
    ["a text", text("hé"), [["message", "hé"]]],
    ["an empty text", text(""), [["message", ""]]],
    ["a byte order mark, as part of the text", text("\uFEFFx"), [["message", "\uFEFFx"]]],
    ["a binary of 126 bytes", masked({ opcode: 2, payload: Buffer.alloc(126, "b") }), [["message", "b".repeat(126)]]],
    [
      "pieces with a ping between",
      together(text("a", { fin: false }), masked({ opcode: 9, payload: bytesOf("p") }), text("b", { opcode: 0 })),
      [
        ["ping", "p"],
        ["message", "ab"],
      ],
    ],
    [
      "a character cut by two frames",
      together(
        masked({ opcode: 1, payload: bytesOf("é").subarray(0, 1), fin: false }),
        masked({ opcode: 0, payload: bytesOf("é").subarray(1) }),
      ),
      [["message", "é"]],
    ],
    ["an empty Close frame", masked({ opcode: 8 }), [{ kind: "close", reason: "" }]],
    [
      "a Close frame",
      masked({ opcode: 8, payload: writeCloseBody(4001, "bye") }),
      [{ kind: "close", code: 4001, reason: "bye" }],
    ],
    ["nothing after a Close frame", together(masked({ opcode: 8 }), text("late")), [{ kind: "close", reason: "" }]],
  ])("%s", (_title, bytes, heard) => {
    expect(hear(bytes).filter(whole).map(inWords)).toEqual(heard);
  });
});

describe("a breach is named, and has its close code", () => {
  test.each<[string, Uint8Array, string, number]>([
    ["a frame without a mask", writeFrame({ opcode: 1, payload: bytesOf("x") }), "unmasked", 1002],
    ["a reserved bit", text("x", { reserved: 1 }), "bad-frame", 1002],
    ["compression that was not agreed", text("x", { reserved: 4 }), "bad-frame", 1002],
    ["opcode 3", text("x", { opcode: 3 }), "bad-frame", 1002],
    ["opcode 11", text("x", { opcode: 11 }), "bad-frame", 1002],
    ["a ping of 126 bytes", masked({ opcode: 9, payload: Buffer.alloc(126) }), "bad-frame", 1002],
    ["a ping in pieces", masked({ opcode: 9, fin: false }), "bad-frame", 1002],
    ["a continuation of nothing", text("x", { opcode: 0 }), "bad-frame", 1002],
    ["a message inside another", together(text("a", { fin: false }), text("b")), "bad-frame", 1002],
    ["text that is not UTF-8", masked({ opcode: 1, payload: Uint8Array.of(0xff) }), "bad-utf8", 1007],
    [
      "a reason that is not UTF-8",
      masked({ opcode: 8, payload: writeCloseBody(1000, Uint8Array.of(0xff)) }),
      "bad-utf8",
      1007,
    ],
    ["a Close frame of one byte", masked({ opcode: 8, payload: Uint8Array.of(3) }), "bad-close", 1002],
    ["a Close frame of 126 bytes", masked({ opcode: 8, payload: Buffer.alloc(126) }), "bad-close", 1002],
    ["close code 1006", masked({ opcode: 8, payload: writeCloseBody(1006) }), "bad-close", 1002],
    [
      "a message over the limit, before it came",
      masked({ opcode: 2, claimBytes: 1001n }).subarray(0, 4),
      "too-big",
      1009,
    ],
    ["2^62 bytes", masked({ opcode: 2, claimBytes: 2n ** 62n }).subarray(0, 10), "too-big", 1009],
    [
      "2^63 bytes, whose first bit is set",
      masked({ opcode: 2, claimBytes: 2n ** 63n }).subarray(0, 10),
      "bad-frame",
      1002,
    ],
    ["a length of 16 bits for 5 bytes", Uint8Array.of(0x82, 0xfe, 0, 5), "bad-frame", 1002],
    [
      "a length of 64 bits for 65,535 bytes",
      Uint8Array.of(0x82, 0xff, 0, 0, 0, 0, 0, 0, 0xff, 0xff),
      "bad-frame",
      1002,
    ],
    [
      "pieces over the limit",
      together(text("a".repeat(999), { fin: false }), text("bb", { opcode: 0 })),
      "too-big",
      1009,
    ],
  ])("%s", (_title, bytes, fault, code) => {
    const last = hear(bytes).at(-1);
    expect(last).toMatchObject({ kind: "fault", fault });
    expect(last?.kind === "fault" && closeCodeOfFault(last.fault)).toBe(code);
  });

  test("a masked frame from a server", () => {
    expect(hear(text("x"), fromServer)).toEqual([{ kind: "fault", fault: "masked", detail: "MASK" }]);
  });

  test("more than 1024 pieces of one message, however small", () => {
    const pieces = Array.from({ length: 1100 }, (_, at) => masked({ opcode: at === 0 ? 2 : 0, fin: false }));
    expect(hear(together(...pieces)).at(-1)).toMatchObject({ kind: "fault", fault: "too-big" });
  });
});

describe("a message too long to keep", () => {
  const options = { ...fromServer, maxMessageBytes: 1e6, keepBytes: 100 };
  test.each<[string, readonly Uint8Array[]]>([
    ["is counted in one frame", [writeFrame({ opcode: 1, payload: Buffer.alloc(300) })]],
    [
      "is counted in pieces",
      [
        writeFrame({ opcode: 1, payload: Buffer.alloc(90), fin: false }),
        writeFrame({ opcode: 0, payload: Buffer.alloc(210) }),
      ],
    ],
  ])("%s, and what follows is heard", (_, frames) => {
    const heard = hear(together(...frames, writeFrame({ opcode: 9 })), options).filter(whole);
    expect(heard).toMatchObject([{ kind: "message", binary: false, bytes: 300 }, { kind: "ping" }]);
    expect(heard[0]).not.toHaveProperty("text");
  });

  test("tells the one who unpacks that the window is lost", () => {
    let lost = 0;
    const unpacker = { unpack: (): "unread" => "unread", skip: () => (lost += 1) };
    const frame = writeFrame({ opcode: 1, reserved: 4, payload: Buffer.alloc(300) });
    expect(hear(frame, { ...options, unpacker })).toMatchObject([{ kind: "message", bytes: 300 }]);
    expect(lost).toBe(1);
  });
});

test("only so much is read as is asked for", () => {
  const reader = new FrameReader(fromClient);
  reader.push(together(text("one"), text("two")));
  expect(reader.next()).toMatchObject({ text: "one" });
  expect(reader.next()).toMatchObject({ text: "two" });
  expect(reader.next()).toBeUndefined();
});

test("it does not matter how TCP cuts the bytes", () => {
  const bytes = together(
    text("one"),
    masked({ opcode: 2, payload: Buffer.alloc(300, 1) }),
    text("two", { fin: false }),
    masked({ opcode: 10 }),
    text("three", { opcode: 0 }),
    masked({ opcode: 8, payload: writeCloseBody(1000) }),
  );
  const expected = hear(bytes).map(inWords);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 20 }), (cuts) => {
      const reader = new FrameReader(fromClient);
      const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
      const heard = at.slice(1).flatMap((end, index) => reader.read(bytes.slice(at[index] ?? 0, end)));
      expect(heard.map(inWords)).toEqual(expected);
    }),
  );
});

test("what is written is read, whatever it is", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70_000 }), fc.boolean(), (payload, isFromClient) => {
      const frame = writeFrame({ opcode: 2, payload, ...(isFromClient && { mask }) });
      const [heard] = hear(frame, { ...(isFromClient ? fromClient : fromServer), maxMessageBytes: 70_000 });
      expect(heard).toEqual({ kind: "message", binary: true, bytes: payload.length, data: payload });
    }),
    { numRuns: 30 },
  );
});

test("no bytes whatever make it throw, one by one or together", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(fromClient, fromServer), (bytes, options) => {
      const reader = new FrameReader(options);
      const heard = [...bytes].flatMap((byte) => reader.read(Uint8Array.of(byte)));
      expect(heard.map(inWords)).toEqual(hear(bytes, options).map(inWords));
    }),
  );
});

test("a megabyte that comes byte by byte is read in a moment", () => {
  const reader = new FrameReader({ ...fromClient, maxMessageBytes: 1_048_576 });
  const frame = masked({ opcode: 2, payload: new Uint8Array(1_048_576) });
  const heard = Array.from(frame, (_, at) => reader.read(frame.subarray(at, at + 1))).flat();
  expect(heard).toMatchObject([{ kind: "message", bytes: 1_048_576 }]);
});
