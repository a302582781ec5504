import type { End, Observed, Role, SilenceName } from "../observe/connection-record.ts";

export interface Told {
  readonly role?: Role;
  readonly openedAtMs?: number;
  readonly ageMs: number;
  /** The last silence in both directions, and the longest. */
  readonly silentMs?: number;
  readonly longestMs?: number;
  readonly end?: End["kind"] | number;
  /** Silences that differ from the others. */
  readonly silences?: Partial<Record<SilenceName, number>>;
  readonly foundDead?: boolean;
  readonly lateMs?: number;
  readonly pings?: number;
  readonly pongs?: number;
  readonly messagesOut?: number;
  /** Of a Close frame. */
  readonly reason?: string;
  readonly kernel?: { readonly unacked: number; readonly backoff: number };
}

/** A connection as an experiment would have observed it. */
export function observed(told: Told): Observed {
  const { role = "idle", openedAtMs = 0, ageMs, silentMs = ageMs, longestMs = silentMs, end = "fin", foundDead } = told;
  const silence = (name: SilenceName): { atEndMs: number; longestMs: number } => {
    const own = told.silences?.[name];
    return { atEndMs: own ?? silentMs, longestMs: own ?? longestMs };
  };
  return {
    role,
    openedAtMs,
    ageMs,
    end: endOf(end, told.reason),
    silences: {
      any: silence("any"),
      in: silence("in"),
      out: silence("out"),
      data: silence("data"),
      "data-out": silence("data-out"),
    },
    pingsSent: told.pings ?? (role === "pinged" ? 5 : 0),
    pongsReceived: told.pongs ?? (role === "pinged" ? 5 : 0),
    messagesIn: 0,
    messagesOut: told.messagesOut ?? 0,
    bytesIn: 0,
    bytesOut: 0,
    ...(foundDead === undefined ? {} : { foundDead }),
    ...(told.lateMs === undefined ? {} : { lateMs: told.lateMs }),
    ...(told.kernel === undefined
      ? {}
      : { kernel: { ...told.kernel, sinceMs: 3000, lastAckMs: 2900, lastReceivedMs: 2900 } }),
  };
}

function endOf(end: End["kind"] | number, reason = ""): End {
  if (typeof end === "number") {
    return end === 1005 ? { kind: "close", reason } : { kind: "close", code: end, reason };
  }
  if (end === "errno") {
    return { kind: "errno", errno: "ETIMEDOUT" };
  }
  if (end === "fault") {
    return { kind: "fault", cause: "protocol.bad-frame", detail: "RSV" };
  }
  return end === "close" ? { kind: "close", reason } : { kind: end };
}
