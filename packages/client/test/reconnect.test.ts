import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { WebSocket } from "../src/index.ts";

let wss: WebSocketServer;
let url = "";
const got: number[] = [];
const ends: { code: number; reason: string; bytes: number }[] = [];

beforeEach(async () => {
  got.length = ends.length = 0;
  wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  wss.on("connection", (peer) => {
    let bytes = 0;
    peer.on("message", (data: Buffer) => {
      bytes += data.length;
    });
    peer.on("close", (code, reason) => {
      ends.push({ code, reason: reason.toString(), bytes });
    });
  });
  await once(wss, "listening");
  url = `ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}/`;
});
afterEach(() => {
  wss.clients.forEach((peer) => {
    peer.terminate();
  });
  wss.close();
});

const happens = (socket: WebSocket, type: "open" | "close" | "stop"): Promise<Event> =>
  new Promise((resolve) => {
    socket.addEventListener(type, resolve, { once: true });
  });

const bytes = 4 * 1024 * 1024;

describe("reconnect() on a healthy connection", () => {
  test("closes it behind all that was sent, with the code and reason given, and opens the next at once", async () => {
    const socket = new WebSocket(url);
    await happens(socket, "open");
    const [peer] = wss.clients;
    const ended = once(peer!, "close");
    expect(socket.send(new Uint8Array(bytes))).toBe("sent");
    const told = happens(socket, "close");
    socket.reconnect(4001, "another room");
    expect(await told).toMatchObject({ ending: { cause: "client.replaced" }, next: { kind: "retry", afterMs: 0 } });
    await Promise.all([ended, happens(socket, "open")]);
    expect(ends).toEqual([{ code: 4001, reason: "another room", bytes }]);
    socket.close();
    await happens(socket, "stop");
  });

  test("without arguments leaves an empty Close, and nothing is lost", async () => {
    const socket = new WebSocket(url);
    await happens(socket, "open");
    const [peer] = wss.clients;
    const ended = once(peer!, "close");
    socket.send(new Uint8Array(bytes));
    socket.reconnect();
    await ended;
    expect(ends).toEqual([{ code: 1005, reason: "", bytes }]);
    socket.close();
    await happens(socket, "stop");
  });

  test("after close() loses nothing either", async () => {
    const socket = new WebSocket(url);
    await happens(socket, "open");
    const [peer] = wss.clients;
    const ended = once(peer!, "close");
    const opened = happens(socket, "open");
    socket.send(new Uint8Array(bytes));
    socket.close(1000, "bye");
    socket.reconnect();
    await Promise.all([ended, opened]);
    expect(ends).toEqual([{ code: 1000, reason: "bye", bytes }]);
    socket.close();
    await happens(socket, "stop");
  });

  test("takes no code that may not be sent", () => {
    const socket = new WebSocket(url);
    expect(() => {
      socket.reconnect(1006);
    }).toThrow(expect.objectContaining({ name: "InvalidAccessError" }));
    socket.close();
  });
});

describe("close() behind a large message on a slow line", () => {
  test("waits as long as it moves, however short a Close may take", async () => {
    const socket = new WebSocket(url, [], { closeTimeoutMs: 1500 });
    await happens(socket, "open");
    const [peer] = wss.clients;
    const stream = (peer as unknown as { _socket: NodeJS.ReadableStream })._socket;
    stream.on("data", () => {
      stream.pause();
      setTimeout(() => stream.resume(), 6);
    });
    const large = 32 * 1024 * 1024;
    socket.send(new Uint8Array(large));
    socket.close(4002);
    await happens(socket, "stop");
    expect(ends).toEqual([{ code: 4002, reason: "", bytes: large }]);
  });
});
