import { createHash } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { WebSocket } from "../src/index.ts";

let server: Server | undefined;
let peers: Socket[] = [];
const sockets: WebSocket[] = [];
afterEach(() => {
  sockets.splice(0).forEach((socket) => {
    socket.close();
  });
  peers.forEach((peer) => peer.destroy());
  peers = [];
  server?.close();
  server = undefined;
});

const stepMs = 20;

/** A server that opens each connection, and then does by hand what a test says. */
async function serve(then: (peer: Socket) => void): Promise<string> {
  server = createServer((peer) => {
    peers.push(peer);
    peer.on("error", () => undefined);
    peer.once("data", (head) => {
      const key = /sec-websocket-key: (.*)\r\n/i.exec(head.toString())?.[1] ?? "";
      const accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
      peer.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      then(peer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `ws://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}

function dial(url: string, timeoutMs = 200): WebSocket {
  const socket = new WebSocket(url, [], { heartbeat: { idleMs: 100, timeoutMs } });
  sockets.push(socket);
  return socket;
}

const happens = (socket: WebSocket, type: "open" | "close" | "message"): Promise<Event> =>
  new Promise((resolve) => {
    socket.addEventListener(type, resolve, { once: true });
  });

describe("a peer that sends its Close and leaves the line open", () => {
  test("is not sent to, and is told of by its own code, not as a dead line", async () => {
    const url = await serve((peer) => peer.write(Buffer.from([0x88, 2, 1008 >> 8, 1008 & 255])));
    const socket = dial(url);
    await happens(socket, "open");
    const told = happens(socket, "close");
    await once(peers[0]!, "data");
    expect([socket.readyState, socket.send("too late")]).toEqual([2, "queued"]);
    expect(await told).toMatchObject({ code: 1008, wasClean: true, next: { kind: "stop", because: "policy" } });
    expect(socket.takeUnsent()).toEqual(["too late"]);
  });
});

describe("a message that takes longer than the heartbeat", () => {
  test("to come in is life, byte by byte", async () => {
    const size = 40;
    const url = await serve((peer) => {
      peer.write(Buffer.from([0x82, size]));
      let sent = 0;
      const timer = setInterval(() => {
        peer.write(Buffer.from([sent++]));
        if (sent === size) {
          clearInterval(timer);
        }
      }, stepMs);
      peer.on("close", () => {
        clearInterval(timer);
      });
    });
    const socket = dial(url);
    const first = await Promise.race([happens(socket, "message"), happens(socket, "close")]);
    expect(first).toMatchObject({ type: "message", data: { size } });
  });

  test("to go out is life, as long as it moves", async () => {
    const bytes = 30 * 1024 * 1024;
    const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(wss, "listening");
    const received = new Promise<number>((resolve) => {
      wss.on("connection", (peer, { socket }) => {
        // It reads about 10 MB a second, and answers a ping when it comes to it.
        socket.on("data", () => {
          socket.pause();
          setTimeout(() => socket.resume(), 6);
        });
        peer.on("message", (data: Buffer) => {
          resolve(data.length);
        });
      });
    });
    const socket = dial(`ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}/`, 1000);
    await happens(socket, "open");
    const ended = happens(socket, "close");
    expect(socket.send(new Uint8Array(bytes))).toBe("sent");
    expect(await Promise.race([received, ended])).toBe(bytes);
    wss.close();
  });
});
