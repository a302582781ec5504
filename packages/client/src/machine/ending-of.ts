import { causeFromServer, type CauseId } from "@afterclose/codes/causes";
import type { ClosedBy, Phase, SocketEnd } from "@afterclose/wire";
import type { Ending } from "../contract/ending.ts";

/** Judges what a host said of an end: quirks are made one, the host's own words stay in `raw`. */
export function endingOf(raw: SocketEnd, phase: Phase, livedMs: number, attempt: number, known?: CauseId): Ending {
  // A Close frame that carries 1006 or 1015 broke the protocol (RFC 6455 §7.4.1).
  const forged = raw.wasClean && (raw.code === 1006 || raw.code === 1015);
  // Deno says 0 for 1006, React Native nothing.
  const code = forged ? 1006 : raw.code || 1006;
  // React Native says no more than the code and the reason of a Close, and of a failure neither.
  const wasClean = code !== 1006 && ((raw as Partial<SocketEnd>).wasClean ?? true);
  return {
    code,
    reason: raw.reason || "",
    wasClean,
    raw,
    phase,
    cause: known ?? causeOf(code, phase, forged),
    closedBy: closedByOf(phase, wasClean),
    livedMs,
    attempt,
  };
}

function causeOf(code: number, phase: Phase, forged: boolean): CauseId {
  if (phase === "closing") {
    return "client.closed";
  }
  if (forged) {
    return "protocol.bad-close";
  }
  if (phase === "handshake" && code === 1006) {
    return "handshake.failed";
  }
  return causeFromServer(code);
}

function closedByOf(phase: Phase, wasClean: boolean): ClosedBy {
  if (phase === "closing") {
    return "here";
  }
  return wasClean ? "peer" : "nobody";
}
