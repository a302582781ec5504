import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import type { WebSocket } from "ws";
import { sizeOf } from "../src/outbound/message-size.ts";
import { type SimSocket, simStage, type SimStage } from "./sim-host.ts";
import { closed, open, stage, type Stage } from "./testing-kit.ts";

const kilobyte = "x".repeat(1000);
// What a queued message counts: its bytes, its frame's header, and its record here.
const cost = 1000 + 4 + 192;
const outbound = { windowBytes: 10_000, noProgressMs: 5000, graceMs: 5000 };

/** Sends kilobytes, of which ten fill the window and the rest waits. */
function feed({ engine }: SimStage, { connection }: SimSocket, count: number): readonly string[] {
  return Array.from({ length: count }, () => engine.send(connection, kilobyte));
}

/** The peer takes so much, and the host has room for that again. */
function take(socket: SimSocket, bytes: number): void {
  socket.buffered = Math.max(0, socket.buffered - bytes);
  const { wake } = socket;
  socket.wake = undefined;
  wake?.();
}

describe("a reader", () => {
  test("that takes nothing of what waits is closed when the time for that is over, and not before", () => {
    const on = simStage({ outbound, heartbeat: false });
    const socket = on.connect("paused");
    feed(on, socket, 30);
    on.clock.advance(4300);
    expect(socket.closeSent).toBeUndefined();
    on.clock.advance(1500);
    expect(socket.closeSent?.code).toBe(1013);
    on.clock.advance(6000);
    expect(on.endings).toMatchObject([{ cause: "limit.slow-reader", messagesDropped: 20 }]);
  });

  test("that takes a little now and then is never closed, however much waits", () => {
    const on = simStage({ outbound, heartbeat: false });
    const socket = on.connect("paused");
    feed(on, socket, 500);
    for (let minute = 0; minute < 10; minute++) {
      on.clock.advance(4000);
      take(socket, 500);
    }
    expect([socket.closeSent, on.engine.sender.dropped]).toEqual([undefined, 0]);
  });

  test("is not slow because our own process stood still", () => {
    const on = simStage({ outbound, heartbeat: false });
    const socket = on.connect("paused");
    feed(on, socket, 30);
    on.clock.stall(60_000);
    expect(socket.closeSent).toBeUndefined();
  });

  test.each(["refuse", "drop-oldest"] as const)("stays where a full queue is to %s", (whenFull) => {
    const on = simStage({ outbound: { ...outbound, whenFull, maxQueuedBytes: 10 * cost }, heartbeat: false });
    const socket = on.connect("paused");
    feed(on, socket, 50);
    on.clock.advance(60_000);
    expect(socket.closeSent).toBeUndefined();
  });

  test("that keeps up is not closed for others who fill the budget of all: the slowest go first", () => {
    const on = simStage({ outbound: { ...outbound, totalQueuedBytes: 60 * cost }, heartbeat: false });
    const [first, second, healthy] = [on.connect("paused"), on.connect("paused"), on.connect("paused")];
    feed(on, first, 30);
    on.clock.advance(2000);
    feed(on, second, 50);
    on.clock.advance(1000);
    expect(feed(on, healthy, 20).every((outcome) => outcome === "sent" || outcome === "queued")).toBe(true);
    expect([first, second, healthy].map(({ closeSent }) => closeSent?.code)).toEqual([1013, undefined, undefined]);
    feed(on, healthy, 30);
    expect([second, healthy].map(({ closeSent }) => closeSent?.code)).toEqual([1013, undefined]);
  });

  test("that keeps up loses nothing to others who fill the budget of all, where the oldest are dropped", () => {
    const limits = { ...outbound, totalQueuedBytes: 20 * cost, whenFull: "drop-oldest" as const };
    const on = simStage({ outbound: limits, heartbeat: false });
    const [slow, healthy] = [on.connect("paused"), on.connect("paused")];
    feed(on, slow, 30);
    on.clock.advance(3000);
    expect(feed(on, healthy, 15).slice(10)).toEqual(Array(5).fill("queued-dropped-oldest"));
    expect([slow, healthy].map(({ connection }) => connection.messagesDropped)).toEqual([5, 0]);
  });
});

