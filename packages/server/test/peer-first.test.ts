import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import type { WebSocket } from "ws";
import { MessageTypeError } from "../src/outbound/message-size.ts";
import { simStage } from "./sim-host.ts";
import { frame, open, rawOpen, stage, type Stage } from "./testing-kit.ts";

const outbound = { windowBytes: 10_000, graceMs: 5000 };
const bye = { closeReceived: { code: 1000, reason: "bye" } };

describe("where the peer closes first", () => {
  test("a Close of ours that still waits behind the queue is neither sent nor told of", () => {
    const { engine, connect, endings } = simStage({ outbound });
    const socket = connect("paused");
    for (let count = 0; count < 12; count++) {
      engine.send(socket.connection, "x".repeat(1000));
    }
    const sent = socket.sent.length;
    engine.close(socket.connection, 4001, "ours");
    engine.peerCloses(socket.connection);
    socket.buffered = 0;
    socket.wake?.();
    engine.ended(socket.connection, bye);
    expect(endings).toMatchObject([{ cause: "peer.closed", closedBy: "peer", code: 1000, messagesOut: sent }]);
    expect([endings[0]?.codeSent, socket.closeSent, socket.sent.length]).toEqual([undefined, undefined, sent]);
    expect(engine.sender.queuedBytes).toBe(0);
  });

  test("a drain counts it as the peer's doing", async () => {
    const { engine, connect, clock } = simStage({ outbound });
    const socket = connect("paused");
    for (let count = 0; count < 12; count++) {
      engine.send(socket.connection, "x".repeat(1000));
    }
    const done = engine.drain({ mode: "restart", overMs: 0 });
    clock.advance(10);
    expect(socket.connection.state).toBe("closing");
    engine.peerCloses(socket.connection);
    engine.ended(socket.connection, { closeReceived: { code: 1001, reason: "" } });
    expect(await done).toMatchObject({ closed: 1, terminated: 0, byCause: { "peer.page-left": 1 } });
  });

  test.each(["the application's terminate()", "a drain's deadline"])("%s does not take it over", async (which) => {
    const { engine, connect, clock, endings } = simStage({ closeTimeoutMs: 60_000 });
    const socket = connect("deaf");
    engine.peerCloses(socket.connection);
    if (which.startsWith("the")) {
      engine.terminate(socket.connection);
      engine.ended(socket.connection, bye);
      expect(endings).toMatchObject([{ cause: "peer.closed", closedBy: "peer" }]);
      return;
    }
    // This host forgets the code of one that it cuts.
    const done = engine.drain({ mode: "restart", overMs: 0, deadlineMs: 100 });
    clock.advance(200);
    expect(endings).toMatchObject([{ cause: "unknown", closedBy: "nobody" }]);
    expect(await done).toMatchObject({ closed: 1, terminated: 0 });
  });
});

