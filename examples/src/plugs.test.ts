import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";

interface Example {
  readonly server: Server;
  readonly stop: () => Promise<unknown>;
}
// Vite's own word for it; it is replaced before it runs.
declare global {
  interface ImportMeta {
    glob<T>(pattern: string): Record<string, () => Promise<T>>;
  }
}
const examples = import.meta.glob<{ start: (port: number) => Example | Promise<Example> }>(
  "../{http,express,fastify,hono}.mjs",
);

describe.each(Object.entries(examples))("the example %s", (_, load) => {
  test("echoes, tells that it is ready, and closes with 1001 when it is stopped", async () => {
    const { start } = await load();
    const { server, stop } = await start(0);
    if (!server.listening) {
      await once(server, "listening");
    }
    const { port } = server.address() as AddressInfo;
    const at = `127.0.0.1:${String(port)}`;
    for (const method of ["GET", "HEAD"]) {
      expect((await fetch(`http://${at}/readyz`, { method })).status).toBe(200);
    }
    expect(await (await fetch(`http://${at}/metrics`)).text()).toContain("afterclose_ready 1");
    expect(await (await fetch(`http://${at}/`)).text()).toContain("/live");

    const socket = new WebSocket(`ws://${at}/live`);
    await once(socket, "open");
    socket.send("hello");
    const [echo] = (await once(socket, "message")) as [Buffer];
    expect(echo.toString()).toBe("hello");

    const closed = once(socket, "close") as Promise<[number]>;
    const stopped = stop();
    expect((await closed)[0]).toBe(1001);
    await stopped;
    expect(server.listening).toBe(false);
  });
});
