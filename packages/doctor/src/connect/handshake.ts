import { createHash, randomBytes } from "node:crypto";
import type { CauseId } from "@afterclose/codes";
import { listOf } from "./header-of.ts";
import type { HttpAnswer } from "./http-answer.ts";

export interface Offer {
  /** `host:port` as the Host header has it. */
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  readonly origin?: string | undefined;
  readonly subprotocols: readonly string[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Leaves compression out of the offer. */
  readonly plain?: boolean;
}

/** How messages may be compressed. */
export interface Compression {
  /** The server begins each message with an empty window. */
  readonly each: boolean;
  /** The largest window that the client may use, as a power of two. */
  readonly windowBits: number;
}

export interface Agreed {
  readonly subprotocol?: string;
  readonly extensions?: string;
  /** `undefined` where nothing may be compressed. */
  readonly deflate: Compression | undefined;
}

export type Checked =
  | { readonly ok: true; readonly agreed: Agreed }
  | { readonly ok: false; readonly cause: CauseId; readonly detail: string };

export function newKey(): string {
  return randomBytes(16).toString("base64");
}

// As browsers offer it: some servers refuse whoever asks for more.
const offeredExtension = "permessage-deflate; client_max_window_bits";

/** Writes the handshake's request (RFC 6455 §4.1). */
export function writeHandshake(offer: Offer, key: string): string {
  const lines = [
    `GET ${offer.path} HTTP/1.1`,
    `Host: ${offer.host}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Key: ${key}`,
    "Sec-WebSocket-Version: 13",
  ];
  if (offer.plain !== true) {
    lines.push(`Sec-WebSocket-Extensions: ${offeredExtension}`);
  }
  if (offer.subprotocols.length > 0) {
    lines.push(`Sec-WebSocket-Protocol: ${offer.subprotocols.join(", ")}`);
  }
  if (offer.origin !== undefined) {
    lines.push(`Origin: ${offer.origin}`);
  }
  for (const [name, value] of offer.headers) {
    lines.push(`${name}: ${value}`);
  }
  if (!offer.headers.some(([name]) => name.toLowerCase() === "user-agent")) {
    lines.push("User-Agent: afterclose-doctor");
  }
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/** Checks a 101 as a client has to (RFC 6455 §4.1, the last list). */
export function checkAcceptance(
  { headers, version, wrongLine }: HttpAnswer,
  key: string,
  { subprotocols, plain = false }: Offer,
): Checked {
  // RFC 9113 §8.6: HTTP/2 has no status 101, and HTTP/1.0 knows no upgrade.
  if (!/^1\.[1-9]$/.test(version)) {
    return bad("handshake.malformed", `HTTP/${version}`);
  }
  if (wrongLine !== undefined) {
    return bad("handshake.malformed", wrongLine.slice(0, 60));
  }
  if (listOf(headers, "upgrade")?.toLowerCase() !== "websocket") {
    return bad("handshake.malformed", "Upgrade");
  }
  const connection = listOf(headers, "connection") ?? "";
  if (!/(?:^|,)\s*upgrade\s*(?:,|$)/i.test(connection)) {
    return bad("handshake.malformed", "Connection");
  }
  const proof = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
  // RFC 6455 §11.3.3: it must not come twice, even if both are right.
  if (listOf(headers, "sec-websocket-accept") !== proof) {
    return bad("handshake.bad-accept", "Sec-WebSocket-Accept");
  }
  const subprotocol = listOf(headers, "sec-websocket-protocol");
  if (subprotocol !== undefined && !subprotocols.includes(subprotocol)) {
    return bad("handshake.subprotocol", subprotocol);
  }
  // Browsers and libraries give up where they asked for one and none came.
  if (subprotocol === undefined && subprotocols.length > 0) {
    return bad("handshake.subprotocol", "Sec-WebSocket-Protocol");
  }
  const extensions = listOf(headers, "sec-websocket-extensions");
  const named = (extensions ?? "").split(",").map((one) => one.split(";")[0]?.trim() ?? "");
  const isUnknown = named.some((one) => one !== "" && (plain || one !== "permessage-deflate"));
  if (extensions !== undefined && (isUnknown || named.length > 1 || !areParametersRight(extensions))) {
    return bad("handshake.extension", extensions);
  }
  return {
    ok: true,
    agreed: {
      ...(subprotocol === undefined ? {} : { subprotocol }),
      ...(extensions === undefined ? {} : { extensions }),
      deflate: compressionOf(extensions),
    },
  };
}

const flags: readonly string[] = ["server_no_context_takeover", "client_no_context_takeover"];
const windows: readonly string[] = ["server_max_window_bits", "client_max_window_bits"];

/** RFC 7692 §7.1: each parameter at most once, none that is not known, and windows of 8 to 15 bits. */
function areParametersRight(extensions: string): boolean {
  const seen = new Set<string>();
  return extensions
    .split(";")
    .slice(1)
    .every((parameter) => {
      const [name = "", value] = parameter.split("=").map((part) => part.trim().replace(/^"(.*)"$/, "$1"));
      const isNew = !seen.has(name);
      seen.add(name);
      const isWindow = windows.includes(name) && /^(?:[89]|1[0-5])$/.test(value ?? "");
      return isNew && (isWindow || (flags.includes(name) && value === undefined));
    });
}

// RFC 7692 §7.1.
function compressionOf(extensions: string | undefined): Compression | undefined {
  if (extensions?.includes("permessage-deflate") !== true) {
    return undefined;
  }
  const [, bits] = /client_max_window_bits\s*=\s*"?(\d+)/.exec(extensions) ?? [];
  return { each: extensions.includes("server_no_context_takeover"), windowBits: Number(bits ?? "15") };
}

function bad(cause: CauseId, detail: string): Checked {
  return { ok: false, cause, detail };
}
