import { ByteQueue } from "./byte-queue.ts";
import type { FrameFault } from "./frame-fault.ts";
import { opcodes } from "./opcodes.ts";
import { applyMask } from "./write-frame.ts";

/** What the other side said, one thing at a time. */
export type Heard =
  /** `data` and, for a text, `text` are missing where the message was too long to keep, or could not be unpacked. */
  | {
      readonly kind: "message";
      readonly binary: boolean;
      readonly bytes: number;
      readonly data?: Uint8Array;
      readonly text?: string;
    }
  /** A frame of a message that goes on. */
  | { readonly kind: "part" }
  | { readonly kind: "ping" | "pong"; readonly data: Uint8Array }
  | { readonly kind: "close"; readonly code?: number; readonly reason: string }
  | { readonly kind: "fault"; readonly fault: FrameFault; readonly detail: string };

/** Undoes an agreed compression (RFC 7692). */
export interface Unpacker {
  /** The message, or why there is none: `unread` where it cannot be judged. */
  unpack(packed: Uint8Array): Uint8Array | "unread" | "bad";
  /** A compressed message was too long to be kept. */
  skip(): void;
}

/** What a reader of frames is to know of its connection. */
export interface FrameReaderOptions {
  /** Whose frames they are: a client masks them, a server must not (RFC 6455 §5.1). */
  readonly from: "client" | "server";
  /** A longer message is a fault. */
  readonly maxMessageBytes: number;
  /** A longer message is counted, not kept. If not set, everything is kept. */
  readonly keepBytes?: number;
  /** A message in more frames is a fault. If not set, as many as there are. */
  readonly maxParts?: number;
  /** Whether this code may be in a Close frame: `mayAppearOnWire` of `@afterclose/codes/ranges`. */
  readonly mayClose: (code: number) => boolean;
  /** What unpacks compressed messages. If not set, they are a fault. */
  readonly unpacker?: Unpacker | undefined;
}

interface Head {
  readonly fin: boolean;
  readonly opcode: number;
  readonly compressed: boolean;
  readonly length: number;
  readonly mask: Uint8Array | undefined;
}

interface Message {
  readonly binary: boolean;
  readonly compressed: boolean;
  bytes: number;
  frames: number;
  /** Missing once there is too much to keep. */
  parts: Uint8Array[] | undefined;
}

/** Reads one side's frames strictly (RFC 6455 §5). After a fault or a Close frame it hears nothing more. */
export class FrameReader {
  readonly #options: FrameReaderOptions;
  readonly #pending = new ByteQueue();
  #head: Head | undefined;
  /** Bytes of a payload too long to keep that are still to come. */
  #skipBytes = 0;
  #message: Message | undefined;
  #done = false;

  constructor(options: FrameReaderOptions) {
    this.#options = options;
  }

  /** How many bytes are kept that were not heard yet. */
  get heldBytes(): number {
    return this.#pending.length + (this.#message?.parts === undefined ? 0 : this.#message.bytes);
  }

  /** Takes bytes in. The chunk is not copied: leave it alone until it is read. */
  push(chunk: Uint8Array): void {
    if (!this.#done) {
      this.#pending.push(chunk);
    }
  }

  /** The next thing heard; nothing until more bytes come. */
  next(): Heard | undefined {
    if (this.#done) {
      return undefined;
    }
    const heard = this.#step();
    if (heard === undefined) {
      this.#pending.compact();
    } else if (heard.kind === "fault" || heard.kind === "close") {
      this.#done = true;
      this.#message = undefined;
      this.#pending.clear();
    }
    return heard;
  }

  /** All that a chunk says. */
  read(chunk: Uint8Array): Heard[] {
    this.push(chunk);
    const heard: Heard[] = [];
    for (let next = this.next(); next !== undefined; next = this.next()) {
      heard.push(next);
    }
    return heard;
  }

  #step(): Heard | undefined {
    if (this.#head === undefined) {
      const head = this.#readHead();
      if (head === undefined || "kind" in head) {
        return head;
      }
      this.#head = head;
      if (head.length > (this.#options.keepBytes ?? Infinity)) {
        this.#skipBytes = head.length;
      }
    }
    return this.#skipBytes > 0 ? this.#skipPayload(this.#head) : this.#readPayload(this.#head);
  }

  #readHead(): Head | Heard | undefined {
    const start = this.#pending.peek(14);
    const [first, second] = start;
    if (first === undefined || second === undefined) {
      return undefined;
    }
    const wrong = this.#faultInHead(first, second);
    if (wrong !== undefined) {
      return wrong;
    }
    const isMasked = this.#options.from === "client";
    const lengthBytes = extraLengthBytes(second & 0x7f);
    const headBytes = 2 + lengthBytes + (isMasked ? 4 : 0);
    if (start.length < 2 + lengthBytes) {
      return undefined;
    }
    const length = readLength(start, second & 0x7f);
    if (length === undefined) {
      return fault("bad-frame", "length");
    }
    // What is too long is told as soon as its length is there, before the rest of its head.
    if (length + (this.#message?.bytes ?? 0) > this.#options.maxMessageBytes) {
      return fault("too-big", `message over ${String(this.#options.maxMessageBytes)} bytes`);
    }
    if (start.length < headBytes) {
      return undefined;
    }
    const mask = isMasked ? start.slice(headBytes - 4, headBytes) : undefined;
    this.#pending.skip(headBytes);
    return {
      fin: (first & 0x80) !== 0,
      opcode: first & 0x0f,
      compressed: (first & 0x40) !== 0,
      length,
      mask,
    };
  }

