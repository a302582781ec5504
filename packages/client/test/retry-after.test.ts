import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { WebSocket as Ws } from "ws";
import { WebSocket } from "../src/index.ts";

/** For how long a client stays away that is refused with this header. */
async function waitAfter(retryAfter: string): Promise<number> {
  const server = createServer((_, response) => {
    response.writeHead(429, { "Retry-After": retryAfter }).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}`, [], { WebSocket: Ws });
  const next = await new Promise<number>((resolve) => {
    socket.addEventListener("close", ({ next: then }) => {
      resolve(then.kind === "retry" ? then.afterMs : Number.NaN);
    });
  });
  socket.close();
  server.close();
  return next;
}

test.each([
  ["7", 7000],
  ["0", 0],
  ["99999999999999999999999", 300_000],
  ["Fri, 09 Aug 2058 19:34:14 GMT", 300_000],
  ["Sunday, 06-Nov-94 08:49:37 GMT", 0],
])("Retry-After: %s is heeded, as seconds or as a date", async (header, afterMs) => {
  expect(await waitAfter(header)).toBe(afterMs);
});

test.each(["-5", "1.5", "+5", "5, 10", "2026-12-01", "5s", "1e3", "0x10", "tomorrow", "NaN"])(
  "Retry-After: %s is neither, and brings nobody back at once",
  async (header) => {
    const waited = await waitAfter(header);
    expect(waited).toBeGreaterThanOrEqual(1000);
    expect(waited).toBeLessThanOrEqual(1500);
  },
);
