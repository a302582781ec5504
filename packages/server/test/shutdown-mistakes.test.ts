import { afterEach, beforeEach, expect, test } from "vitest";
import { open, stage, type Stage } from "./testing-kit.ts";

let on: Stage;
beforeEach(async () => {
  on = await stage({ closeTimeoutMs: 50 });
});
afterEach(() => on.stop());

test.each([[null], [5], [{}], ["server"], [{ close: true }]])(
  "shutdown(%j) is refused in words, and nobody is closed for it",
  async (server) => {
    const peer = await open(on.url);
    await expect(on.life.shutdown(server as never, { overMs: 0 })).rejects.toMatchObject({
      code: "ERR_OPTION",
      path: "server",
      allowed: "a server with close(), stop() or shutdown()",
    });
    expect([on.life.ready, peer.readyState]).toEqual([true, 1]);
  },
);

test.each([
  [
    "throws",
    (): void => {
      throw new Error("no");
    },
  ],
  ["rejects", (): Promise<void> => Promise.reject(new Error("no"))],
])("a server whose close() %s is told to who asked", async (_, close) => {
  await open(on.url);
  await expect(on.life.shutdown({ close }, { overMs: 0 })).rejects.toThrow("no");
});
