import { describe, expect, test } from "vitest";
import type { Failure } from "../src/contract/failure.ts";
import type { DrainOptions } from "../src/drain/drain-options.ts";
import { type SimSocket, simStage } from "./sim-host.ts";

const mine = (): never => {
  throw new Error("mine");
};
const rejects = (): unknown => Promise.reject(new Error("mine"));

describe("a mistake of the application's in the middle of a drain", () => {
  const mistakes: readonly [told: string, where: Failure["where"], options: Partial<DrainOptions<SimSocket>>][] = [
    ["code throws", "drain.code", { code: mine }],
    ["code names 1006", "drain.code", { code: () => 1006 }],
    ["code answers a string", "drain.code", { code: () => "1012" as never }],
    ["code answers a promise", "drain.code", { code: (async () => Promise.resolve(1012)) as never }],
    ["notify throws", "drain.notify", { notify: mine }],
    ["notify rejects", "drain.notify", { notify: rejects }],
  ];

  test.each(mistakes)("%s: everyone still gets a Close, and it is told", async (_, where, options) => {
    const on = simStage();
    const sockets = [on.connect(), on.connect(), on.connect()];
    const told: Failure[] = [];
    on.engine.events.on("error", (failure) => told.push(failure));
    const done = on.engine.drain({ mode: "restart", overMs: 100, ...options });
    on.clock.advance(70);
    // Only now can a promise of the application's have been rejected.
    await new Promise(setImmediate);
    on.clock.advance(5000);
    expect(await done).toMatchObject({ closed: 3, terminated: 0, failures: 3 });
    expect(sockets.map(({ closeSent }) => closeSent?.code)).toEqual([1012, 1012, 1012]);
    expect(told.map((failure) => failure.where)).toEqual([where, where, where]);
    expect(told[0]?.message).toMatch(/^drain\.(code failed, and the code|notify failed, and the connection) /);
  });

  test("ends nothing where nobody listens; the report and the figures count it", async () => {
    const on = simStage();
    on.connect();
    const done = on.engine.drain({ mode: "restart", overMs: 0, code: mine });
    on.clock.advance(5000);
    expect([(await done).failures, on.engine.tally.failures]).toEqual([1, 1]);
  });

  test("a shedding order that throws sheds the newest, and is told", () => {
    const on = simStage(
      {
        overload: { holdMs: 0 },
        shedding: { afterMs: 0, floor: 0, floorShare: 0, sharePerSecond: 0.5, order: mine },
      },
      () => ({ loopDelayMs: 5000 }),
    );
    const told: Failure[] = [];
    on.engine.events.on("error", (failure) => told.push(failure));
    const sockets = Array.from({ length: 4 }, () => {
      on.clock.advance(10);
      return on.connect();
    });
    on.clock.advance(700);
    expect(sockets.map(({ closeSent }) => closeSent?.code)).toEqual([undefined, undefined, undefined, 1013]);
    expect(told[0]?.message).toBe("shedding.order failed, and the newest went first: Error: mine");
  });
});

