import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { lifecycle } from "@afterclose/server";
import { expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { findPart } from "../../../scripts/testing/parts.ts";
import { bundle, openPage } from "./chromium.ts";

const chromium = findPart("chromium", "the heartbeat of a page");

test.skipIf(chromium === undefined)(
  "a page asks our server whether it is there, neither application hears of it, and a server that is gone is noticed",
  { timeout: 60_000 },
  async () => {
    const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(wss, "listening");
    const life = lifecycle(wss, { overload: false, origin: { allow: "any" }, heartbeat: false });
    const heard: string[] = [];
    const streams: Socket[] = [];
    wss.on("connection", (socket, request) => {
      streams.push(request.socket);
      socket.on("message", (data) => heard.push((data as Buffer).toString()));
    });
    const script = await bundle(`
      import { serverHeartbeat, WebSocket } from "../src/index.ts";
      window.told = [];
      window.begin = (url) => {
        const socket = new WebSocket(url, [], { heartbeat: { ...serverHeartbeat, idleMs: 200, timeoutMs: 1500 } });
        socket.onopen = () => told.push("open");
        socket.onmessage = ({ data }) => told.push(data);
        socket.onclose = ({ ending }) => told.push(ending.cause);
      };
    `);
    const { page, close } = await openPage(chromium ?? "", script);
    const told = (): Promise<unknown> => page.evaluate("told");
    try {
      await page.evaluate(`begin("ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}")`);
      await expect.poll(told).toEqual(["open"]);
      const bytesAtOpen = streams[0]!.bytesRead;
      await expect.poll(() => streams[0]!.bytesRead, { timeout: 20_000 }).toBeGreaterThan(bytesAtOpen + 300);
      expect([await told(), heard, life.figures().messagesIn]).toEqual([["open"], [], 0]);
      streams[0]!.pause();
      await expect.poll(told, { timeout: 20_000 }).toEqual(["open", "heartbeat.timeout", "open"]);
    } finally {
      await close();
      life.detach();
      wss.clients.forEach((socket) => {
        socket.terminate();
      });
      wss.close();
    }
  },
);
