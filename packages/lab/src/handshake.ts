import { createHash } from "node:crypto";
import { type IncomingMessage, STATUS_CODES } from "node:http";
import { writeHttpHead } from "@afterclose/wire/http-head";
import { type Answer, plainAnswer, upgradeHeaders } from "./answer.ts";

/** The key that proves the answer is to this handshake (RFC 6455 §4.2.2). */
export function acceptKey(key: string): string {
  return createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
}

/** What is wrong with a handshake, if anything (RFC 6455 §4.2.1). */
export function refuseHandshake(request: IncomingMessage, allowOrigins: "*" | readonly string[]): Answer | undefined {
  const { upgrade = "", origin } = request.headers;
  if (request.method !== "GET" || upgrade.toLowerCase() !== "websocket") {
    return plainAnswer(426, "Only a GET with Upgrade: websocket is answered here.\n", upgradeHeaders);
  }
  if (request.headers["sec-websocket-version"] !== "13") {
    return plainAnswer(426, "Only version 13 of the WebSocket protocol is spoken here.\n", upgradeHeaders);
  }
  if (!/^[A-Za-z0-9+/]{22}==$/.test(request.headers["sec-websocket-key"] ?? "")) {
    return plainAnswer(400, "Sec-WebSocket-Key has to be 16 bytes as base64.\n");
  }
  if (allowOrigins !== "*" && origin !== undefined && !allowOrigins.includes(origin)) {
    return plainAnswer(403, "This lab is not open to pages of this origin. See its option allowOrigins.\n");
  }
  return undefined;
}

/** Writes an answer as HTTP/1.1, after which the connection ends. */
export function writeAnswer({ status, headers, body }: Answer): string {
  const head = writeHttpHead(`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? "Unknown"}`, [
    ...Object.entries(headers),
    ["Content-Length", String(Buffer.byteLength(body))],
    ["Cache-Control", "no-store"],
    ["Connection", "close"],
  ]);
  return head + body;
}

/** What an accepted handshake may say beside the usual. */
export interface Acceptance {
  /** If not set, the right one. */
  readonly acceptKey?: string;
  /** If not set, the first subprotocol that the client offered, if any. */
  readonly subprotocol?: string;
  readonly extensions?: string;
}

/** Writes the answer that accepts. */
export function writeAcceptance(request: IncomingMessage, options: Acceptance = {}): string {
  const offered = request.headers["sec-websocket-protocol"]?.split(",")[0]?.trim();
  const subprotocol =
    options.subprotocol ?? (offered !== undefined && /^[\w!#$%&'*+.^`|~-]+$/.test(offered) ? offered : undefined);
  return writeHttpHead("HTTP/1.1 101 Switching Protocols", [
    ["Upgrade", "websocket"],
    ["Connection", "Upgrade"],
    ["Sec-WebSocket-Accept", options.acceptKey ?? acceptKey(request.headers["sec-websocket-key"] ?? "")],
    ...(subprotocol === undefined ? [] : [["Sec-WebSocket-Protocol", subprotocol] as const]),
    ...(options.extensions === undefined ? [] : [["Sec-WebSocket-Extensions", options.extensions] as const]),
  ]);
}