describe("an option of a drain that cannot be meant", () => {
  const mistakes: readonly [option: string, options: unknown][] = [
    ["drain.mode", undefined],
    ["drain", null],
    ["drain.mode", {}],
    ["drain.mode", { mode: "stop" }],
    ["drain.code", { mode: "restart", code: "1012" }],
    ["drain.code", { mode: "restart", code: null }],
    ["drain.reason", { mode: "restart", reason: 5 }],
    ["drain.notify", { mode: "restart", notify: "x" }],
    ["drain.signal", { mode: "restart", signal: {} }],
    ["drain.signal", { mode: "restart", signal: null }],
    ["drain.overMs", { mode: "restart", overMs: Number.POSITIVE_INFINITY }],
    ["drain.overMS", { mode: "restart", overMS: 5000 }],
    ["drain.overMs", { mode: "restart", overMs: 3e9 }],
    ["drain.overMs", { mode: "restart", overMs: 2 ** 31 - 1000 }],
    ["drain.perSecond", { mode: "restart", perSecond: 1e-7 }],
    ["drain.deadlineMs", { mode: "restart", deadlineMs: Number.POSITIVE_INFINITY }],
    ["drain.graceMs", { mode: "restart", graceMs: 3e9 }],
    ["drain.share", { mode: "rebalance" }],
    ["drain.share", { mode: "rebalance", share: 20 }],
    ["drain.share", { mode: "rebalance", share: "20%" }],
    ["drain.share", { mode: "restart", share: 0.2 }],
    ["drain.shares", { mode: "rebalance", share: 0.2, shares: 0.2 }],
    ["drain.backAfterMs", { mode: "rebalance", share: 0.2, backAfterMs: 1000 }],
    ["drain.graceMs", { mode: "restart", graceMs: 2 ** 31 - 1 }],
  ];

  test.each(mistakes)("%s rejects %o, names it, and closes nobody", async (option, options) => {
    const on = simStage();
    const sockets = [on.connect(), on.connect()];
    const error: unknown = await on.engine.drain(options as DrainOptions<SimSocket>).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "OptionError", path: option });
    on.clock.advance(60_000);
    expect([sockets[0]?.closeSent, on.engine.isReady]).toEqual([undefined, true]);
  });

  test("a rate that would take weeks is meant where a deadline stands beside it", async () => {
    const on = simStage();
    on.connect();
    on.connect();
    const done = on.engine.drain({ mode: "restart", perSecond: 1e-7, deadlineMs: 5000 });
    on.clock.advance(6000);
    expect(await done).toMatchObject({ closed: 2, left: 0 });
  });
});

describe("a drain is over when everyone it found has gone", () => {
  test.each([
    [0, 4000, 20_000, 4000],
    [2, 4000, 20_000, 4000],
    [2, 4000, 500, 500],
    [0, 4000, 500, 500],
    [0, 0, 500, 0],
  ])(
    "but not before load balancers had their time: %i who leave, a grace of %i ms, a deadline of %i ms",
    async (count, graceMs, deadlineMs, tookMs) => {
      const on = simStage();
      const sockets = Array.from({ length: count }, () => on.connect());
      const done = on.engine.drain({ mode: "shutdown", graceMs, deadlineMs });
      on.clock.advance(100);
      sockets.forEach(({ connection }) => {
        on.engine.ended(connection, { closeReceived: { code: 1000, reason: "" } });
      });
      on.clock.advance(60_000);
      expect(await done).toMatchObject({ tookMs, closed: count });
    },
  );

  test("after its grace, though its deadline is far", async () => {
    const on = simStage();
    const sockets = [on.connect(), on.connect()];
    const done = on.engine.drain({ mode: "shutdown", graceMs: 50, deadlineMs: 60_000 });
    on.clock.advance(100);
    sockets.forEach(({ connection }) => {
      on.engine.ended(connection, { closeReceived: { code: 1000, reason: "" } });
    });
    expect(await done).toMatchObject({ tookMs: 100, closed: 2, terminated: 0 });
  });

  test("though newcomers come all the time, only to be told to come back", async () => {
    const on = simStage({ capacity: { refuseWith: "close" } });
    on.connect();
    const done = on.engine.drain({ mode: "restart", overMs: 100, deadlineMs: 10_000 });
    for (let count = 0; count < 20; count++) {
      on.engine.turnAway(on.connect("deaf").connection, {
        cause: "drain.restart",
        status: 503,
        how: "close",
        closeCode: 1012,
        retryAfterMs: 1000,
      });
      on.clock.advance(50);
    }
    expect(await done).toMatchObject({ total: 1, closed: 1, terminated: 0 });
    expect((await done).tookMs).toBeLessThan(200);
  });

  test("called off late, its report accounts for those who are still closing", async () => {
    const on = simStage({ closeTimeoutMs: 800 });
    for (let count = 0; count < 4; count++) {
      on.connect("deaf");
      on.connect();
    }
    const caller = new AbortController();
    const done = on.engine.drain({ mode: "restart", overMs: 400, signal: caller.signal });
    on.clock.advance(500);
    caller.abort();
    expect(await done).toMatchObject({ total: 8, closed: 4, terminated: 0, left: 0, closing: 4, wasCancelled: true });
  });
});
