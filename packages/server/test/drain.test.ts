import { parseRetryHint } from "@afterclose/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DrainOptions } from "../src/drain/drain-options.ts";
import { createVirtualClock, seeded } from "@afterclose/sim";
import { Connection } from "../src/lifecycle/connection.ts";
import type { DrainProgress, DrainReport } from "../src/drain/drain-report.ts";
import { Drain } from "../src/drain/drainer.ts";
import { DrainPace } from "../src/drain/drain-pace.ts";
import { dueBy } from "../src/drain/drain-plan.ts";
import { type Manner, type SimSocket, simStage, type SimStage } from "./sim-host.ts";
import { busiest } from "./busiest.ts";

const manners: readonly Manner[] = ["polite", "deaf", "paused", "half-open", "flooding"];

async function run(on: SimStage, options: DrainOptions<SimSocket>, forMs = 60_000): Promise<DrainReport> {
  const done = on.engine.drain(options);
  on.clock.advance(forMs);
  return done;
}

const arrival = ({ closeSent }: SimSocket): number =>
  closeSent === undefined ? Number.NaN : closeSent.at + (parseRetryHint(closeSent.reason)?.minMs ?? Number.NaN);

describe("a drain", () => {
  test("closes everyone evenly, in random order, with the code of its mode and a slot each", async () => {
    const on = simStage();
    const sockets = Array.from({ length: 2000 }, () => on.connect());
    const report = await run(on, { mode: "restart", overMs: 20_000 });
    expect(report).toMatchObject({
      total: 2000,
      closed: 2000,
      terminated: 0,
      left: 0,
      byCause: { "drain.restart": 2000 },
    });
    expect(report.tookMs).toBeLessThan(20_100);
    const leaves = sockets.map((socket) => socket.closeSent?.at ?? Number.NaN);
    expect(busiest(leaves, 100)).toBeLessThanOrEqual(13);
    expect(busiest(sockets.map(arrival), 100)).toBeLessThanOrEqual(13);
    expect(leaves.toSorted((a, b) => a - b)).not.toEqual(leaves);
    expect(sockets[0]?.closeSent?.code).toBe(1012);
    expect(sockets[0]?.closeSent?.reason).toMatch(/^restarting retry-after=\d+ms$/);
  });

  test("keeps arrivals even though our own stall held the Closes back", async () => {
    const on = simStage();
    const sockets = Array.from({ length: 2000 }, () => on.connect());
    const done = on.engine.drain({ mode: "restart", overMs: 20_000, leadMs: 3000 });
    on.clock.advance(5000);
    on.clock.stall(2500);
    on.clock.advance(30_000);
    await done;
    expect(busiest(sockets.map(arrival), 100)).toBeLessThanOrEqual(13);
  });

  test("can close quickly and still spread the arrivals", async () => {
    const on = simStage();
    const sockets = Array.from({ length: 1000 }, () => on.connect());
    const report = await run(on, { mode: "shutdown", overMs: 1000, arrivalsOverMs: 50_000 });
    expect(report.tookMs).toBeLessThan(1200);
    expect(busiest(sockets.map(arrival), 1000)).toBeLessThanOrEqual(22);
    expect(sockets[0]?.closeSent?.code).toBe(1001);
  });

  test("goes by a rate where one is given", async () => {
    const on = simStage();
    Array.from({ length: 300 }, () => on.connect());
    expect((await run(on, { mode: "restart", perSecond: 100 })).tookMs).toBeCloseTo(3000, -2);
  });

  test("settles by its deadline with deaf, paused, half-open and flooding peers, and counts them", async () => {
    const on = simStage({ closeTimeoutMs: 2000 });
    for (let count = 0; count < 500; count++) {
      on.connect(manners[count % manners.length]);
    }
    const report = await run(on, { mode: "restart", overMs: 5000 });
    expect(report.tookMs).toBeLessThanOrEqual(7100);
    expect(report).toMatchObject({ total: 500, closed: 100, terminated: 400, left: 0 });
    expect(report.byCause).toEqual({ "drain.restart": 100, "drain.deadline": 400 });
  });

  test("settles by its deadline whatever the peers and the options are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...manners), { maxLength: 60 }),
        fc.record({ overMs: fc.nat(20_000), graceMs: fc.nat(3000), deadlineMs: fc.integer({ min: 50, max: 25_000 }) }),
        fc.integer(),
        async (crowd, times, seed) => {
          const on = simStage({}, undefined, seed);
          crowd.forEach((manner) => on.connect(manner));
          const report = await run(on, { mode: "restart", ...times });
          expect(report.tookMs).toBeLessThanOrEqual(times.deadlineMs + 500);
          expect(report.closed + report.terminated).toBe(crowd.length);
          expect(Object.values(report.byCause).reduce((sum, count) => sum + count, 0)).toBe(crowd.length);
          expect(on.endings).toHaveLength(crowd.length);
          expect(on.engine.list.size).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("cuts the rest at its deadline once each, and a few at a time where each takes long", async () => {
    const timers = createVirtualClock();
    let spentMs = 0;
    const live = new Set(Array.from({ length: 100 }, () => new Connection({}, undefined, 0, 0)));
    const cuts: number[] = [];
    const drain: Drain<object> = new Drain<object>(
      { mode: "restart", overMs: 0, deadlineMs: 100 },
      {
        clock: { ...timers, now: () => timers.now() + spentMs },
        chance: seeded(1),
        closeTimeoutMs: 2000,
        live: () => [...live],
        close: (connection) => {
          connection.state = "closing";
        },
        cut: (connection, abandon) => {
          expect(abandon).toBe(false);
          spentMs++;
          cuts.push(timers.now());
          connection.intent = { cause: drain.cause, code: undefined, cut: true };
          timers.after(20, () => {
            live.delete(connection);
            drain.noteEnd(connection, "drain.deadline");
          });
        },
        progress: () => undefined,
        terminated: () => undefined,
        failed: () => undefined,
      },
    );
    timers.advance(60_000);
    expect(await drain.done).toMatchObject({ total: 100, terminated: 100, byCause: { "drain.deadline": 100 } });
    expect(cuts).toHaveLength(100);
    expect(busiest(cuts, 0.5)).toBeLessThanOrEqual(4);
  });

  test("turns readiness off first, and waits for it to be noticed", async () => {
    const on = simStage();
    const socket = on.connect();
    const ready: boolean[] = [];
    on.engine.events.on("ready", (value) => ready.push(value));
    const done = on.engine.drain({ mode: "shutdown", overMs: 0, graceMs: 5000 });
    expect([ready, on.engine.isReady]).toEqual([[false], false]);
    on.clock.advance(4990);
    expect(socket.closeSent).toBeUndefined();
    on.clock.advance(100);
    expect((await done).closed).toBe(1);
  });

  test("can be called off: the rest stays, and readiness comes back", async () => {
    const on = simStage();
    Array.from({ length: 100 }, () => on.connect());
    const { abort, signal } = abortable();
    const done = on.engine.drain({ mode: "restart", overMs: 10_000, signal });
    on.clock.advance(3000);
    abort();
    const report = await done;
    on.clock.advance(60_000);
    expect(report.wasCancelled).toBe(true);
    expect(report.left).toBeGreaterThan(65);
    expect(on.engine.list.size).toBe(report.left);
    expect(on.engine.isReady).toBe(true);
  });

  test("turns newcomers away with a wait beyond its own end", () => {
    const on = simStage();
    on.connect();
    void on.engine.drain({ mode: "restart", overMs: 10_000 });
    const { refusal } = on.engine.beginHandshake({
      address: undefined,
      forwardedFor: undefined,
      origin: undefined,
      host: undefined,
    });
    expect(refusal).toMatchObject({ cause: "drain.restart", status: 503, how: "status" });
    expect(refusal?.retryAfterMs).toBeGreaterThanOrEqual(500);
  });

  test("does not count those who came meanwhile, accepted only to be told to come back", async () => {
    const on = simStage({ capacity: { refuseWith: "close" } });
    const facts = { address: undefined, forwardedFor: undefined, origin: undefined, host: undefined };
    on.connect();
    const done = on.engine.drain({ mode: "restart", overMs: 1000, graceMs: 1000 });
    const { handshake, refusal } = on.engine.beginHandshake(facts);
    expect(refusal).toMatchObject({ how: "close", closeCode: 1012 });
    const late = on.connect();
    on.engine.turnAway(late.connection, refusal!);
    expect(handshake.isSettled).toBe(false);
    on.clock.advance(5000);
    expect(await done).toMatchObject({ total: 1, closed: 1, byCause: { "drain.restart": 1 } });
    expect(late.closeSent?.reason).toMatch(/^draining retry-after=\d+ms$/);
  });

  test("of nobody is over at once, and may be followed by another", async () => {
    const on = simStage();
    expect(await on.engine.drain({ mode: "restart" })).toMatchObject({ total: 0, tookMs: 0 });
    on.engine.resume();
    on.connect();
    expect(await run(on, { mode: "shutdown", overMs: 10 })).toMatchObject({ closed: 1 });
  });

  test("gives each peer the code that suits it, and tells protocols that speak in band", async () => {
    const on = simStage();
    const sockets = [on.connect("polite", { data: "libsoup" }), on.connect()];
    const told: number[] = [];
    const code = ({ data }: { data: unknown }): number => (data === "libsoup" ? 1001 : 1012);
    await run(on, { mode: "restart", overMs: 10, code, notify: (_, returnInMs) => told.push(returnInMs) });
    expect(sockets.map((socket) => socket.closeSent?.code)).toEqual([1001, 1012]);
    expect(told).toHaveLength(2);
  });

  test("tells how it goes on", async () => {
    const on = simStage();
    Array.from({ length: 100 }, () => on.connect());
    const told: DrainProgress[] = [];
    on.engine.events.on("drain", (progress) => told.push(progress));
    await run(on, { mode: "restart", overMs: 5000 });
    expect(told.length).toBeGreaterThan(8);
    expect(told.at(-1)).toMatchObject({ total: 100, asked: 100, ended: 100 });
  });
});

function abortable(): {
  abort: () => void;
  signal: {
    aborted: boolean;
    addEventListener: (type: "abort", listener: () => void) => void;
    removeEventListener: () => void;
  };
} {
  const listeners: (() => void)[] = [];
  const signal = {
    aborted: false,
    addEventListener: (_: "abort", listener: () => void) => void listeners.push(listener),
    removeEventListener: () => undefined,
  };
  return {
    signal,
    abort: () => {
      listeners.forEach((listener) => {
        listener();
      });
    },
  };
}

describe("the pace of a drain", () => {
  test("works off what a stall held back over the time that is left, without a rush, and is done in time", async () => {
    const on = simStage();
    const sockets = Array.from({ length: 2000 }, () => on.connect());
    const done = on.engine.drain({ mode: "restart", overMs: 20_000 });
    on.clock.advance(5000);
    on.clock.stall(2500);
    on.clock.advance(30_000);
    const leaves = sockets.map((socket) => socket.closeSent?.at ?? Number.NaN);
    expect(busiest(leaves, 100)).toBeLessThanOrEqual(14);
    expect(Math.max(...leaves)).toBeLessThanOrEqual(20_500);
    expect(await done).toMatchObject({ closed: 2000, terminated: 0 });
  });

  test.each([
    [1250, 5],
    [1250, 6],
    [300, 7],
    [2500, 5],
    [10_000, 9],
  ])("keeps to the plan with %i clients and turns of %i ms", (count, turnMs) => {
    const plan = { count, overMs: 20_000, leadMs: 500, arrivalsOverMs: 20_000 };
    const pace = new DrainPace(plan, 500);
    let asked = 0;
    for (let at = 0; asked < count; at += turnMs) {
      asked += pace.take(asked, at);
      expect(dueBy(at, plan) - asked).toBeLessThanOrEqual(1);
    }
  });

  test("does not fall behind for a turn of 40 ms each half second", () => {
    const plan = { count: 1250, overMs: 20_000, leadMs: 500, arrivalsOverMs: 20_000 };
    const pace = new DrainPace(plan, 500);
    let asked = 0;
    for (let turn = 0, at = 0; asked < plan.count; at += ++turn % 93 === 0 ? 40 : 5) {
      const leaving = pace.take(asked, at);
      asked += leaving;
      expect(leaving).toBeLessThanOrEqual(2);
      expect(dueBy(at, plan) - asked).toBeLessThanOrEqual(3);
    }
  });

  test("lets everyone go in time, whatever the turns of the loop are", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(5000),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 }),
        (count, overMs, turns) => {
          const plan = { count, overMs, leadMs: 0, arrivalsOverMs: overMs };
          const pace = new DrainPace(plan, 500);
          let asked = 0;
          for (let at = 0, turn = 0; at <= overMs + 500 + 400; at += turns[turn++ % turns.length]!) {
            asked += pace.take(asked, at);
            expect(asked).toBeLessThanOrEqual(dueBy(at, plan));
          }
          expect(asked).toBe(count);
        },
      ),
    );
  });
});

