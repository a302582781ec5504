import { brotliDecompressSync, constants, gunzipSync, inflateSync } from "node:zlib";
import { headerOf } from "./header-of.ts";

const maxBytes = 4096;

type Headers = readonly (readonly [name: string, value: string])[];

/** The start of a body as text, whatever it was packed in: chunks (RFC 9112 §7.1), a coding, a charset. */
export function bodyText(got: Buffer, headers: Headers): string {
  const whole = isChunked(headers) ? withoutChunks(got) : got;
  const bytes = unpacked(whole, headerOf(headers, "content-encoding")?.trim().toLowerCase()).subarray(0, maxBytes);
  return inCharset(bytes, headerOf(headers, "content-type") ?? "");
}

export function isChunked(headers: Headers): boolean {
  return /\bchunked\s*$/i.test(headerOf(headers, "transfer-encoding") ?? "");
}

/** Whether the last chunk is there: the server need not end the connection. */
export function hasLastChunk(got: Buffer): boolean {
  return /(?:^|\r?\n)0+(?:;[^\r\n]*)?\r?\n(?:[^\r\n]+\r?\n)*\r?\n$/.test(got.subarray(-1024).toString("latin1"));
}

function withoutChunks(got: Buffer): Buffer {
  const parts: Buffer[] = [];
  let rest = got;
  for (;;) {
    const lineEnd = rest.indexOf("\n");
    const [, size] =
      /^([\da-f]{1,8})\s*(?:;.*)?$/i.exec(rest.subarray(0, Math.max(0, lineEnd)).toString("latin1").trim()) ?? [];
    const bytes = parseInt(size ?? "0", 16);
    if (bytes === 0) {
      // What is no chunk at all is shown as it came.
      return parts.length === 0 && size === undefined ? got : Buffer.concat(parts);
    }
    parts.push(rest.subarray(lineEnd + 1, lineEnd + 1 + bytes));
    rest = rest.subarray(lineEnd + 1 + bytes);
    rest = rest.subarray(rest[0] === 0x0d ? 2 : 1);
  }
}

/** The body is cut, so its end may be missing; what a hostile one would grow to is bounded. */
function unpacked(bytes: Buffer, coding: string | undefined): Buffer {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: maxBytes * 64 };
  try {
    switch (coding) {
      case "gzip":
      case "x-gzip":
        return gunzipSync(bytes, options);
      case "deflate":
        return inflateSync(bytes, options);
      case "br":
        return brotliDecompressSync(bytes, {
          finishFlush: constants.BROTLI_OPERATION_FLUSH,
          maxOutputLength: maxBytes * 64,
        });
      default:
        return bytes;
    }
  } catch {
    return Buffer.alloc(0);
  }
}

function inCharset(bytes: Buffer, contentType: string): string {
  const [, charset = "utf-8"] = /charset\s*=\s*"?([\w-]+)/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}
