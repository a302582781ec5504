import { constants, inflateRawSync } from "node:zlib";
import { mayAppearOnWire } from "@afterclose/codes/ranges";
import type { CauseId } from "@afterclose/codes";
import { opcodes } from "./frames.ts";
import type { Compression } from "./handshake.ts";

export type Heard =
  | {
      readonly kind: "message";
      readonly binary: boolean;
      readonly bytes: number;
      readonly data?: Uint8Array;
      readonly text?: string;
    }
  | { readonly kind: "part" }
  | { readonly kind: "ping" | "pong"; readonly payload: Buffer }
  | { readonly kind: "close"; readonly code?: number; readonly reason: string }
  | { readonly kind: "fault"; readonly cause: CauseId; readonly detail: string };

// A browser gives up far below; and what is longer than this is counted, not kept.
const longestMessage = 2 ** 31;
const keptBytes = 1_048_576;
// RFC 7692 §7.1.2: no window is larger.
const windowBytes = 32_768;

interface Head {
  readonly fin: boolean;
  readonly compressed: boolean;
  readonly opcode: number;
  readonly length: number;
}

/** Reads frames from a server strictly, and names what is wrong with the first bad one. Its memory is bounded. */
export class FrameReader {
  readonly #deflate: Compression | undefined;
  /** The end of what was unpacked so far, or that it is lost. */
  #window: Buffer | "lost" = Buffer.alloc(0);
  #pending: Buffer = Buffer.alloc(0);
  #head: Head | undefined;
  /** Bytes of a frame's payload too long to keep that are still to come. */
  #skip = 0;
  #message: { opcode: number; compressed: boolean; bytes: number; parts: Buffer[] | undefined } | undefined;
  #failed = false;

  constructor(deflate: Compression | undefined) {
    this.#deflate = deflate;
  }

  read(chunk: Buffer): readonly Heard[] {
    const heard: Heard[] = [];
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    while (!this.#failed) {
      const next = this.#step();
      if (next === undefined) {
        break;
      }
      if (next !== "more") {
        heard.push(next);
      }
      this.#failed = next !== "more" && next.kind === "fault";
    }
    return heard;
  }

  #step(): Heard | "more" | undefined {
    if (this.#head === undefined) {
      const head = this.#readHead();
      if (head === undefined || "kind" in head) {
        return head;
      }
      this.#head = head;
      if (head.length > keptBytes) {
        this.#skip = head.length;
        this.#add(head, undefined);
      }
    }
    const head = this.#head;
    if (this.#skip > 0) {
      const gone = Math.min(this.#skip, this.#pending.length);
      if (gone === 0) {
        return undefined;
      }
      this.#pending = this.#pending.subarray(gone);
      this.#skip -= gone;
      if (this.#skip > 0) {
        return undefined;
      }
      this.#head = undefined;
      return this.#finish(head);
    }
    if (this.#pending.length < head.length) {
      return undefined;
    }
    const payload = Buffer.from(this.#pending.subarray(0, head.length));
    this.#pending = this.#pending.subarray(head.length);
    this.#head = undefined;
    if (head.opcode >= 8) {
      return control(head.opcode, payload);
    }
    this.#add(head, payload);
    return this.#finish(head);
  }

  #readHead(): Head | Heard | undefined {
    const [first, second] = this.#pending;
    if (first === undefined || second === undefined) {
      return undefined;
    }
    const short = second & 0x7f;
    const size = short === 126 ? 4 : short === 127 ? 10 : 2;
    const opcode = first & 0x0f;
    const wrong = this.#faultInHead(first, second, opcode, short);
    if (wrong !== undefined) {
      return wrong;
    }
    if (this.#pending.length < size) {
      return undefined;
    }
    const length =
      short === 126 ? this.#pending.readUInt16BE(2) : short === 127 ? Number(this.#pending.readBigUInt64BE(2)) : short;
    if (length > longestMessage) {
      return fault("limit.message-size", `${String(length)} bytes announced`);
    }
    this.#pending = this.#pending.subarray(size);
    return { fin: (first & 0x80) !== 0, compressed: (first & 0x40) !== 0, opcode, length };
  }

