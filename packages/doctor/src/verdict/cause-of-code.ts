import { meaningsOf } from "@afterclose/codes";
import { causeFromServer, type CauseId } from "@afterclose/codes/causes";
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

/** What a server means by the code of its Close frame: what the catalogue says, and what the evidence adds. */
export function causeOfCode(code = 1005, reason: string, context: CodeContext): CodeCause {
  const cause = causeFromServer(code);
  const sure = (better: CauseId, ...also: CauseId[]): CodeCause => ({ cause: better, confidence: "certain", also });
  const likely = (better: CauseId, ...also: CauseId[]): CodeCause => ({ cause: better, confidence: "likely", also });
  switch (code) {
    case 1000:
    case 1011:
      return causeOfReason(reason, context) ?? sure(cause);
    case 1001:
      return causeOfReason(reason, context) ?? likely(cause, "drain.restart", "idle.timeout");
    case 1008:
      return (
        causeOfReason(reason, context) ??
        likely(cause, "auth.required", "handshake.origin", "limit.rate", "limit.connections")
      );
    case 1013:
      if (causeOfReason(reason, context)?.cause === "limit.connections") {
        return likely("limit.connections", "shed.admission");
      }
      return context.ageMs < 2000 ? sure("shed.admission") : likely(cause, "shed.admission");
    case 3000:
    case 4401:
      if (authSaid(reason, context) !== undefined) {
        return likely(authSaid(reason, context) ?? cause, "auth.required");
      }
      return context.hasCredentials
        ? likely("auth.refused", "auth.expired", "auth.required")
        : { cause: "auth.required", confidence: code === 3000 ? "certain" : "likely", also: [] };
    case 3003:
    case 4403:
      return likely("auth.refused", "handshake.origin");
    case 3008:
    case 4408:
      return causeOfReason(reason, context) ?? likely("auth.timeout");
    case 4406:
      return likely("handshake.subprotocol");
    default:
      return code < 3000 ? sure(cause) : causeOfOwnCode(code, reason, context);
  }
}

/** What words in a reason stand for, the most telling first. */
const reasonWords: readonly (readonly [words: RegExp, cause: CauseId])[] = [
  [/\borigin\b/i, "handshake.origin"],
  [/\bsub-?protocol\b/i, "handshake.subprotocol"],
  [
    /\b(?:token|session|credentials?|auth\w*|jwt|login)\b.*\bexpired?\b|\bexpired\b.*\b(?:token|session|credentials?|auth)/i,
    "auth.expired",
  ],
  [
    /\b(?:auth\w*|log ?in|initiali[sz]ation|init|identify|handshake|hello|connect packet|join|subscri\w+|register|registration)\b.*\b(?:time ?d? ?out|too (?:late|slow|long)|in time|within)/i,
    "auth.timeout",
  ],
  [
    /\btime ?d? ?out\b.*\b(?:auth\w*|log ?in|initiali[sz]ation|identify|handshake|hello|join|subscri\w+)\b/i,
    "auth.timeout",
  ],
  [
    /\bapi[- ]?key\b|\baccess denied\b|\bsign(?:ed)? ?in\b|\bpassword\b|\bsignature\b|\bunauthori[sz]ed\b|\bauth|\b(?:invalid|missing|no|bad|wrong)\b.*\btoken\b|\btoken\b|\bcredential|\blog(?:ged)? ?in\b(?! elsewhere)|\bforbidden\b|\bpermission\b/i,
    "auth.refused",
  ],
  [/\b(?:max(?:imum)?|connection|session) (?:connection |session )?(?:age|lifetime|duration)\b/i, "lifetime.max"],
  [
    /\b(?:too many|max(?:imum)?|limit of) (?:\w+ )?connections?\b|connection (?:limit|quota)|\b(?:another|other|new(?:er)?|second|duplicate|concurrent) (?:\w+ )?(?:connection|session|client|login|tab|device)|\breplaced\b|\bsuperseded\b|elsewhere|already connected/i,
    "limit.connections",
  ],
  [/\bflooding\b|\bspamming\b|\bquota\b|\brate\b|\btoo many\b|\bslow down\b|\bthrottl/i, "limit.rate"],
  [
    /\b(?:message|payload|frame)\b.*\b(?:too (?:big|large|long)|size|limit)|\btoo (?:big|large)\b/i,
    "limit.message-size",
  ],
  [
    /\bidle\b|\binactiv|\bno (?:activity|heartbeat|ping|pong|traffic|message)|\bheart ?beat\b|\bkeep-?alive\b|\bping time ?out\b|\bsilen(?:t|ce)\b/i,
    "idle.timeout",
  ],
  [
    /\b(?:max(?:imum)?|connection|session|time) (?:connection )?(?:age|lifetime|duration|limit)\b|\blifetime\b|\bsession (?:over|ended|limit)/i,
    "lifetime.max",
  ],
  [/\brestart|\b(?:re)?deploy|\breload|\bupgrad(?:e|ing)\b/i, "drain.restart"],
  [/\bgoing down\b|\bterminating\b|\bstopping\b|\bshut(?:ting)? ?down\b|\bmaintenance\b|\bdrain/i, "drain.shutdown"],
  [/\bserver (?:is )?(?:full|busy)\b|\boverload|\bcapacity\b|\btoo busy\b|\btry again later\b/i, "shed.overload"],
  [/\binternal (?:server )?error\b|\bunhandled\b|\bexception\b|\bpanic\b/i, "server.error"],
];

