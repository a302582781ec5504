import { expect, test } from "vitest";
import { type Cliff, CliffWatch } from "./cliff.ts";

function watch(silentMs: number): Cliff | undefined {
  const cliffs = new CliffWatch();
  return Array.from(
    { length: 20 },
    (_, index) => ({ code: 1006, cause: "tcp.fin", silentMs, livedMs: index * 9000 }) as const,
  )
    .map((ending, index) => cliffs.note(ending, index * 1500))
    .find((cliff) => cliff !== undefined);
}

test("a limit is told in one sentence: who is known for it, and what to do", () => {
  const message = watch(30_000)?.message;
  expect(message).toMatch(
    /^\d+ of \d+ connections that ended without a Close did so after 30 s of silence\. Known for/,
  );
  expect(message).toContain(
    "HAProxy (timeout tunnel); Google Cloud Application Load Balancer (internal) (timeoutSec); Deno.upgradeWebSocket (idleTimeout); crossws (Node.js) (idleTimeout).",
  );
  expect(message).toContain("set heartbeat.idleMs below 15000.");
});

test("where nobody is known for it, the sentence says where to look", () => {
  expect(watch(5000)?.message).toMatch(/nginx's proxy_read_timeout, HAProxy's timeout tunnel/);
});
