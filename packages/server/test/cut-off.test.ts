import { describe, expect, test } from "vitest";
import { simStage, type SimStage } from "./sim-host.ts";

const kilobyte = "x".repeat(1000);
const outbound = { windowBytes: 10_000, maxQueuedBytes: 100_000 };

describe("who may not any more", () => {
  test("is not heard after the first message too many, however long its Close takes", () => {
    const { engine, connect, clock } = simStage({ inbound: { messagesPerSecond: 10, burst: 10 } });
    const { connection } = connect("deaf");
    let heard = 0;
    for (let at = 0; at < 1500; at += 10) {
      heard += engine.arrivals.heard(connection) ? 1 : 0;
      engine.arrivals.heard(connection);
      clock.advance(10);
    }
    expect(heard).toBeLessThan(12);
    expect(connection.messagesIn).toBe(300);
  });

  test("is held to its rate while a Close of another kind is under way", () => {
    const { engine, connect } = simStage({ inbound: { messagesPerSecond: 10, burst: 10 } });
    const { connection } = connect("deaf");
    engine.close(connection, 1000);
    expect(Array.from({ length: 50 }, () => engine.arrivals.heard(connection)).filter(Boolean)).toHaveLength(10);
  });

  const ends: readonly [what: string, cause: string, end: (engine: SimStage) => void][] = [
    ["disconnect() revoked", "auth.revoked", ({ engine }) => engine.disconnect("u")],
    ["the date expired", "auth.expired", ({ clock }) => clock.advance(10_000)],
  ];

  test.each(ends)("%s is neither heard nor sent what waits, and its Close overtakes that", (_, cause, end) => {
    const on = simStage({ outbound, heartbeat: false });
    const socket = on.connect("paused", { key: "u", expiresAt: on.clock.wall() + 9900 });
    for (let count = 0; count < 20; count++) {
      on.engine.send(socket.connection, kilobyte);
    }
    expect(on.engine.arrivals.heard(socket.connection)).toBe(true);
    end(on);
    expect([socket.closeSent?.code, on.engine.arrivals.heard(socket.connection)]).toEqual([3000, false]);
    on.read(socket);
    expect([socket.sent.length, on.engine.sender.queuedBytes]).toEqual([10, 0]);
    on.clock.advance(5000);
    expect(on.endings).toMatchObject([{ cause }]);
  });

  test("is cut off by disconnect() though a Close of ours waits behind what is queued", () => {
    const on = simStage({ outbound });
    const socket = on.connect("paused", { key: "u" });
    for (let count = 0; count < 20; count++) {
      on.engine.send(socket.connection, kilobyte);
    }
    on.engine.close(socket.connection, 1000);
    expect([socket.closeSent, on.engine.disconnect("u")]).toEqual([undefined, 1]);
    expect([socket.closeSent?.code, on.engine.arrivals.heard(socket.connection), socket.sent.length]).toEqual([
      3000,
      false,
      10,
    ]);
    on.clock.advance(5000);
    expect(on.endings).toMatchObject([{ cause: "auth.revoked" }]);
  });
});

describe("a busy event loop", () => {
  // So busy that most of the time is stall: 100 ms of each 110.
  function labour({ clock }: SimStage, forMs: number): void {
    for (let at = 0; at < forMs; at += 110) {
      clock.stall(100);
      clock.advance(10);
    }
  }

  test.each([
    ["credentials", 3000, {}],
    ["an age", 1012, { maxAgeMs: 3000, maxAgeJitter: 0 }],
  ])("prolongs %s by no more than a few of its turns", (_, code, options) => {
    const on = simStage(options);
    const socket = on.connect("polite", code === 3000 ? { expiresAt: on.clock.wall() + 3000 } : {});
    labour(on, 2800);
    expect(socket.closeSent).toBeUndefined();
    labour(on, 700);
    expect(socket.closeSent?.code).toBe(code);
  });

  test("does not prolong a close deadline either", () => {
    const on = simStage({ closeTimeoutMs: 1000 });
    const socket = on.connect("deaf");
    on.engine.close(socket.connection, 1000);
    labour(on, 1400);
    expect(socket.isTerminated).toBe(true);
  });

  test("lets the answer to a Close that came during a stall be read first", () => {
    const on = simStage({ closeTimeoutMs: 1000 });
    const socket = on.connect("deaf");
    on.clock.advance(100);
    on.engine.close(socket.connection, 1000);
    // Timers run first when a stall is over, and only then is read what arrived.
    on.clock.stall(5000);
    expect(socket.isTerminated).toBe(false);
    on.engine.ended(socket.connection, { closeReceived: { code: 1000, reason: "" } });
    expect(on.endings).toMatchObject([{ cause: "close.local", wasClean: true }]);
  });
});

test("the list of connections is the application's own", () => {
  const { engine, connect } = simStage();
  connect();
  connect();
  const list = engine.connections();
  (list as unknown[]).length = 0;
  for (const { socket } of engine.connections()) {
    engine.terminate(socket!.connection);
    engine.ended(socket!.connection, {});
  }
  expect(engine.list.size).toBe(0);
});