/** What a reason says in so many words. */
function causeOfReason(reason: string, { hasCredentials }: CodeContext): CodeCause | undefined {
  const found = reasonWords.find(([words]) => words.test(reason))?.[1];
  if (found === undefined) {
    return undefined;
  }
  const cause = found === "auth.refused" && !hasCredentials ? "auth.required" : found;
  return { cause, confidence: "likely", also: [] };
}

// Of a login that is wanted, a reason may say more than the code: that it came too late, or has run out.
function authSaid(reason: string, context: CodeContext): CauseId | undefined {
  const said = causeOfReason(reason, context)?.cause;
  return said === "auth.expired" || said === "auth.timeout" ? said : undefined;
}

/** Codes that a server chooses for a reason of its own, where 1000, 1001 and none may come from anything between. */
export function saysWhy(
  { code, reason }: { readonly code?: number; readonly reason: string },
  context: CodeContext,
): CodeCause | undefined {
  if (code === undefined) {
    return undefined;
  }
  if (code === 1012) {
    return causeOfCode(code, reason, context);
  }
  const said = causeOfReason(reason, context);
  if (said !== undefined) {
    return said;
  }
  const isOwn = code === 1011 || code === 3000 || code === 3003 || code === 3008;
  return isOwn || [4401, 4403, 4406, 4408].includes(code) ? causeOfCode(code, reason, context) : undefined;
}

// Many choose 4000 and the status of HTTP that means the same; nothing but custom says so.
const byLikeStatus: Readonly<Partial<Record<number, CauseId>>> = {
  4404: "handshake.not-found",
  4429: "limit.rate",
  4500: "server.error",
  4503: "shed.overload",
};

// An application's own code proves that a program chose to close; only its own documentation says more.
function causeOfOwnCode(code: number, reason: string, context: CodeContext): CodeCause {
  const meanings = meaningsOf(code);
  const classes = new Set(meanings.map(({ row }) => row.class));
  const said = causeOfReason(reason, context);
  if (said !== undefined) {
    return said;
  }
  const asStatus = byLikeStatus[code];
  if (asStatus !== undefined) {
    return { cause: asStatus, confidence: "possible", also: [causeFromServer(code)] };
  }
  const also: CauseId[] = classes.has("auth") ? ["auth.required"] : [];
  return { cause: causeFromServer(code), confidence: "certain", also };
}