  // RFC 6455 §5.2, §5.4, §5.5, and RFC 7692 §6 for the first reserved bit.
  #faultInHead(first: number, second: number, opcode: number, short: number): Heard | undefined {
    const isControl = opcode >= 8;
    const mayCompress = this.#deflate !== undefined && (opcode === opcodes.text || opcode === opcodes.binary);
    if ((second & 0x80) !== 0) {
      return fault("protocol.masked", "MASK");
    }
    if ((first & 0x30) !== 0 || ((first & 0x40) !== 0 && !mayCompress)) {
      return fault("protocol.bad-frame", "RSV");
    }
    if (![0, 1, 2, 8, 9, 10].includes(opcode)) {
      return fault("protocol.bad-frame", `opcode ${String(opcode)}`);
    }
    if (isControl && short > 125) {
      return fault(opcode === opcodes.close ? "protocol.bad-close" : "protocol.bad-frame", "> 125 bytes");
    }
    if (isControl && (first & 0x80) === 0) {
      return fault("protocol.bad-frame", "control frame in pieces");
    }
    if (opcode === opcodes.continuation && this.#message === undefined) {
      return fault("protocol.bad-frame", "continuation of nothing");
    }
    if ((opcode === opcodes.text || opcode === opcodes.binary) && this.#message !== undefined) {
      return fault("protocol.bad-frame", "message within a message");
    }
    return undefined;
  }

  #add(head: Head, payload: Buffer | undefined): void {
    const begun = (this.#message ??= { opcode: head.opcode, compressed: head.compressed, bytes: 0, parts: [] });
    begun.bytes += head.length;
    if (payload === undefined || begun.bytes > keptBytes) {
      begun.parts = undefined;
    } else {
      begun.parts?.push(payload);
    }
  }

  #finish(head: Head): Heard | "more" {
    const message = this.#message;
    if (message === undefined || !head.fin) {
      return { kind: "part" };
    }
    this.#message = undefined;
    const binary = message.opcode === opcodes.binary;
    const unread: Heard = { kind: "message", binary, bytes: message.bytes };
    if (message.parts === undefined) {
      if (message.compressed) {
        this.#window = "lost";
      }
      return unread;
    }
    let body: Buffer = Buffer.concat(message.parts);
    if (message.compressed) {
      const inflated = this.#inflate(body);
      if (inflated === "unread") {
        return unread;
      }
      if (inflated === "bad") {
        return fault("protocol.bad-deflate", "inflate");
      }
      body = inflated;
    }
    if (binary) {
      return { kind: "message", binary, bytes: message.bytes, data: body.subarray(0, 4096) };
    }
    const text = utf8(body);
    return text === undefined
      ? fault("protocol.bad-utf8", "text message")
      : { kind: "message", binary, bytes: message.bytes, text: text.slice(0, 4096) };
  }

  /** Unpacks a message. Where what came before it was not kept, it cannot be read, and is not judged. */
  #inflate(packed: Buffer): Buffer | "unread" | "bad" {
    const window = this.#deflate?.each === true ? Buffer.alloc(0) : this.#window;
    if (window === "lost") {
      return "unread";
    }
    try {
      // RFC 7692 §7.2.2: the sender left these four bytes out.
      const body = inflateRawSync(Buffer.concat([packed, Buffer.of(0, 0, 0xff, 0xff)]), {
        maxOutputLength: keptBytes * 16,
        finishFlush: constants.Z_SYNC_FLUSH,
        ...(window.length === 0 ? {} : { dictionary: window }),
      });
      this.#window = Buffer.from(Buffer.concat([window, body]).subarray(-windowBytes));
      return body;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_BUFFER_TOO_LARGE") {
        return "bad";
      }
      this.#window = "lost";
      return "unread";
    }
  }
}

function control(opcode: number, payload: Buffer): Heard {
  if (opcode !== opcodes.close) {
    return { kind: opcode === opcodes.ping ? "ping" : "pong", payload };
  }
  if (payload.length === 0) {
    return { kind: "close", reason: "" };
  }
  if (payload.length === 1) {
    return fault("protocol.bad-close", "1 byte");
  }
  const code = payload.readUInt16BE(0);
  if (!mayAppearOnWire(code)) {
    return fault("protocol.bad-close", String(code));
  }
  const reason = utf8(payload.subarray(2));
  return reason === undefined ? fault("protocol.bad-utf8", "close reason") : { kind: "close", code, reason };
}

function fault(cause: CauseId, detail: string): Heard & { kind: "fault" } {
  return { kind: "fault", cause, detail };
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
