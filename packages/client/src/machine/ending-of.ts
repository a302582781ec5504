import type { CauseId } from "@afterclose/codes/advice";
import type { Phase, SocketEnd } from "@afterclose/wire";
import type { Ending } from "../contract/ending.ts";

const causeOfCode: Readonly<Record<number, CauseId>> = {
  1000: "peer.closed",
  1001: "drain.shutdown",
  1005: "close.no-status",
  1006: "unknown",
  1008: "peer.closed",
  1009: "limit.message-size",
  1011: "server.error",
  1012: "drain.restart",
  1013: "shed.overload",
  1015: "tls.handshake",
  3000: "auth.required",
  3003: "auth.refused",
};

/** Judges what a host said of an end: quirks are made one, the host's own words stay in `raw`. */
export function endingOf(raw: SocketEnd, phase: Phase, livedMs: number, attempt: number, known?: CauseId): Ending {
  const { reason } = raw;
  // A Close frame that carries 1006 or 1015 broke the protocol (RFC 6455 §7.4.1).
  const forged = raw.wasClean && (raw.code === 1006 || raw.code === 1015);
  const wasClean = raw.wasClean && !forged;
  // Deno says 0 for 1006.
  const code = forged ? 1006 : raw.code || 1006;
  const isClosing = phase === "closing";
  const cause =
    known ??
    (isClosing
      ? "client.closed"
      : forged
        ? "protocol.bad-close"
        : phase === "handshake" && code === 1006
          ? "handshake.failed"
          : (causeOfCode[code] ?? (code < 1016 ? "peer.error" : "peer.closed")));
  const closedBy = isClosing ? "here" : wasClean ? "peer" : "nobody";
  return { code, reason, wasClean, cause, phase, closedBy, livedMs, attempt, raw };
}
