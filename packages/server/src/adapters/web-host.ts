import type { Clock } from "@afterclose/wire";
import type { Abortable } from "../contract/host.ts";

// What Bun, Deno and Node all have, said here because the core has no host's types.
interface Timers {
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  performance: { now(): number };
}
const host = globalThis as unknown as Timers;

/** The clock of a host that speaks the Web's words. */
export const webClock: Clock = {
  now: () => host.performance.now(),
  wall: () => Date.now(),
  after(ms, run) {
    const timer = host.setTimeout(run, ms);
    if (typeof timer === "object" && timer !== null && "unref" in timer && typeof timer.unref === "function") {
      (timer as { unref(): void }).unref();
    }
    return () => {
      host.clearTimeout(timer);
    };
  },
};

/** What a request says to admission. */
export interface WebRequest {
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  /** Fires when the client leaves. */
  readonly signal?: Abortable;
}

export function factsOf(
  request: WebRequest,
  address: string | undefined,
): {
  readonly address: string | undefined;
  readonly forwardedFor: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
} {
  const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
  return { address, forwardedFor: header("x-forwarded-for"), origin: header("origin"), host: header("host") };
}

/** What became of a request that asked for a WebSocket. */
export interface Upgraded<S, R extends Response | undefined> {
  /** Not there where it was refused, and on hosts that tell of it elsewhere. */
  readonly socket: S | undefined;
  /** What the handler of requests is to return. */
  readonly response: R;
}

/** How a refusal looks as a Response. */
export function refusalOf(status: number, retryAfterMs?: number): Response {
  const headers: Record<string, string> =
    retryAfterMs === undefined ? {} : { "Retry-After": String(Math.max(1, Math.ceil(retryAfterMs / 1000))) };
  return new Response(null, { status, headers });
}
