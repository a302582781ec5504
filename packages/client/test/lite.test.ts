import { type RunningLab, startLab } from "@afterclose/lab";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket as Ws, WebSocketServer } from "ws";
import { type LiteOptions, WebSocket } from "../src/lite.ts";

let lab: RunningLab;
beforeAll(async () => {
  lab = await startLab({ port: 0 });
});
afterAll(() => lab.close());

const dial = (path: string, options: LiteOptions = {}): WebSocket =>
  new WebSocket(lab.url + path, [], { WebSocket: Ws, ...options });

/** What one socket tells until its first end, and the stop behind it, if there is one. */
async function story(socket: WebSocket): Promise<string[]> {
  const told: string[] = [];
  socket.addEventListener("open", () => told.push("open"));
  socket.addEventListener("stop", (event) => told.push(`stop ${(event as never as { because: string }).because}`));
  await new Promise<void>((resolve) => {
    socket.onclose = ({ code, ending, next }) => {
      told.push(`close ${String(code)} ${ending.cause} ${next.kind}`);
      setImmediate(resolve);
    };
  });
  return told;
}

describe("the small client does what the code says", () => {
  test.each([
    ["/close/1000", ["open", "close 1000 peer.closed stop", "stop done"]],
    ["/close/1001", ["open", "close 1001 drain.shutdown retry"]],
    ["/abort/rst", ["open", "close 1006 unknown retry"]],
    ["/close/1008", ["open", "close 1008 peer.refused stop", "stop policy"]],
    ["/close/1012", ["open", "close 1012 drain.restart retry"]],
    ["/close/1013", ["open", "close 1013 shed.overload retry"]],
    ["/close/3000", ["open", "close 3000 auth.required reauthenticate"]],
  ])("%s", async (path, told) => {
    const socket = dial(path);
    expect(await story(socket)).toEqual(told);
    socket.close();
    expect(socket.readyState).toBe(3);
  });

  test("a server that is not there is a failed handshake", async () => {
    const socket = new WebSocket("ws://127.0.0.1:1/", [], { WebSocket: Ws });
    expect(await story(socket)).toEqual(["close 1006 handshake.failed retry"]);
    socket.close();
  });

  test("with `reconnect: false` the first end is the last", async () => {
    expect(await story(dial("/close/1012", { reconnect: false }))).toEqual([
      "open",
      "close 1012 drain.restart stop",
      "stop reconnect-off",
    ]);
  });

  test("close() is its own end", async () => {
    const socket = dial("/echo");
    socket.onopen = () => {
      socket.close(1000, "bye");
    };
    expect(await story(socket)).toEqual(["open", "close 1000 client.closed stop", "stop done"]);
  });
});

test("the small client keeps the kind of binary data that was asked for, from the first connection on", async () => {
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(wss, "listening");
  wss.on("connection", (peer) => {
    peer.send(new Uint8Array([1, 2]));
  });
  const url = `ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}/`;
  const socket = new WebSocket(url, [], { WebSocket: Ws });
  socket.binaryType = "arraybuffer";
  const data = await new Promise((resolve) => {
    socket.onmessage = (event) => {
      resolve(event.data);
    };
  });
  expect(data).toBeInstanceOf(ArrayBuffer);
  socket.close();
  wss.close();
});
