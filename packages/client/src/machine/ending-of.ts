import { causeFromServer, type CauseId } from "@afterclose/codes/causes";
import type { Phase, SocketEnd } from "@afterclose/wire";
import type { Ending } from "../contract/ending.ts";

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
          : causeFromServer(code));
  const closedBy = isClosing ? "here" : wasClean ? "peer" : "nobody";
  return { code, reason, wasClean, cause, phase, closedBy, livedMs, attempt, raw };
}
