import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { handshakeText, open, stage, type Stage } from "./testing-kit.ts";

let on: Stage;
afterEach(async () => {
  await on.stop();
});

describe("a handshake that goes wrong", () => {
  test.each<[string, string]>([
    ["another method", "POST / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"],
    [
      "no key",
      "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\r\n",
    ],
    ["another protocol", "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"],
  ])("with %s is malformed", async (_, text) => {
    on = await stage({ authenticate: () => ({}) });
    const peer = connect({ port: on.port, host: "127.0.0.1" });
    peer.write(text);
    const [answer] = (await once(peer, "data")) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1.1 40[05]/);
    expect((await on.ending()).cause).toBe("handshake.malformed");
    peer.destroy();
  });

  test("survives an RST at every byte, and between, with a slow check behind it", async () => {
    on = await stage({
      authenticate: () =>
        new Promise((resolve) => {
          setImmediate(() => {
            resolve({});
          });
        }),
    });
    const text = handshakeText(on.port);
    const cutAt = async (bytes: number, wait: boolean): Promise<void> => {
      const peer: Socket = connect({ port: on.port, host: "127.0.0.1" });
      peer.on("error", () => undefined);
      await once(peer, "connect");
      await new Promise((resolve) => peer.write(text.slice(0, bytes), resolve));
      if (wait) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      peer.resetAndDestroy();
      await once(peer, "close");
    };
    const offsets = Array.from({ length: text.length + 1 }, (_, bytes) => bytes);
    for (let from = 0; from < offsets.length; from += 16) {
      await Promise.all(offsets.slice(from, from + 16).flatMap((bytes) => [cutAt(bytes, false), cutAt(bytes, true)]));
    }
    const peer = await open(on.url);
    peer.close(1000);
    await expect.poll(() => on.life.figures()).toMatchObject({ connections: 0, handshakesInFlight: 0 });
    const { endings, endingsTotal } = on.life.figures();
    expect(endings.reduce((sum, row) => sum + row.count, 0)).toBe(endingsTotal);
  });
});

test("a second handleUpgrade for one socket throws, and leaves the WebSocket that is open alone", async () => {
  on = await stage();
  const again: unknown[] = [];
  on.http.prependListener("upgrade", (request, socket, head: Buffer) => {
    setImmediate(() => {
      try {
        on.wss.handleUpgrade(request, socket, head, () => undefined);
      } catch (error) {
        again.push(error);
      }
    });
  });
  on.wss.on("connection", (socket) =>
    socket.on("message", (data) => {
      socket.send(data);
    }),
  );
  const peer = await open(on.url);
  await expect.poll(() => again).toHaveLength(1);
  expect(String(again[0])).toContain("more than once");
  peer.send("still here");
  const [echo] = (await once(peer, "message")) as [Buffer];
  expect(echo.toString()).toBe("still here");
  expect(on.life.figures()).toMatchObject({ endingsTotal: 0, connections: 1, handshakesInFlight: 0 });
  peer.terminate();
});
