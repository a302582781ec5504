import { type CauseId, meaningsOf } from "@afterclose/codes";
import type { Confidence } from "../report/report.ts";

export interface CodeCause {
  readonly cause: CauseId;
  readonly confidence: Confidence;
  readonly also: readonly CauseId[];
}

export interface CodeContext {
  readonly ageMs: number;
  /** A token, cookie or the like went with the handshake. */
  readonly hasCredentials: boolean;
}

/** Codes that say enough by themselves, whatever the ages and silences were. */
export function isDecisive(code: number | undefined): boolean {
  if (code === undefined) {
    return false;
  }
  return [1002, 1003, 1007, 1009, 1010, 1013, 1014, 3000, 3003].includes(code) || code === 4401 || code === 4403;
}

/** What a server means by the code of its Close frame. */
export function causeOfCode(code: number | undefined, reason: string, context: CodeContext): CodeCause {
  const sure = (cause: CauseId, ...also: CauseId[]): CodeCause => ({ cause, confidence: "certain", also });
  const likely = (cause: CauseId, ...also: CauseId[]): CodeCause => ({ cause, confidence: "likely", also });
  switch (code) {
    case undefined:
      return sure("close.no-status");
    case 1000:
      return sure("peer.closed");
    case 1001:
      return likely("drain.shutdown", "drain.restart", "idle.timeout");
    case 1008:
      return causeOfPolicy(reason, context);
    case 1009:
      return sure("limit.message-size");
    case 1011:
      return sure("server.error");
    case 1012:
      return sure("drain.restart");
    case 1013:
      return context.ageMs < 2000 ? sure("shed.admission") : likely("shed.overload", "shed.admission");
    case 3000:
    case 4401:
      return context.hasCredentials
        ? likely("auth.refused", "auth.expired", "auth.required")
        : { cause: "auth.required", confidence: code === 3000 ? "certain" : "likely", also: [] };
    case 3003:
    case 4403:
      return likely("auth.refused", "handshake.origin");
    case 3008:
      return likely("auth.timeout");
    default:
      return code < 3000 ? sure("peer.error") : causeOfOwnCode(code, reason, context);
  }
}

function causeOfPolicy(reason: string, context: CodeContext): CodeCause {
  return (
    causeOfReason(reason, context) ?? {
      cause: "unknown",
      confidence: "undecided",
      also: ["auth.required", "handshake.origin", "limit.rate", "limit.connections"],
    }
  );
}

/** What a reason says in so many words. */
function causeOfReason(reason: string, { hasCredentials }: CodeContext): CodeCause | undefined {
  const said = (cause: CauseId): CodeCause => ({ cause, confidence: "likely", also: [] });
  if (/\borigin\b/i.test(reason)) {
    return said("handshake.origin");
  }
  if (/\bexpired?\b/i.test(reason) && /token|session|credential|auth/i.test(reason)) {
    return said("auth.expired");
  }
  if (/\bunauthori[sz]ed\b|\bauth|\btoken\b|\bcredential|\blog ?in\b/i.test(reason)) {
    return said(hasCredentials ? "auth.refused" : "auth.required");
  }
  if (/\b(?:too many|max(?:imum)?) connections?\b|connection limit/i.test(reason)) {
    return said("limit.connections");
  }
  if (/\brate\b|\btoo many\b|\bslow down\b/i.test(reason)) {
    return said("limit.rate");
  }
  return undefined;
}

// An application's own code proves that a program chose to close; only its own documentation says more.
function causeOfOwnCode(code: number, reason: string, context: CodeContext): CodeCause {
  const meanings = meaningsOf(code);
  const classes = new Set(meanings.map(({ row }) => row.class));
  const said = causeOfReason(reason, context);
  if (said !== undefined) {
    return said;
  }
  const also: CauseId[] = classes.has("auth") ? ["auth.required"] : [];
  return { cause: "server.closed", confidence: "certain", also };
}