describe("a drain that meets another order", () => {
  test("that was called off before it began asks nobody, and leaves the server ready", async () => {
    const on = simStage();
    const socket = on.connect();
    const { signal } = abortable();
    signal.aborted = true;
    expect(await on.engine.drain({ mode: "restart", signal })).toMatchObject({
      wasCancelled: true,
      left: 1,
      closed: 0,
    });
    on.clock.advance(60_000);
    expect([socket.closeSent, on.engine.isReady]).toEqual([undefined, true]);
  });

  test("of everyone at once closes in handfuls, whatever the rate beside it", async () => {
    const on = simStage();
    const sockets = Array.from({ length: 1000 }, () => on.connect());
    const report = await run(on, { mode: "shutdown", overMs: 0, perSecond: 1 });
    expect(report).toMatchObject({ closed: 1000, terminated: 0 });
    expect(report.tookMs).toBeLessThan(200);
    expect(
      busiest(
        sockets.map((socket) => socket.closeSent?.at ?? Number.NaN),
        1,
      ),
    ).toBeLessThanOrEqual(50);
  });

  test("is called off by resume(), and cuts nobody who came later", async () => {
    const on = simStage({ closeTimeoutMs: 1000 });
    Array.from({ length: 100 }, () => on.connect());
    const done = on.engine.drain({ mode: "restart", overMs: 10_000 });
    on.clock.advance(3000);
    on.engine.resume();
    expect(on.engine.isReady).toBe(true);
    const late = on.connect("deaf");
    on.clock.advance(60_000);
    expect(await done).toMatchObject({ wasCancelled: true });
    expect([late.isTerminated, late.closeSent]).toEqual([false, undefined]);
    expect((await run(on, { mode: "shutdown", overMs: 0 })).left).toBe(0);
  });

  test("is called off when the lifecycle is taken off, and asks nobody any more", async () => {
    const on = simStage();
    const sockets = Array.from({ length: 100 }, () => on.connect());
    const done = on.engine.drain({ mode: "restart", overMs: 10_000 });
    on.clock.advance(3000);
    on.engine.detach();
    const asked = sockets.filter((socket) => socket.closeSent !== undefined).length;
    on.clock.advance(60_000);
    expect(await done).toMatchObject({ wasCancelled: true, total: 100, left: 100 - asked });
    expect(sockets.filter((socket) => socket.closeSent !== undefined)).toHaveLength(asked);
    expect(on.clock.pending()).toBe(0);
  });

  test("settles while an overload sheds the same connections", async () => {
    const on = simStage(
      { overload: { holdMs: 500 }, shedding: { afterMs: 500, sharePerSecond: 0.2, floor: 10, floorShare: 0.1 } },
      () => ({ heapRatio: 0.99 }),
    );
    Array.from({ length: 500 }, (_, index) => on.connect(manners[index % manners.length]));
    on.clock.advance(2000);
    const live = on.engine.list.size;
    const report = await run(on, { mode: "restart", overMs: 5000 });
    expect(report).toMatchObject({ total: live, left: 0 });
    expect(report.byCause["shed.overload"]).toBeGreaterThan(0);
    expect(Object.values(report.byCause).reduce((sum, count) => sum + count, 0)).toBe(live);
    expect(on.endings).toHaveLength(500);
  });
});
