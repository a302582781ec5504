import { isUtf8 } from "node:buffer";
import { mayAppearOnWire } from "@afterclose/codes/ranges";
import { opcodes, unmask } from "./frames.ts";

/** What the client said, one at a time. */
export type Heard =
  | { readonly kind: "message"; readonly data: Buffer; readonly binary: boolean }
  | { readonly kind: "ping" | "pong"; readonly data: Buffer }
  | { readonly kind: "close"; readonly code?: number; readonly reason: string }
  | { readonly kind: "fault"; readonly code: number; readonly message: string };

// So many chunks are put together, lest a client that writes byte by byte cost a hundred times its bytes.
const manyChunks = 1024;

/** Reads a client's frames strictly (RFC 6455 §5). After a fault or a Close frame it hears nothing more. */
export class FrameReader {
  readonly #maxMessageBytes: number;
  #chunks: Buffer[] = [];
  #buffered = 0;
  #done = false;
  #message: { binary: boolean; parts: Buffer[]; bytes: number } | undefined;

  constructor(maxMessageBytes: number) {
    this.#maxMessageBytes = maxMessageBytes;
  }

  read(chunk: Buffer): Heard[] {
    if (this.#done) {
      return [];
    }
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    if (this.#chunks.length >= manyChunks) {
      this.#chunks = [Buffer.concat(this.#chunks)];
    }
    const heard: Heard[] = [];
    let next = this.#next();
    while (next !== undefined) {
      if (next !== "more") {
        heard.push(next);
      }
      if (next !== "more" && (next.kind === "fault" || next.kind === "close")) {
        this.#done = true;
        this.#chunks = [];
        this.#message = undefined;
        break;
      }
      next = this.#next();
    }
    return heard;
  }

  #next(): Heard | "more" | undefined {
    const head = this.#peek(14);
    const [first, second] = head;
    if (first === undefined || second === undefined) {
      return undefined;
    }
    const wrong = this.#checkHead(first, second);
    if (wrong !== undefined) {
      return wrong;
    }
    const short = second & 0x7f;
    const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
    const headBytes = 6 + lengthBytes;
    if (head.length < 2 + lengthBytes) {
      return undefined;
    }
    const length =
      lengthBytes === 0 ? short : lengthBytes === 2 ? head.readUInt16BE(2) : Number(head.readBigUInt64BE(2));
    if (length + (this.#message?.bytes ?? 0) > this.#maxMessageBytes) {
      return fault(1009, `message over ${String(this.#maxMessageBytes)} bytes`);
    }
    if (this.#buffered < headBytes + length) {
      return undefined;
    }
    const bytes = this.#take(headBytes + length);
    const payload = unmask(bytes.subarray(headBytes), bytes.subarray(headBytes - 4, headBytes));
    return this.#heard(first & 0x0f, (first & 0x80) !== 0, payload);
  }

  #checkHead(first: number, second: number): Heard | undefined {
    const opcode = first & 0x0f;
    if ((first & 0x70) !== 0) {
      return fault(1002, "reserved bits without an extension");
    }
    if ((second & 0x80) === 0) {
      return fault(1002, "frame without a mask");
    }
    if (opcode > 10 || (opcode > 2 && opcode < 8)) {
      return fault(1002, `unknown opcode ${String(opcode)}`);
    }
    if (opcode >= 8) {
      return (second & 0x7f) > 125 || (first & 0x80) === 0
        ? fault(1002, "long or fragmented control frame")
        : undefined;
    }
    if (opcode === opcodes.continuation && this.#message === undefined) {
      return fault(1002, "continuation of nothing");
    }
    if (opcode !== opcodes.continuation && this.#message !== undefined) {
      return fault(1002, "new message inside a fragmented one");
    }
    return undefined;
  }

  #heard(opcode: number, fin: boolean, payload: Buffer): Heard | "more" {
    if (opcode === opcodes.close) {
      return readClose(payload);
    }
    if (opcode === opcodes.ping) {
      return { kind: "ping", data: payload };
    }
    if (opcode === opcodes.pong) {
      return { kind: "pong", data: payload };
    }
    const message = (this.#message ??= { binary: opcode === opcodes.binary, parts: [], bytes: 0 });
    message.parts.push(payload);
    message.bytes += payload.length;
    if (!fin) {
      return message.parts.length > 1024 ? fault(1009, "message in more than 1024 pieces") : "more";
    }
    this.#message = undefined;
    const data = Buffer.concat(message.parts);
    return message.binary || isUtf8(data)
      ? { kind: "message", data, binary: message.binary }
      : fault(1007, "text that is not UTF-8");
  }

  #peek(bytes: number): Buffer {
    const first = this.#chunks[0] ?? Buffer.alloc(0);
    return first.length >= bytes || this.#chunks.length < 2
      ? first.subarray(0, bytes)
      : Buffer.concat(this.#chunks.slice(0, bytes)).subarray(0, bytes);
  }

  #take(bytes: number): Buffer {
    const all = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    const whole = all ?? Buffer.alloc(0);
    const rest = whole.subarray(bytes);
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#buffered = rest.length;
    return whole.subarray(0, bytes);
  }
}

function readClose(payload: Buffer): Heard {
  if (payload.length === 0) {
    return { kind: "close", reason: "" };
  }
  if (payload.length === 1) {
    return fault(1002, "Close frame with a body of one byte");
  }
  const code = payload.readUInt16BE(0);
  const reason = payload.subarray(2);
  if (!mayAppearOnWire(code)) {
    return fault(1002, `close code ${String(code)}`);
  }
  return isUtf8(reason)
    ? { kind: "close", code, reason: reason.toString("utf8") }
    : fault(1007, "reason that is not UTF-8");
}

function fault(code: number, message: string): Heard {
  return { kind: "fault", code, message };
}
