import { type CausesByCode, causesFromClient, causesFromServer } from "./generated/code-causes.ts";
import type { CauseId, ServerCause } from "./generated/types.ts";

export { causes } from "./generated/causes.ts";
export { serverCauses } from "./generated/server-causes.ts";
export type { Cause, CauseId, ServerCause } from "./generated/types.ts";

/**
 * What a Close with this code says of the cause, by who sent it. Evidence that somebody has beside it comes first.
 * Codes that no Close may carry are what a host reports: 1005 for none, 1006 for an end without a Close, 1015 for TLS.
 */
export function causeOfCode(code: number, from: "server"): CauseId;
export function causeOfCode(code: number, from: "client"): ServerCause;
export function causeOfCode(code: number, from: "server" | "client"): CauseId {
  return from === "server" ? causeFromServer(code) : causeIn(causesFromClient, code);
}

/** As `causeOfCode(code, "server")`, for a client that weighs what it carries. */
export function causeFromServer(code: number): CauseId {
  return causeIn(causesFromServer, code);
}

function causeIn<Cause>([codes, ranges]: CausesByCode<Cause>, code: number): Cause | "unknown" {
  return codes[code] ?? ranges.find(([to]) => code <= to)?.[1] ?? "unknown";
}