  // RFC 6455 §5.1, §5.2, §5.4, §5.5, and RFC 7692 §6 for the first reserved bit.
  #faultInHead(first: number, second: number): Heard | undefined {
    const opcode = first & 0x0f;
    const isMasked = (second & 0x80) !== 0;
    if (isMasked !== (this.#options.from === "client")) {
      return isMasked ? fault("masked", "MASK") : fault("unmasked", "no MASK");
    }
    const mayCompress = this.#options.unpacker !== undefined && (opcode === opcodes.text || opcode === opcodes.binary);
    if ((first & 0x30) !== 0 || ((first & 0x40) !== 0 && !mayCompress)) {
      return fault("bad-frame", "RSV");
    }
    if (opcode > 10 || (opcode > 2 && opcode < 8)) {
      return fault("bad-frame", `opcode ${String(opcode)}`);
    }
    return opcode >= 8
      ? faultInControl(opcode, (first & 0x80) !== 0, second & 0x7f)
      : faultInSequence(opcode, this.#message !== undefined);
  }

  #readPayload(head: Head): Heard | undefined {
    if (this.#pending.length < head.length) {
      return undefined;
    }
    this.#head = undefined;
    const payload = this.#pending.take(head.length);
    if (head.mask !== undefined) {
      applyMask(payload, head.mask);
    }
    return head.opcode >= 8 ? this.#control(head.opcode, payload) : this.#add(head, payload);
  }

  #skipPayload(head: Head): Heard | undefined {
    const gone = Math.min(this.#skipBytes, this.#pending.length);
    this.#pending.skip(gone);
    this.#skipBytes -= gone;
    if (this.#skipBytes > 0) {
      return undefined;
    }
    this.#head = undefined;
    return this.#add(head, undefined);
  }

  #add(head: Head, payload: Uint8Array | undefined): Heard {
    const { keepBytes = Infinity, maxParts = Infinity } = this.#options;
    const message = (this.#message ??= {
      binary: head.opcode === opcodes.binary,
      compressed: head.compressed,
      bytes: 0,
      frames: 0,
      parts: [],
    });
    message.bytes += head.length;
    message.frames += 1;
    if (payload === undefined || message.bytes > keepBytes) {
      message.parts = undefined;
    } else if (payload.length > 0) {
      message.parts?.push(payload);
    }
    if (!head.fin) {
      return message.frames > maxParts
        ? fault("too-big", `message in more than ${String(maxParts)} pieces`)
        : { kind: "part" };
    }
    this.#message = undefined;
    return this.#finish(message);
  }

  #finish({ binary, bytes, compressed, parts }: Message): Heard {
    const unread: Heard = { kind: "message", binary, bytes };
    if (parts === undefined) {
      if (compressed) {
        this.#options.unpacker?.skip();
      }
      return unread;
    }
    const body = joined(parts);
    const data = compressed ? (this.#options.unpacker?.unpack(body) ?? "bad") : body;
    if (data === "unread") {
      return unread;
    }
    if (data === "bad") {
      return fault("bad-deflate", "inflate");
    }
    if (binary) {
      return { kind: "message", binary, bytes, data };
    }
    const text = utf8(data);
    return text === undefined ? fault("bad-utf8", "text message") : { kind: "message", binary, bytes, data, text };
  }

  #control(opcode: number, payload: Uint8Array): Heard {
    if (opcode !== opcodes.close) {
      return { kind: opcode === opcodes.ping ? "ping" : "pong", data: payload };
    }
    const [high, low] = payload;
    if (high === undefined) {
      return { kind: "close", reason: "" };
    }
    if (low === undefined) {
      return fault("bad-close", "1 byte");
    }
    const code = high * 256 + low;
    if (!this.#options.mayClose(code)) {
      return fault("bad-close", String(code));
    }
    const reason = utf8(payload.subarray(2));
    return reason === undefined ? fault("bad-utf8", "close reason") : { kind: "close", code, reason };
  }
}

function faultInControl(opcode: number, fin: boolean, short: number): Heard | undefined {
  if (short > 125) {
    return fault(opcode === opcodes.close ? "bad-close" : "bad-frame", "> 125 bytes");
  }
  return fin ? undefined : fault("bad-frame", "control frame in pieces");
}

function faultInSequence(opcode: number, isInMessage: boolean): Heard | undefined {
  if (opcode === opcodes.continuation) {
    return isInMessage ? undefined : fault("bad-frame", "continuation of nothing");
  }
  return isInMessage ? fault("bad-frame", "message within a message") : undefined;
}

function extraLengthBytes(short: number): 0 | 2 | 8 {
  if (short < 126) {
    return 0;
  }
  return short === 126 ? 2 : 8;
}

/** RFC 6455 §5.2: in as few bytes as there have to be, and the first bit of 64 is 0. Otherwise `undefined`. */
function readLength(start: Uint8Array, short: number): number | undefined {
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  if (short < 126) {
    return short;
  }
  const length = short === 126 ? view.getUint16(2) : Number(view.getBigUint64(2));
  const least = short === 126 ? 126 : 65_536;
  return length < least || length >= 2 ** 63 ? undefined : length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    return only;
  }
  const whole = new Uint8Array(parts.reduce((bytes, part) => bytes + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function fault(name: FrameFault, detail: string): Heard & { kind: "fault" } {
  return { kind: "fault", fault: name, detail };
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
