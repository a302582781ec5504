import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { closed, frame, open, rawOpen, stage, type Stage } from "./testing-kit.ts";
import { simStage } from "./sim-host.ts";

const kilobyte = "x".repeat(1000);
// What a queued message counts beside its data: its record here, and its frame's header.
const overhead = 192;
const header = 4;
const outbound = { windowBytes: 10_000, maxQueuedBytes: 10 * (1000 + header + overhead), graceMs: 5000 };

describe("a slow reader", () => {
  test("is fed a small window, the rest waits, and all of it arrives in order", () => {
    const { engine, connect, read } = simStage({ outbound: { ...outbound, maxQueuedBytes: 100_000 } });
    const socket = connect("paused");
    const outcomes = Array.from({ length: 30 }, (_, index) => engine.send(socket.connection, String(index) + kilobyte));
    expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === "queued")).toHaveLength(20);
    expect(socket.sent).toHaveLength(10);
    read(socket);
    read(socket);
    read(socket);
    expect(socket.sent.map((data) => Number(String(data).split("x")[0]))).toEqual(
      Array.from({ length: 30 }, (_, index) => index),
    );
    expect(engine.sender.queuedBytes).toBe(0);
  });

  test("that exceeds its budget is closed with 1013 past what waits, and named", () => {
    const { engine, connect, endings, clock } = simStage({ outbound });
    const socket = connect("paused");
    const outcomes = Array.from({ length: 50 }, () => engine.send(socket.connection, kilobyte));
    expect([outcomes[0], outcomes[10], outcomes.at(-1)]).toEqual(["sent", "queued", "not-open"]);
    expect(outcomes.filter((outcome) => outcome === "closed-slow-reader")).toHaveLength(1);
    expect(socket.closeSent?.code).toBe(1013);
    expect(socket.closeSent?.reason).toMatch(/^reader too slow retry-after=\d+ms$/);
    expect(socket.sent.length).toBeLessThan(12);
    clock.advance(4000);
    expect(endings).toEqual([]);
    clock.advance(1200);
    expect(endings).toMatchObject([{ cause: "limit.slow-reader", codeSent: undefined }]);
    expect([engine.sender.queuedBytes, engine.sender.waitingConnections]).toEqual([0, 0]);
  });

  test("can hold its producer back instead", async () => {
    const { engine, connect, read } = simStage({ outbound: { ...outbound, whenFull: "refuse" } });
    const socket = connect("paused");
    const outcomes = Array.from({ length: 30 }, () => engine.send(socket.connection, kilobyte));
    expect(outcomes.at(-1)).toBe("full");
    expect(socket.connection.state).toBe("open");
    const writable = engine.sender.writable(socket.connection);
    read(socket);
    read(socket);
    await writable;
    expect(engine.send(socket.connection, kilobyte)).toBe("sent");
  });

  test("can lose the oldest instead, and the senders hear of it", () => {
    const { engine, connect, read, clock } = simStage({ outbound: { ...outbound, whenFull: "drop-oldest" } });
    const socket = connect("paused");
    const lost: number[] = [];
    for (let index = 0; index < 30; index++) {
      const outcome = engine.send(
        socket.connection,
        String(index).padStart(1000, "x"),
        undefined,
        (error) => error && lost.push(index),
      );
      const waits = index < 20 ? "queued" : "queued-dropped-oldest";
      expect(outcome).toBe(index < 10 ? "sent" : waits);
    }
    clock.advance(1);
    expect(lost).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    read(socket);
    expect(socket.sent.map((data) => Number(String(data).replaceAll("x", ""))).slice(10)).toEqual([
      20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
    ]);
    expect(engine.sender.dropped).toBe(10);
  });

  test("loses nothing for a message that could never fit", () => {
    const { engine, connect } = simStage({ outbound: { ...outbound, whenFull: "drop-oldest" } });
    const { connection } = connect("paused");
    for (let count = 0; count < 15; count++) {
      engine.send(connection, kilobyte);
    }
    const waiting = engine.sender.queuedBytes;
    expect(engine.send(connection, "x".repeat(30_000))).toBe("full");
    expect([engine.sender.queuedBytes, engine.sender.dropped]).toEqual([waiting, 0]);
  });

  test("shares a budget with all the others", () => {
    const { engine, connect } = simStage({
      outbound: { ...outbound, whenFull: "refuse", totalQueuedBytes: 15 * (1000 + header + overhead) },
    });
    const sockets = [connect("paused"), connect("paused"), connect("paused")];
    for (const socket of sockets) {
      for (let count = 0; count < 30; count++) {
        engine.send(socket.connection, kilobyte);
      }
    }
    expect(engine.sender.queuedBytes).toBe(15 * (1000 + header + overhead));
  });

  test("gets what waits before the Close of a drain, if it reads in time", async () => {
    const { engine, connect, read, clock } = simStage({ outbound: { ...outbound, maxQueuedBytes: 100_000 } });
    const socket = connect("paused");
    for (let count = 0; count < 15; count++) {
      engine.send(socket.connection, kilobyte);
    }
    const done = engine.drain({ mode: "restart", overMs: 0 });
    clock.advance(100);
    expect(socket.closeSent).toBeUndefined();
    read(socket);
    expect([socket.sent.length, socket.closeSent?.code]).toEqual([15, 1012]);
    clock.advance(5000);
    await done;
  });
});

