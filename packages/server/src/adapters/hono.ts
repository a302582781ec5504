import { prometheusContentType } from "../metrics/prometheus.ts";
import type { Answerable } from "./http.ts";

/** The part of a Hono context that is used. A real one fits. */
export interface HonoContextLike {
  readonly req: { readonly method: string; readonly path: string };
}

/** Middleware for `app.use(health(life))`: answers `/readyz` and `/metrics`, and passes the rest on. */
export function health(
  life: Answerable,
): (context: HonoContextLike, next: () => Promise<void>) => Promise<Response | undefined> {
  return async ({ req: { method, path } }, next) => {
    if ((method === "GET" || method === "HEAD") && path === "/readyz") {
      const { ready } = life;
      return new Response(ready ? "ready\n" : "draining\n", {
        status: ready ? 200 : 503,
        headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
      });
    }
    if ((method === "GET" || method === "HEAD") && path === "/metrics") {
      return new Response(life.metrics(), { headers: { "Content-Type": prometheusContentType } });
    }
    await next();
    return undefined;
  };
}
