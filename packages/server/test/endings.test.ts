import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { WebSocket } from "ws";
import type { ServerCause, WsLifecycleOptions } from "../src/index.ts";
import { closed, frame, handshakeText, open, rawOpen, stage, type Stage } from "./testing-kit.ts";

let on: Stage;
afterEach(async () => {
  await on.stop();
});

const closeFrame = (code: number, reason = ""): Buffer =>
  frame(8, Buffer.concat([Buffer.from([code >> 8, code & 255]), Buffer.from(reason)]));

describe("an ending that the peer or the network began", () => {
  test.each<[string, (peer: Socket) => void, ServerCause, number]>([
    ["a Close with 1000", (peer) => peer.write(closeFrame(1000)), "peer.closed", 1000],
    ["an empty Close", (peer) => peer.write(frame(8)), "peer.closed", 1005],
    [
      "a Close with 1001, as a page sends when it is left",
      (peer) => peer.write(closeFrame(1001)),
      "peer.page-left",
      1001,
    ],
    ["a Close with 1002", (peer) => peer.write(closeFrame(1002)), "peer.error", 1002],
    ["a Close with a code of its own", (peer) => peer.write(closeFrame(4321, "mine")), "peer.closed", 4321],
    ["a FIN", (peer) => peer.end(), "tcp.fin", 1006],
    ["an RST", (peer) => peer.resetAndDestroy(), "tcp.reset", 1006],
    ["an unknown opcode", (peer) => peer.write(frame(3)), "protocol.bad-frame", 1006],
    ["a reserved bit", (peer) => peer.write(frame(1, "x", 0xc1)), "protocol.bad-frame", 1006],
    ["a stray continuation", (peer) => peer.write(frame(0, "x")), "protocol.bad-frame", 1006],
    ["a frame without a mask", (peer) => peer.write(Buffer.from([0x81, 1, 65])), "protocol.unmasked", 1006],
    ["text that is not UTF-8", (peer) => peer.write(frame(1, Buffer.from([0xff, 0xfe]))), "protocol.bad-utf8", 1006],
    ["a Close with bad UTF-8", (peer) => peer.write(frame(8, Buffer.from([3, 232, 0xff]))), "protocol.bad-utf8", 1006],
    ["a Close with 1006", (peer) => peer.write(closeFrame(1006)), "protocol.bad-close", 1006],
    ["a Close of one byte", (peer) => peer.write(frame(8, Buffer.from([3]))), "protocol.bad-close", 1006],
    ["a ping of 126 bytes", (peer) => peer.write(frame(9, "x".repeat(126))), "protocol.bad-frame", 1006],
    ["a message over the limit", (peer) => peer.write(frame(2, "x".repeat(2000))), "limit.message-size", 1006],
  ])("%s is named", async (_, act, cause, code) => {
    on = await stage({ maxPayloadBytes: 1000 });
    const peer = await rawOpen(on.port);
    act(peer);
    const ending = await on.ending();
    expect(ending).toMatchObject({ cause, code });
    expect(ending.closedBy).toBe(cause.startsWith("tcp") ? "nobody" : "peer");
    peer.destroy();
  });

  test("a reason that reaches for the terminal is escaped", async () => {
    on = await stage();
    const peer = await rawOpen(on.port);
    peer.write(closeFrame(4000, "\u001b[2Jgone\n"));
    expect((await on.ending()).reason).toBe("\\u{1b}[2Jgone\\n");
    peer.destroy();
  });

  test("counts what went both ways", async () => {
    on = await stage({}, (socket) =>
      socket.on("message", (data) => {
        socket.send(data);
        socket.send("more");
      }),
    );
    const peer = await open(on.url);
    const both = new Promise<void>((resolve) => {
      peer.on("message", (data) => {
        if ((data as Buffer).toString() === "more") {
          resolve();
        }
      });
    });
    peer.send("hello");
    await both;
    peer.close(1000);
    const ending = await on.ending();
    expect(ending).toMatchObject({
      messagesIn: 1,
      messagesOut: 2,
      address: "127.0.0.1",
      wasClean: true,
      phase: "closing",
    });
    expect(ending.bytesIn).toBeGreaterThan(100);
    expect(ending.bytesOut).toBeGreaterThan(100);
  });
});