describe("a slow reader on a real socket", () => {
  let on: Stage;
  afterEach(async () => {
    await on.stop();
  });

  const flood = (socket: WebSocket): Promise<number> =>
    new Promise((resolve) => {
      let sent = 0;
      const chunk = Buffer.alloc(64 * 1024);
      const more = (): void => {
        for (let count = 0; count < 16 && socket.readyState === socket.OPEN; count++) {
          socket.send(chunk, () => undefined);
          sent += chunk.length;
        }
        if (on.life.of(socket)?.state === "open" && sent < 256 * 1024 * 1024) {
          setImmediate(more);
        } else {
          resolve(sent);
        }
      };
      more();
    });

  test("never makes more wait than its budget, and finds its Close when it reads on", async () => {
    let accepted: WebSocket | undefined;
    on = await stage({}, (socket) => (accepted = socket));
    const peer = await open(on.url);
    peer.pause();
    await flood(accepted!);
    expect(accepted!.bufferedAmount).toBeLessThan(300_000);
    expect(on.life.figures().queuedBytes).toBe(0);
    const end = closed(peer);
    peer.resume();
    expect(await end).toMatchObject({ code: 1013 });
    expect(await on.ending()).toMatchObject({ cause: "limit.slow-reader", code: 1013, wasClean: true });
  });

  test("loses the oldest, but never the end of a message of which the beginning is on its way", async () => {
    let accepted: WebSocket | undefined;
    on = await stage(
      { outbound: { whenFull: "drop-oldest", maxQueuedBytes: 300_000 } },
      (socket) => (accepted = socket),
    );
    const peer = await open(on.url);
    const seen: string[] = [];
    peer.on("message", (data) => seen.push((data as Buffer).toString().replaceAll(/(.)\1+/g, "$1")));
    peer.pause();
    // More than the kernel takes, so that the window is full at once and all that follows waits.
    accepted!.send("a".repeat(16 * 1024 * 1024), { fin: false });
    const outcomes = Array.from({ length: 20 }, (_, index) =>
      on.life.send(accepted!, String.fromCharCode(66 + index).repeat(20_000)),
    );
    expect(outcomes).toContain("full");
    expect(outcomes).not.toContain("queued-dropped-oldest");
    peer.terminate();
    expect(seen).toEqual([]);
  });

  test("that never reads on is dropped when its grace is over", async () => {
    let accepted: WebSocket | undefined;
    on = await stage({ outbound: { graceMs: 60 } }, (socket) => (accepted = socket));
    const peer = await rawOpen(on.port, { read: false });
    await flood(accepted!);
    expect(await on.ending()).toMatchObject({ cause: "limit.slow-reader", code: 1006, codeSent: undefined });
    peer.destroy();
  });

  test("gets every message in order when it reads slowly but reads", async () => {
    on = await stage({ outbound: { maxQueuedBytes: 64 * 1024 * 1024, windowBytes: 16 * 1024 } }, (socket) => {
      for (let index = 0; index < 400; index++) {
        socket.send(`${String(index)} ${"x".repeat(20_000)}`);
      }
      socket.close(1000, "done");
    });
    const peer = new WebSocket(on.url);
    const seen: number[] = [];
    peer.on("message", (data) => {
      seen.push(Number.parseInt((data as Buffer).toString()));
      if (seen.length % 50 === 0) {
        peer.pause();
        setImmediate(() => {
          peer.resume();
        });
      }
    });
    expect(await closed(peer)).toEqual({ code: 1000, reason: "done" });
    expect(seen).toEqual(Array.from({ length: 400 }, (_, index) => index));
    expect(await on.ending()).toMatchObject({ cause: "close.local", messagesOut: 400 });
  });

  test("a ping flood from a peer that reads nothing ends it", async () => {
    on = await stage();
    const peer = await rawOpen(on.port, { read: false });
    const pings = Buffer.concat(
      Array.from({ length: 2000 }, () => Buffer.concat([Buffer.from([0x89, 0xfd, 0, 0, 0, 0]), Buffer.alloc(125)])),
    );
    const push = (): void => {
      if (!peer.destroyed && on.endings.length === 0) {
        peer.write(pings, push);
      }
    };
    push();
    const { cause } = await on.ending();
    expect(["limit.slow-reader", "tcp.reset"]).toContain(cause);
    expect(cause).toBe("limit.slow-reader");
    peer.destroy();
  });

  test("a client that talks too much is closed with 1008", async () => {
    on = await stage({ inbound: { messagesPerSecond: 10, burst: 20 } });
    const peer = await open(on.url);
    const end = closed(peer);
    for (let count = 0; count < 100; count++) {
      peer.send("x");
    }
    expect((await end).code).toBe(1008);
    expect(await on.ending()).toMatchObject({ cause: "limit.rate" });
  });

  test.each([
    ["pongs", frame(10)],
    ["pings", frame(9)],
    ["fragments", frame(0, "", 0x00)],
  ])("a client that sends too many %s is closed with 1008, though it sends no message", async (_, again) => {
    on = await stage({ inbound: { framesPerSecond: 20 } });
    const peer = await rawOpen(on.port);
    peer.write(Buffer.concat([frame(1, "x", 0x01), ...Array<Buffer>(1000).fill(again)]));
    expect(await on.ending()).toMatchObject({ cause: "limit.rate", codeSent: 1008, messagesIn: 0 });
    peer.destroy();
  });

  test("a client that sends a large message in many fragments keeps to its rate", async () => {
    on = await stage({ inbound: { messagesPerSecond: 10 }, maxPayloadBytes: 20_000_000 });
    const peer = await open(on.url);
    for (let sent = 0; sent < 80; sent++) {
      peer.send(Buffer.alloc(128 * 1024), { fin: sent === 79 });
    }
    await expect.poll(() => on.life.figures().messagesIn, { timeout: 10_000 }).toBe(1);
    expect(on.endings).toEqual([]);
    peer.terminate();
  });
});
