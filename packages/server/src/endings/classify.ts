import type { ClosedBy } from "@afterclose/wire";
import { causeOfCode, type ServerCause } from "@afterclose/codes/causes";

/** Why this server set out to end a connection, and how far it got. */
export interface Intent {
  readonly cause: ServerCause;
  /** The code that was sent; `undefined` before that, for an empty Close, and for one that never got out. */
  code: number | undefined;
  /** The close deadline passed, or the drain's, and the connection was cut. */
  cut: boolean;
}

/** What a host can say about an end. */
export interface EndEvidence {
  readonly closeReceived?: { readonly code: number; readonly reason: string } | undefined;
  readonly errno?: string | undefined;
  readonly fin?: boolean;
  /** What the host closed with by itself, for a fault of the peer's. */
  readonly codeSent?: number | undefined;
}

export interface Verdict {
  readonly cause: ServerCause;
  readonly closedBy: ClosedBy;
}

/** Names the one cause of an end. What the server itself set out to do comes before what it then saw. */
export function classify(evidence: EndEvidence, intent: Intent | undefined, fault: ServerCause | undefined): Verdict {
  if (fault !== undefined) {
    return { cause: fault, closedBy: "peer" };
  }
  if (intent !== undefined) {
    return { cause: intent.cut ? causeOfCut(intent.cause) : intent.cause, closedBy: "here" };
  }
  if (evidence.closeReceived !== undefined) {
    return { cause: causeOfCode(evidence.closeReceived.code, "client"), closedBy: "peer" };
  }
  if (evidence.errno !== undefined) {
    return { cause: causeOfErrno(evidence.errno), closedBy: "nobody" };
  }
  return { cause: evidence.fin === true ? "tcp.fin" : "unknown", closedBy: "nobody" };
}

export function causeOfErrno(errno: string): ServerCause {
  switch (errno) {
    case "ECONNRESET":
    case "EPIPE":
      return "tcp.reset";
    case "ETIMEDOUT":
      return "tcp.timeout";
    default:
      return "tcp.broken";
  }
}

/** What the application means by the code that it closes with. */
export function causeOfLocalCode(code: number | undefined): ServerCause {
  if (code === undefined || code === 1000) {
    return "close.local";
  }
  return code === 1011 ? "server.error" : "server.closed";
}

// A reason such as overload stays the cause though the peer never answered; a plain close has none, so the cut names it.
function causeOfCut(cause: ServerCause): ServerCause {
  if (cause.startsWith("drain.")) {
    return "drain.deadline";
  }
  return cause === "close.local" || cause === "server.closed" ? "close.unanswered" : cause;
}