describe("a Close behind what was accepted", () => {
  test("comes after all of it, as long as the reader takes some", () => {
    const on = simStage({ outbound, heartbeat: false, closeTimeoutMs: 1000 });
    const socket = on.connect("paused");
    feed(on, socket, 40);
    on.engine.close(socket.connection, 1000, "done");
    for (let step = 0; step < 10; step++) {
      on.clock.advance(3000);
      take(socket, 4000);
    }
    expect([socket.sent.length, socket.closeSent?.code]).toEqual([40, 1000]);
  });

  test.each([
    ["takes nothing", 0, 5000],
    ["takes too long over it", 100, 20_000],
  ])("that %s says that something was lost, and so does the ending", (_, bytes, untilMs) => {
    const on = simStage({ outbound: { ...outbound, flushMs: 20_000 }, heartbeat: false });
    const socket = on.connect("paused");
    feed(on, socket, 40);
    on.engine.close(socket.connection, 1000, "done");
    for (let at = 0; at < untilMs; at += 1000) {
      expect(socket.closeSent).toBeUndefined();
      on.clock.advance(1000);
      if (bytes > 0) {
        take(socket, bytes);
      }
    }
    expect(socket.closeSent?.code).toBe(1013);
    on.clock.advance(10_000);
    expect(on.endings).toMatchObject([{ cause: "limit.slow-reader", closedBy: "here" }]);
    expect(on.endings[0]?.messagesDropped).toBeGreaterThan(20);
  });

  test.each([
    ["where it was to say that all is well", 1000, 4008],
    ["where it was to say nothing", undefined, 4008],
    ["and not where it was to say more", 4001, 4001],
  ])("says what was lost in the application's own code, %s", (_, wanted, code) => {
    const on = simStage({ outbound: { ...outbound, lossCode: 4008 }, heartbeat: false });
    const [socket, silent] = [on.connect("paused"), on.connect("paused")];
    feed(on, socket, 40);
    feed(on, silent, 40);
    on.engine.close(socket.connection, wanted, "done");
    on.clock.advance(8000);
    expect([socket.closeSent?.code, silent.closeSent?.code]).toEqual([code, 4008]);
  });

  test("keeps its own code where that says more than that all is well", () => {
    const on = simStage({ outbound, heartbeat: false });
    const socket = on.connect("paused");
    feed(on, socket, 40);
    on.engine.close(socket.connection, 4001, "elsewhere");
    on.clock.advance(8000);
    expect(socket.closeSent).toMatchObject({ code: 4001, reason: "elsewhere" });
  });
});

describe("on real sockets", () => {
  let on: Stage;
  let ours: WebSocket;
  afterEach(async () => {
    await on.stop();
  });

  test("bufferedAmount counts all that the kernel does not have, text as UTF-8 and each frame's header", async () => {
    on = await stage({}, (socket) => (ours = socket));
    const peer = await open(on.url);
    peer.pause();
    while (ours.bufferedAmount < 128 * 1024) {
      ours.send(Buffer.alloc(64 * 1024));
      await new Promise(setImmediate);
    }
    const before = ours.bufferedAmount;
    ours.send("ü".repeat(1000));
    ours.send(Buffer.alloc(100));
    ours.send("x".repeat(70_000));
    expect(ours.bufferedAmount - before).toBe(2004 + 102 + 70_010);
    peer.terminate();
  });

  test("an application's own back-pressure keeps its reader within what it allows", async () => {
    on = await stage({}, (socket) => (ours = socket));
    const peer = await open(on.url);
    peer.pause();
    let skipped = 0;
    for (let turn = 0; turn < 2000; turn++) {
      if (ours.bufferedAmount > 1024 * 1024) {
        skipped++;
      } else {
        ours.send(Buffer.alloc(64 * 1024));
      }
      if (turn % 16 === 0) {
        await new Promise(setImmediate);
      }
    }
    expect(skipped).toBeGreaterThan(500);
    expect([on.life.of(ours)?.state, ours.bufferedAmount < 1.2 * 1024 * 1024]).toEqual(["open", true]);
    peer.terminate();
  });

  test("a peer that closes first is sent what was accepted before the answer to its Close", async () => {
    const count = 300;
    on = await stage({}, (socket) => (ours = socket));
    const peer = await open(on.url);
    peer.pause();
    for (let sent = 0; sent < count; sent++) {
      ours.send(Buffer.alloc(64 * 1024));
    }
    let read = 0;
    peer.on("message", () => read++);
    peer.close(1000, "enough");
    await expect.poll(() => on.life.of(ours)?.state).toBe("closing");
    const end = closed(peer);
    peer.resume();
    expect(await end).toEqual({ code: 1000, reason: "enough" });
    expect(read).toBe(count);
    expect(await on.ending()).toMatchObject({ cause: "peer.closed", closedBy: "peer", messagesDropped: 0 });
  });

  test("a closed reader's messages are those that it was promised, however they were sent", async () => {
    on = await stage({ closeTimeoutMs: 100 }, (socket) => {
      for (let sent = 0; sent < 9; sent++) {
        socket.send(Buffer.alloc(1_000_000));
      }
      socket.close(1000, "done");
    });
    const peer = await open(on.url, { maxPayload: 2 ** 25 });
    let read = 0;
    peer.on("message", () => {
      read++;
      peer.pause();
      setTimeout(() => {
        peer.resume();
      }, 100);
    });
    const [code] = (await once(peer, "close")) as [number];
    expect([read, code]).toEqual([9, 1000]);
  });
});

test.each(["", "x", "ü", "漢", "😀", "a\uD800b", "\uDC00", "😀漢ü".repeat(300), "ü".repeat(5000)])(
  "text counts as UTF-8, whatever it holds (%#)",
  (text) => {
    const bytes = Buffer.byteLength(text);
    const header = bytes > 125 ? 4 : 2;
    expect(sizeOf(text)).toBe(bytes + header);
  },
);
