import { prometheusContentType } from "../metrics/prometheus.ts";
import type { Answerable } from "./http.ts";

/** The part of a Hono context that is used. A real one fits. */
export interface HonoContextLike<R> {
  text(body: string, status: 200 | 503, headers: Record<string, string>): R;
}

/** A handler for `app.get("/readyz", ...)`. */
export function readyz(life: Answerable): <R>(context: HonoContextLike<R>) => R {
  return (context) =>
    context.text(life.ready ? "ready\n" : "draining\n", life.ready ? 200 : 503, { "Cache-Control": "no-store" });
}

/** A handler for `app.get("/metrics", ...)`. */
export function metrics(life: Answerable): <R>(context: HonoContextLike<R>) => R {
  return (context) => context.text(life.metrics(), 200, { "Content-Type": prometheusContentType });
}
