import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { lifecycle } from "../src/index.ts";
import { closed, open, rawOpen, refusal, stage, type Stage } from "./testing-kit.ts";

let on: Stage;
afterEach(async () => {
  await on.stop();
});

describe("attaching", () => {
  test("works on a server with a port of its own, and on one that is handed its upgrades", async () => {
    on = await stage();
    const own = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(own, "listening");
    const ownLife = lifecycle(own, { overload: false });
    const http = createServer();
    const handed = new WebSocketServer({ noServer: true });
    const handedLife = lifecycle(handed, { overload: false });
    http.on("upgrade", (request, socket, head) => {
      handed.handleUpgrade(request, socket, head, (webSocket) => handed.emit("connection", webSocket, request));
    });
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
    for (const [server, life] of [
      [own, ownLife],
      [http, handedLife],
    ] as const) {
      const peer = await open(`ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
      expect(life.figures().connections).toBe(1);
      const end = closed(peer);
      await life.drain({ mode: "restart", overMs: 0 });
      expect((await end).code).toBe(1012);
      life.detach();
    }
    await Promise.all([new Promise((resolve) => own.close(resolve)), new Promise((resolve) => http.close(resolve))]);
  });

  test("takes on connections that were there before, once per server", async () => {
    const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(wss, "listening");
    const peer = await open(`ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}`);
    on = await stage();
    const life = lifecycle(wss, { overload: false });
    expect(() => lifecycle(wss)).toThrow(expect.objectContaining({ code: "ERR_ATTACHED" }));
    const end = closed(peer);
    await life.drain({ mode: "shutdown", overMs: 0 });
    expect((await end).code).toBe(1001);
    life.detach();
    await new Promise((resolve) => wss.close(resolve));
  });

  test("leaves the server as it was when taken off", async () => {
    on = await stage({ capacity: { maxConnections: 1 } });
    const { wss, life } = on;
    const peer = await open(on.url);
    life.detach();
    expect(Object.hasOwn(wss, "handleUpgrade")).toBe(false);
    expect([wss.options.WebSocket, wss.options.maxPayload]).toEqual([WebSocket, 100 * 1024 * 1024]);
    const second = await open(on.url);
    peer.close(1000);
    second.close(1000);
    await Promise.all([closed(peer), closed(second)]);
    expect(on.endings).toEqual([]);
    lifecycle(wss, { overload: false }).detach();
  });
});

test("taken off twice, it leaves the one that came after it on", async () => {
  on = await stage();
  on.life.detach();
  const next = lifecycle(on.wss, { overload: false, capacity: { maxConnections: 1 } });
  on.life.detach();
  await open(on.url);
  expect((await refusal(on.url)).status).toBe(503);
  expect(next.figures().connections).toBe(1);
  next.detach();
});

test("a wrapper that somebody put around handleUpgrade after us stays when we go", async () => {
  on = await stage();
  const wss = on.wss as { handleUpgrade: (...args: unknown[]) => void };
  const ours = wss.handleUpgrade;
  let calls = 0;
  const theirs = function (this: unknown, ...args: unknown[]): void {
    calls++;
    ours.apply(this, args);
  };
  wss.handleUpgrade = theirs;
  on.life.detach();
  expect(wss.handleUpgrade).toBe(theirs);
  const peer = await open(on.url);
  expect([calls, on.life.figures().opened]).toEqual([1, 0]);
  peer.terminate();
});

test.each([60_000, 0])("closes that are asked to wait for %i ms have no other limit of ws's own", async (ms) => {
  on = await stage({ closeTimeoutMs: ms });
  const opened = once(on.wss, "connection") as Promise<[WebSocket]>;
  const peer = await rawOpen(on.port, { read: false });
  const [socket] = await opened;
  socket.close(1000);
  expect(socket).toMatchObject({ _closeTimer: null });
  peer.destroy();
});

test("a listener that throws stops neither the others nor the count", async () => {
  const thrown: unknown[] = [];
  on = await stage({
    clock: {
      now: () => performance.now(),
      wall: () => Date.now(),
      after(ms, run) {
        const timer = setTimeout(() => {
          try {
            run();
          } catch (error) {
            thrown.push(error);
          }
        }, ms);
        return () => {
          clearTimeout(timer);
        };
      },
    },
  });
  on.life.on("ending", () => {
    throw new Error("listener");
  });
  const iterator = on.life.endings();
  (await rawOpen(on.port)).end();
  const { value } = (await iterator.next()) as { value: { cause: string } };
  expect(value.cause).toBe("tcp.fin");
  await iterator.return?.();
  await expect.poll(() => thrown).toHaveLength(1);
});