describe("on real sockets", () => {
  let on: Stage;
  let ours: WebSocket;
  afterEach(async () => {
    await on.stop();
  });
  const accept = (socket: WebSocket): void => void (ours = socket);

  test("a FIN from a peer that reads nothing ends the connection within closeTimeoutMs, and nothing more counts as sent", async () => {
    on = await stage({ heartbeat: false, closeTimeoutMs: 100 }, accept);
    const peer = await rawOpen(on.port, { read: false });
    const chunk = Buffer.alloc(64 * 1024);
    while (ours.bufferedAmount < 64 * 1024) {
      ours.send(chunk);
      await new Promise(setImmediate);
    }
    peer.end();
    await expect.poll(() => on.life.of(ours)?.state).not.toBe("open");
    expect(on.life.send(ours, "after the FIN")).toBe("not-open");
    expect(await on.ending()).toMatchObject({ cause: "tcp.fin", codeSent: undefined });
    peer.destroy();
  });

  test("what ws throws away after our Close does not make it a Close that never left", async () => {
    on = await stage({ closeTimeoutMs: 50 }, accept);
    const peer = await rawOpen(on.port);
    ours.close(4001, "ours");
    ours.send("too late", () => undefined);
    expect(await on.ending()).toMatchObject({ cause: "close.unanswered", codeSent: 4001 });
    peer.destroy();
  });

  test("a fault's code is told as the one that was sent", async () => {
    on = await stage({ maxPayloadBytes: 10 });
    const peer = await rawOpen(on.port);
    peer.write(frame(1, "longer than ten"));
    expect(await on.ending()).toMatchObject({ cause: "limit.message-size", codeSent: 1009 });
    peer.destroy();
  });

  test("what no WebSocket carries is one error, and counts as nothing", async () => {
    on = await stage({}, accept);
    const peer = await open(on.url);
    for (const bad of [{ a: 1 }, true, new Map(), 5n]) {
      expect(() => ours.send(bad as never)).toThrow(MessageTypeError);
      expect(() => on.life.send(ours, bad as never)).toThrow(MessageTypeError);
    }
    expect(on.life.of(ours)?.messagesOut).toBe(0);
    peer.terminate();
  });

  test("a callback of send() may send again, and throw, and neither ends the process", async () => {
    on = await stage({ outbound: { whenFull: "refuse", maxQueuedBytes: 1024 * 1024 } }, accept);
    const told: string[] = [];
    on.life.on("error", ({ message }) => told.push(message));
    const peer = await open(on.url);
    ours.send("hello", () => {
      throw new Error("mine");
    });
    await once(peer, "message");
    await expect.poll(() => told).toEqual([expect.stringContaining("Error: mine")]);
    peer.pause();
    let calls = 0;
    let depth = 0;
    const chunk = Buffer.alloc(256 * 1024);
    const next = (): void => {
      expect(depth).toBe(0);
      depth++;
      if (calls++ < 5000) {
        ours.send(chunk, next);
      }
      depth--;
    };
    for (let chains = 0; chains < 20; chains++) {
      next();
    }
    await expect.poll(() => calls, { timeout: 10_000 }).toBeGreaterThan(5000);
    expect(told).toHaveLength(1);
    peer.terminate();
  });

  test("who reads slowly and all the time outlives its heartbeat's deadline, and who stops reading does not", async () => {
    on = await stage({ heartbeat: { idleMs: 200, timeoutMs: 400 } }, accept);
    const peer = await rawOpen(on.port, { read: false });
    on.life.send(ours, Buffer.alloc(48 * 1024 * 1024));
    const readsFor = performance.now() + 2500;
    while (performance.now() < readsFor) {
      if (peer.read(128 * 1024) === null) {
        peer.read();
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(on.endings).toEqual([]);
    expect(await on.ending()).toMatchObject({ cause: "heartbeat.timeout" });
    peer.destroy();
  });
});

describe("stalls of our own", () => {
  test("take no message's place in the rate", () => {
    const { clock, connect, engine, endings } = simStage({ inbound: { messagesPerSecond: 20 }, heartbeat: false });
    const socket = connect();
    // 16 a second, and a loop that hangs for 400 ms of each.
    for (let second = 0; second < 60; second++) {
      clock.advance(600);
      for (let count = 0; count < 9; count++) {
        engine.arrivals.heard(socket.connection);
      }
      clock.stall(400);
      for (let count = 0; count < 7; count++) {
        engine.arrivals.heard(socket.connection);
      }
    }
    expect([socket.connection.state, endings]).toEqual(["open", []]);
  });

  test("let an overload shed no more than its share at the next look", () => {
    const { clock, connect, engine } = simStage(
      { overload: { holdMs: 0 }, shedding: { afterMs: 0, sharePerSecond: 0.02, floor: 10, floorShare: 0.1 } },
      () => ({ heapRatio: 0.99 }),
    );
    Array.from({ length: 1000 }, () => connect());
    clock.advance(2000);
    const before = engine.list.size;
    clock.stall(30_000);
    expect(before - engine.list.size).toBeLessThanOrEqual(20);
  });
});
