import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { lifecycle, type WsLifecycle } from "../src/index.ts";
import { oldestWs, open, rawOpen } from "./testing-kit.ts";

const copies = [
  ["the newest ws", WebSocketServer],
  ["ws 8.18", oldestWs.WebSocketServer],
] as const;

describe.each(copies)("taken off a server of %s", (_, Server) => {
  let wss: WebSocketServer;
  let life: WsLifecycle;
  let port: number;
  const sockets: WebSocket[] = [];
  const begin = (): WsLifecycle => lifecycle(wss, { overload: false, closeTimeoutMs: 60_000 });
  const streamOf = (socket: WebSocket): Socket => (socket as unknown as { _socket: Socket })._socket;
  const timerOf = (socket: WebSocket): NodeJS.Timeout | null =>
    (socket as unknown as { _closeTimer: NodeJS.Timeout | null })._closeTimer;

  beforeEach(async () => {
    sockets.length = 0;
    const http = createServer();
    wss = new Server({ server: http, closeTimeout: 50 } as object);
    life = begin();
    wss.on("connection", (socket) => sockets.push(socket));
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
    ({ port } = http.address() as AddressInfo);
    return async () => {
      life.detach();
      http.close();
      sockets.forEach((socket) => {
        socket.terminate();
      });
      await once(http, "close");
    };
  });

  let peer: Duplex | undefined;
  afterEach(() => peer?.destroy());

  const waysToClose: [string, (socket: WebSocket) => unknown][] = [
    ["the application closes", (socket) => life.close(socket, 1000)],
    ["a drain closes", () => void life.drain({ mode: "restart", overMs: 0 })],
    ["the peer closes", () => peer!.write(Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0x03, 0xe8]))],
    ["the peer breaks the protocol", () => peer!.write(Buffer.from([0xff, 0x80, 0, 0, 0, 0]))],
  ];
  test.each(waysToClose)("while %s, a connection is ws's own to cut, in its own time", async (_how, close) => {
    const raw = await rawOpen(port, { read: false });
    peer = raw;
    const [socket] = sockets;
    close(socket!);
    await expect.poll(() => socket!.readyState).toBe(WebSocket.CLOSING);
    expect(timerOf(socket!)).toBe(null);
    life.detach();
    expect(timerOf(socket!)).not.toBe(null);
    // Where `ws` knows no option for that, it is always 30 seconds.
    if (Server === WebSocketServer) {
      await once(socket!, "close");
    }
  });

  test("however often, it leaves no listener on the connections that are open", async () => {
    const client = await open(`ws://127.0.0.1:${String(port)}`);
    const stream = streamOf(sockets[0]!);
    life.detach();
    const before = Object.fromEntries(stream.eventNames().map((name) => [name, stream.listenerCount(name)]));
    for (let round = 0; round < 12; round++) {
      life = begin();
      expect(life.connections()).toHaveLength(1);
      life.detach();
    }
    expect(Object.fromEntries(stream.eventNames().map((name) => [name, stream.listenerCount(name)]))).toEqual(before);
    expect(stream.listenerCount("end")).toBe(2);
    const closed = once(sockets[0]!, "close");
    client.close(1000);
    expect((await closed)[0]).toBe(1000);
  });

  test("and put on again, it hears of a peer that sends a FIN and reads nothing", async () => {
    const raw = await rawOpen(port, { read: false });
    peer = raw;
    life.detach();
    sockets[0]!.send(Buffer.alloc(16 * 1024 * 1024));
    life = begin();
    raw.end();
    await expect.poll(() => life.figures().closing).toBe(1);
  });
});
