import { escapeReason } from "@afterclose/wire";
import type { ServerCause } from "@afterclose/codes/causes";
import type { EndEvidence, Verdict } from "./classify.ts";
import type { Connection } from "../lifecycle/connection.ts";
import type { Ending } from "../contract/ending.ts";
import type { Host } from "../contract/host.ts";

/** Whether it was the peer that let a handshake come to nothing. */
export function isPeersFault(cause: ServerCause): boolean {
  return cause === "handshake.aborted" || cause === "handshake.malformed" || cause.startsWith("tcp.");
}

/** The record of a handshake that came to nothing. */
export function failedHandshake(
  id: number,
  at: number,
  cause: ServerCause,
  detail: string | undefined,
  livedMs: number,
  address: string | undefined,
): Ending {
  const nothing = {
    silentMs: 0,
    bytesIn: 0,
    bytesOut: 0,
    messagesIn: 0,
    messagesOut: 0,
    messagesDropped: 0,
    pings: 0,
    key: undefined,
  };
  return {
    id,
    at: Math.round(at),
    code: 1006,
    reason: "",
    codeSent: undefined,
    wasClean: false,
    phase: "handshake",
    closedBy: isPeersFault(cause) ? "peer" : "here",
    cause,
    detail,
    livedMs: Math.round(livedMs),
    address,
    ...nothing,
  };
}

/** The record of a connection's end. Taken before its state changes, because it says in which phase it was. */
export function endedConnection<S>(
  id: number,
  connection: Connection<S>,
  socket: S,
  host: Host<S>,
  evidence: EndEvidence,
  verdict: Verdict,
  times: { readonly at: number; readonly livedMs: number; readonly silentMs: number },
): Ending {
  const { closeReceived, errno } = evidence;
  const { key, address, messagesIn, messagesOut, messagesDropped, pings, intent } = connection;
  return {
    id,
    at: Math.round(times.at),
    code: closeReceived?.code ?? 1006,
    reason: escapeReason(closeReceived?.reason ?? ""),
    codeSent: intent?.code ?? evidence.codeSent,
    wasClean: closeReceived !== undefined,
    phase: connection.state === "open" ? "open" : "closing",
    closedBy: verdict.closedBy,
    cause: verdict.cause,
    detail: errno,
    livedMs: Math.round(times.livedMs),
    silentMs: Math.max(0, times.silentMs),
    bytesIn: Math.max(0, host.bytesIn(socket)),
    bytesOut: Math.max(0, host.bytesOut(socket)),
    messagesIn,
    messagesOut,
    messagesDropped,
    pings,
    key,
    address,
  };
}
