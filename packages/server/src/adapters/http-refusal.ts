import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** Answers a handshake with a status, and lets the connection go. Nothing of it is read any more. */
export function refuseWithStatus(socket: Duplex, status: number, retryAfterMs: number | undefined, help = ""): void {
  const lines = [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? "Refused"}`,
    "Connection: close",
    `Content-Length: ${String(Buffer.byteLength(help))}`,
  ];
  if (help !== "") {
    lines.push("Content-Type: text/plain; charset=utf-8", "X-Content-Type-Options: nosniff");
  }
  if (retryAfterMs !== undefined) {
    lines.push(`Retry-After: ${String(Math.max(1, Math.ceil(retryAfterMs / 1000)))}`);
  }
  if (status === 401) {
    lines.push("WWW-Authenticate: Bearer");
  }
  if (socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.once("finish", () => socket.destroy());
  socket.end(`${lines.join("\r\n")}\r\n\r\n${help}`);
}
