import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { takeUpgrades } from "../src/adapters/http.ts";
import { handshakeText } from "./testing-kit.ts";

let http: Server;
let port: number;
beforeEach(async () => {
  http = createServer();
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  ({ port } = http.address() as AddressInfo);
});
afterEach(async () => {
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
});

const take = (path: string) => takeUpgrades(http, new WebSocketServer({ noServer: true }), { path, leaveOthers: true });

function ask(path: string): Socket {
  const peer = connect({ port, host: "127.0.0.1" });
  peer.on("error", () => undefined);
  peer.write(handshakeText(port).replace("GET / ", `GET ${path} `));
  return peer;
}

async function statusAt(path: string): Promise<string> {
  const peer = ask(path);
  const [head] = (await once(peer, "data")) as [Buffer];
  peer.destroy();
  return head.toString().slice(9, 12);
}

test("a reset on a path that is left to others harms nobody", async () => {
  take("/ws");
  const left = new Promise<Socket>((resolve) => {
    http.on("upgrade", (_, socket: Socket) => {
      resolve(socket);
    });
  });
  const peer = ask("/other");
  const socket = await left;
  peer.resetAndDestroy();
  // Its own listener for the error is the only one: without it this test's process would have an uncaught one.
  await new Promise((resolve) => socket.once("close", resolve));
  expect(socket.destroyed).toBe(true);
});

test("what nobody else takes gets 404, once, however many of ours leave it to others", async () => {
  take("/a");
  expect(await statusAt("/c?x")).toBe("404");
  const stop = take("/b");
  expect([await statusAt("/a"), await statusAt("/b?x"), await statusAt("/c")]).toEqual(["101", "101", "404"]);
  stop();
  expect(await statusAt("/b")).toBe("404");
});

test("what another listener may take is left to it", async () => {
  take("/a");
  http.on("upgrade", (request, socket) => {
    if (request.url === "/b") {
      socket.end("HTTP/1.1 418 I'm a teapot\r\n\r\n");
    }
  });
  expect([await statusAt("/a"), await statusAt("/b")]).toEqual(["101", "418"]);
});
