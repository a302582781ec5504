import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket as Ws, WebSocketServer } from "ws";
import { WebSocket } from "../src/index.ts";
import { WebSocket as LiteWebSocket } from "../src/lite.ts";

interface Globals {
  WebSocket?: unknown;
}
const globals = globalThis as Globals;
const before = globals.WebSocket;
let wss: WebSocketServer;
let url = "";

beforeEach(async () => {
  wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(wss, "listening");
  url = `ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}/`;
});
afterEach(() => {
  globals.WebSocket = before;
  if (before === undefined) {
    delete globals.WebSocket;
  }
  wss.clients.forEach((peer) => {
    peer.terminate();
  });
  wss.close();
});

const opens = async (socket: EventTarget & { close(): void }): Promise<string> => {
  const told = await new Promise<string>((resolve) => {
    socket.addEventListener("open", () => {
      resolve("open");
    });
    socket.addEventListener("close", () => {
      resolve("close");
    });
  });
  socket.close();
  return told;
};

class Child extends WebSocket {}
class GrandChild extends Child {}
function OldStyle(this: unknown): void {
  // A constructor of before there were classes.
}
Object.setPrototypeOf(OldStyle, WebSocket);
OldStyle.prototype = Object.create(WebSocket.prototype) as object;

describe("the client in the place of the global class", () => {
  test.each([
    ["itself", WebSocket],
    ["a child", Child],
    ["a child of a child", GrandChild],
    ["an old-fashioned child", OldStyle],
    ["a wrapper around it", new Proxy(WebSocket, {})],
    ["the small one", LiteWebSocket],
  ])("dials with the host's own: %s", async (_, Class) => {
    globals.WebSocket = Class;
    expect(await opens(new WebSocket(url) as never)).toBe("open");
  });

  test.each([
    ["the whole client", (): unknown => new WebSocket(url, [], { WebSocket: Child })],
    ["a child of it", (): unknown => new Child(url, [], { WebSocket: GrandChild })],
  ])("is never dialled with, where it is given as the host's: %s", async (_, make) => {
    expect(await opens(make() as never)).toBe("open");
  });

  test("may be put there after a socket was made: the next attempt is still the host's", async () => {
    const socket = new WebSocket(url, [], { policy: () => ({ kind: "retry", afterMs: 10 }) });
    globals.WebSocket = WebSocket;
    await once(wss, "connection");
    wss.clients.forEach((peer) => {
      peer.close(1012);
    });
    await once(wss, "connection");
    socket.close();
  });

  test("leaves what replaces it later in force", async () => {
    let made = 0;
    globals.WebSocket = class extends Ws {
      constructor(where: string) {
        super(where);
        made++;
      }
    };
    expect(await opens(new WebSocket(url) as never)).toBe("open");
    expect(made).toBe(1);
  });

  test.runIf(before === undefined)("and nothing else there: the small one says so", () => {
    globals.WebSocket = WebSocket;
    expect(() => new LiteWebSocket(url)).toThrow(expect.objectContaining({ code: "ERR_NO_WEBSOCKET" }));
  });
});
