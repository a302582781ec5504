import type { HandshakeFacts } from "../admission/admission.ts";
import type { Abortable } from "../contract/host.ts";

/** What a request says to admission. */
export interface WebRequest {
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  /** Fires when the client leaves. */
  readonly signal?: Abortable;
}

export function factsOf(request: WebRequest, address: string | undefined): HandshakeFacts {
  const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
  return {
    address,
    forwardedFor: header("x-forwarded-for"),
    origin: header("origin"),
    host: header("host"),
    forwardedHost: header("x-forwarded-host"),
    forwarded: header("forwarded"),
  };
}

/** What became of a request that asked for a WebSocket. */
export interface Upgraded<S, R extends Response | undefined> {
  /** Not there where it was refused, and on hosts that tell of it elsewhere. */
  readonly socket: S | undefined;
  /** What the handler of requests is to return. */
  readonly response: R;
}

/** How a refusal looks as a Response. */
export function refusalOf(status: number, retryAfterMs?: number, help?: string): Response {
  const headers: Record<string, string> =
    retryAfterMs === undefined ? {} : { "Retry-After": String(Math.max(1, Math.ceil(retryAfterMs / 1000))) };
  return new Response(help ?? null, { status, headers });
}
