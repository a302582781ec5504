import { constants, inflateRawSync } from "node:zlib";
import type { CauseId } from "@afterclose/codes";
import { mayAppearOnWire } from "@afterclose/codes/ranges";
import {
  FrameReader as WireReader,
  type FrameFault,
  type Heard as WireHeard,
  type Unpacker,
} from "@afterclose/wire/frames";
import type { Compression } from "./handshake.ts";

export type Heard =
  /** Of a long message only the start is kept: of a binary one as bytes, of a text as characters. */
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
const keptChars = 4096;
// RFC 7692 §7.1.2: no window is larger.
const windowBytes = 32_768;

/** Reads frames from a server strictly, and names what is wrong with the first bad one. Its memory is bounded. */
export class FrameReader {
  readonly #reader: WireReader;

  constructor(deflate: Compression | undefined) {
    this.#reader = new WireReader({
      from: "server",
      maxMessageBytes: longestMessage,
      keepBytes: keptBytes,
      mayClose: mayAppearOnWire,
      unpacker: deflate === undefined ? undefined : new Inflater(deflate),
    });
  }

  read(chunk: Buffer): readonly Heard[] {
    return this.#reader.read(chunk).map(inOurWords);
  }
}

function inOurWords(heard: WireHeard): Heard {
  switch (heard.kind) {
    case "message": {
      const { kind, binary, bytes, data, text } = heard;
      return {
        kind,
        binary,
        bytes,
        ...(binary && data !== undefined && { data: data.subarray(0, keptChars) }),
        ...(text !== undefined && { text: text.slice(0, keptChars) }),
      };
    }
    case "ping":
    case "pong":
      return { kind: heard.kind, payload: Buffer.from(heard.data) };
    case "fault":
      return { kind: "fault", cause: causeOf[heard.fault], detail: heard.detail };
    default:
      return heard;
  }
}

const causeOf: Readonly<Record<FrameFault, CauseId>> = {
  masked: "protocol.masked",
  // Only a client's frame can lack it.
  unmasked: "protocol.bad-frame",
  "bad-frame": "protocol.bad-frame",
  "bad-close": "protocol.bad-close",
  "bad-utf8": "protocol.bad-utf8",
  "bad-deflate": "protocol.bad-deflate",
  "too-big": "limit.message-size",
};

/** Unpacks messages. Where what came before one was not kept, it cannot be read, and is not judged. */
class Inflater implements Unpacker {
  readonly #deflate: Compression;
  /** The end of what was unpacked so far, or that it is lost. */
  #window: Buffer | "lost" = Buffer.alloc(0);

  constructor(deflate: Compression) {
    this.#deflate = deflate;
  }

  skip(): void {
    this.#window = "lost";
  }

  unpack(packed: Uint8Array): Buffer | "unread" | "bad" {
    const window = this.#deflate.each ? Buffer.alloc(0) : this.#window;
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