describe("an ending that the server began", () => {
  test.each<[string, WsLifecycleOptions, (socket: WebSocket, on: Stage) => unknown, ServerCause, number]>([
    [
      "close()",
      {},
      (socket) => {
        socket.close();
      },
      "close.local",
      1005,
    ],
    [
      "close(1000)",
      {},
      (socket) => {
        socket.close(1000, "bye");
      },
      "close.local",
      1000,
    ],
    [
      "close(4000)",
      {},
      (socket) => {
        socket.close(4000);
      },
      "server.closed",
      4000,
    ],
    [
      "close(1011)",
      {},
      (socket) => {
        socket.close(1011);
      },
      "server.error",
      1011,
    ],
    [
      "terminate()",
      {},
      (socket) => {
        socket.terminate();
      },
      "server.closed",
      1006,
    ],
    [
      "disconnect by key",
      { authenticate: () => ({ key: "ada" }) },
      (_, { life }) => life.disconnect("ada"),
      "auth.revoked",
      3000,
    ],
    [
      "expired credentials",
      { authenticate: () => ({ expiresAt: Date.now() + 20 }) },
      () => undefined,
      "auth.expired",
      3000,
    ],
    ["its maximum age", { maxAgeMs: 30 }, () => undefined, "lifetime.max", 1012],
    ["a drain", {}, (_, { life }) => life.drain({ mode: "restart", overMs: 10 }), "drain.restart", 1012],
    ["a shutdown", {}, (_, { life }) => life.drain({ mode: "shutdown", overMs: 10 }), "drain.shutdown", 1001],
  ])("%s is named, and the peer reads the code", async (_, options, act, cause, code) => {
    let accepted: WebSocket | undefined;
    on = await stage(options, (socket) => (accepted = socket));
    const peer = await open(on.url);
    const peerClosed = closed(peer);
    act(accepted!, on);
    expect(await on.ending()).toMatchObject({ cause, closedBy: "here" });
    expect((await peerClosed).code).toBe(code);
  });

  test.each([[1004], [1005], [1006], [1015], [1010], [999], [2000], [5000], [0]])("%i cannot be sent", async (code) => {
    let accepted: WebSocket | undefined;
    on = await stage({ authenticate: () => ({ key: "k" }) }, (socket) => (accepted = socket));
    const peer = await open(on.url);
    for (const attempt of [
      () => {
        accepted!.close(code);
      },
      () => {
        on.life.close(accepted!, code);
      },
      () => on.life.disconnect("k", code),
    ]) {
      expect(attempt).toThrow(expect.objectContaining({ code: "ERR_CLOSE_CODE" }));
    }
    await expect(on.life.drain({ mode: "restart", code })).rejects.toMatchObject({ code: "ERR_CLOSE_CODE" });
    expect(accepted!.readyState).toBe(accepted!.OPEN);
    peer.terminate();
    await on.ending();
  });

  test("a reason of any length is cut to what fits", async () => {
    on = await stage({}, (socket) => {
      socket.close(4000, "é".repeat(200));
    });
    const { reason } = await closed(await open(on.url));
    expect(Buffer.byteLength(reason)).toBe(122);
  });

  test("a peer that never answers its Close is cut at the deadline", async () => {
    on = await stage({ closeTimeoutMs: 50 }, (socket) => {
      socket.close(1000);
    });
    const peer = await rawOpen(on.port);
    expect(await on.ending()).toMatchObject({ cause: "close.unanswered", code: 1006, codeSent: 1000 });
    peer.destroy();
  });

  test("a peer that keeps TCP open after both Closes is cut too, and stays its own cause", async () => {
    on = await stage({ closeTimeoutMs: 50 });
    const peer = connect({ port: on.port, host: "127.0.0.1", allowHalfOpen: true });
    peer.on("error", () => undefined);
    peer.write(handshakeText(on.port));
    await once(peer, "data");
    peer.write(closeFrame(1000));
    expect(await on.ending()).toMatchObject({ cause: "peer.closed", code: 1000 });
    peer.destroy();
  });
});

test("the causes add up to the endings, and the endings to the connections", async () => {
  on = await stage({ closeTimeoutMs: 30, maxPayloadBytes: 100 }, (socket) => {
    socket.on("message", (data) => {
      socket.close(Number((data as Buffer).toString()));
    });
  });
  const acts: ((peer: Socket) => unknown)[] = [
    (peer) => peer.end(),
    (peer) => peer.resetAndDestroy(),
    (peer) => peer.write(closeFrame(1001)),
    (peer) => peer.write(frame(5)),
    (peer) => peer.write(frame(1, "4000")),
    (peer) => peer.write(frame(1, "x".repeat(200))),
  ];
  const peers = await Promise.all(Array.from({ length: 60 }, () => rawOpen(on.port)));
  peers.forEach((peer, index) => acts[index % acts.length]!(peer));
  await on.ending(59);
  const { endings, endingsTotal, opened, connections } = on.life.figures();
  expect(endings.reduce((sum, row) => sum + row.count, 0)).toBe(60);
  expect([endingsTotal, opened, connections]).toEqual([60, 60, 0]);
  expect(new Set(on.endings.map((ending) => ending.id)).size).toBe(60);
  peers.forEach((peer) => peer.destroy());
});
