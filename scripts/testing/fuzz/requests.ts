import type { Dice } from "./dice.ts";

const pieces = [
  "/", "//", ".", "..", "%2e%2e", "%2f", "%5c", "%00", "%0d%0a", "%c3%a9", "%e4%bd%a0", "%ff", "%", "%zz", "\\", "\u00e9",
  "?", "&", "=", "#", "+", ";", ":", "@", "*", "a", "1006", "index.html", "assets", "__proto__", "constructor", "{code}",
  "[::1]", "http://example.com", "~", "|", "\"", "<", "'", "\u0001", "\u007f",
] as const; // prettier-ignore
const names = ["after", "afterMessages", "every", "then", "tick", "rate", "size", "for", "down", "up", "over", "clients", "reason", "how", "pings", "code", "token", "retryAfter", "answer", "room", "id", "x", "__proto__", ""] as const; // prettier-ignore
const values = ["0", "1", "-1", "2", "1000", "1000000", "1048576", "99999999999999999999", "1e9", "NaN", "", "1ms", "0ms", "24h", "1h", "25h", "1.5s", "fin", "rst", "1000", "1006", "4000", "echo", "count", "ignore", "503", "close", "3000", "4401", "letmein", "a-room-that-nobody-guesses", "%00", "%c3%28", "%e4%bd%a0", "%0d%0aX:%20y"] as const; // prettier-ignore
const methods = [
  "GET",
  "GET",
  "GET",
  "HEAD",
  "OPTIONS",
  "POST",
  "PUT",
  "CONNECT",
  "TRACE",
  "PRI",
  "get",
  "G T",
] as const;
const headerNames = ["Host", "Connection", "Upgrade", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions", "Origin", "Content-Length", "Transfer-Encoding", "Expect", "Range", "If-None-Match", "Accept-Encoding", "Forwarded", "X-Forwarded-For", "Cookie", "__proto__", "A b", ""] as const; // prettier-ignore
const headerValues = ["x", "", "close", "keep-alive", "Upgrade", "upgrade, upgrade", "websocket", "h2c", "13", "8", "dGhlIHNhbXBsZSBub25jZQ==", "permessage-deflate; client_max_window_bits=99", "null", "-1", "5", "99999999999999", "chunked", "100-continue", "bytes=0-,1-5,-1", "\"*\"", "a, b,, c", "\u00e9\u00ff", "\u0001"] as const; // prettier-ignore

/** A path and query: one that is known, with anything behind it, or anything at all. */
export function randomPath(dice: Dice, known: readonly string[]): string {
  if (dice.chance(0.7)) {
    const path = dice.pick(known).replace(/\?.*/, "");
    const query = Array.from({ length: dice.below(4) }, () => `${dice.pick(names)}=${dice.pick(values)}`).join("&");
    return `${dice.chance(0.1) ? path + dice.pick(pieces) : path}${query === "" ? "" : `?${query}`}`;
  }
  const path = Array.from({ length: dice.below(8) }, () => dice.pick(pieces)).join("");
  return `/${path}${dice.chance(0.02) ? "x".repeat(dice.below(20_000)) : ""}`;
}

function randomHeaders(dice: Dice): string {
  const lines = Array.from(
    { length: dice.below(6) },
    () => `${dice.pick(headerNames)}: ${dice.pick(headerValues)}\r\n`,
  );
  return lines.join("") + (dice.chance(0.02) ? `X-Long: ${"y".repeat(dice.below(20_000))}\r\n` : "");
}

/** The bytes of a plain request, right or wrong, with a body or without, once or several times. */
export function randomRequest(dice: Dice, known: readonly string[]): Buffer {
  const version = dice.pick(["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9"]);
  const host = dice.chance(0.9) ? "Host: 127.0.0.1\r\n" : "";
  const body = dice.chance(0.2) ? dice.bytes(dice.below(2000)) : Buffer.alloc(0);
  const head = `${dice.pick(methods)} ${randomPath(dice, known)} ${version}\r\n${host}${randomHeaders(dice)}\r\n`;
  const once = Buffer.concat([Buffer.from(head, "latin1"), body]);
  return Buffer.concat(Array.from({ length: dice.chance(0.1) ? 1 + dice.below(30) : 1 }, () => once));
}

/** The bytes of a handshake, mostly right. */
export function randomHandshake(dice: Dice, known: readonly string[]): Buffer {
  const more = dice.chance(0.3) ? randomHeaders(dice) : "";
  const compression = dice.chance(0.3) ? "Sec-WebSocket-Extensions: permessage-deflate\r\n" : "";
  return Buffer.from(
    `GET ${randomPath(dice, known)} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${compression}${more}\r\n`,
    "latin1",
  );
}
