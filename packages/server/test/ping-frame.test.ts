import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createVirtualClock } from "@afterclose/sim";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { lifecycle } from "../src/index.ts";

test.each([
  ["compressed", true],
  ["plain", false],
])("pings between large %s messages break none of them", async (_, perMessageDeflate) => {
  const clock = createVirtualClock();
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate });
  const life = lifecycle(wss, { clock, overload: false, heartbeat: { idleMs: 1000, timeoutMs: 60_000 } });
  await once(wss, "listening");
  const sent = Array.from({ length: 20 }, (_, index) => `${String(index)} ${"words ".repeat(4000)}`);
  wss.on("connection", (socket) => {
    for (const message of sent) {
      socket.send(message);
      clock.advance(100);
    }
    socket.close(1000);
  });
  const client = new WebSocket(`ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}`);
  const got: string[] = [];
  let pings = 0;
  client.on("message", (data) => got.push((data as Buffer).toString()));
  client.on("ping", (payload: Buffer) => {
    expect(payload).toHaveLength(0);
    pings++;
  });
  const [code] = (await once(client, "close")) as [number];
  expect(code).toBe(1000);
  expect(got).toEqual(sent);
  expect(pings).toBeGreaterThan(0);
  life.detach();
  wss.close();
});
