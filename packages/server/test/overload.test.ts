import { describe, expect, test } from "vitest";
import { isOverloaded, type LoadSample, type OverloadState, stepOverload } from "../src/overload/overload.ts";
import { pickShed, shedAllowance } from "../src/overload/shed-plan.ts";
import { simStage } from "./sim-host.ts";

describe("overload", () => {
  const walk = (samples: readonly LoadSample[]): string[] => {
    let state: OverloadState = { kind: "calm" };
    return samples.map((sample, index) => (state = stepOverload(state, sample, index * 500, { holdMs: 1000 })).kind);
  };
  const hot = { loopDelayMs: 300 };
  const warm = { loopDelayMs: 180 };
  const cool = { loopDelayMs: 10 };

  test.each<[string, readonly LoadSample[], readonly string[]]>([
    ["one spike is none", [hot, cool, hot, cool], ["rising", "calm", "rising", "calm"]],
    ["begins when it has lasted", [hot, hot, hot, hot], ["rising", "rising", "overloaded", "overloaded"]],
    [
      "does not end just below the limit",
      [hot, hot, hot, warm, warm, warm],
      ["rising", "rising", "overloaded", "overloaded", "overloaded", "overloaded"],
    ],
    [
      "ends when it has been calm for as long",
      [hot, hot, hot, cool, cool, cool],
      ["rising", "rising", "overloaded", "recovering", "recovering", "calm"],
    ],
    [
      "goes on when it comes back",
      [hot, hot, hot, cool, hot],
      ["rising", "rising", "overloaded", "recovering", "overloaded"],
    ],
    [
      "may be the loop's utilisation",
      Array<LoadSample>(3).fill({ loopUtilization: 0.99 }),
      ["rising", "rising", "overloaded"],
    ],
    ["may be the heap", Array<LoadSample>(3).fill({ heapRatio: 0.95 }), ["rising", "rising", "overloaded"]],
    ["is nothing where nothing is known", [{}, {}, {}], ["calm", "calm", "calm"]],
  ])("%s", (_, samples, kinds) => {
    expect(walk(samples)).toEqual(kinds);
  });

  test("refuses newcomers while it lasts, and takes them again by itself", () => {
    let sample: LoadSample = { loopDelayMs: 10 };
    const { clock, engine } = simStage({ overload: { holdMs: 1000 } }, () => sample);
    const refused = (): boolean =>
      engine.beginHandshake({ address: undefined, forwardedFor: undefined, origin: undefined, host: undefined }).refusal
        ?.cause === "shed.admission";
    const seen: boolean[] = [];
    for (const delay of [10, 400, 10]) {
      sample = { loopDelayMs: delay };
      clock.advance(3000);
      seen.push(refused());
    }
    expect(seen).toEqual([false, true, false]);
    expect(isOverloaded(engine.overload)).toBe(false);
  });
});

describe("shedding", () => {
  const shedding = { afterMs: 2000, sharePerSecond: 0.1, floor: 100, floorShare: 0.5 };

  test("closes a share per second with 1013 and a hint, newest first, and stops at its floor", () => {
    let sample: LoadSample = { heapRatio: 0.99 };
    const { clock, connect, engine, endings } = simStage({ overload: { holdMs: 500 }, shedding }, () => sample);
    const sockets = Array.from({ length: 1000 }, () => {
      clock.advance(1);
      return connect();
    });
    clock.advance(4000);
    expect(engine.list.size).toBeGreaterThan(750);
    expect(engine.list.size).toBeLessThan(1000);
    expect(sockets.slice(0, 750).every((socket) => socket.closeSent === undefined)).toBe(true);
    expect(sockets.at(-1)?.closeSent).toMatchObject({ code: 1013 });
    expect(sockets.at(-1)?.closeSent?.reason).toMatch(/^overloaded retry-after=\d+ms$/);
    clock.advance(60_000);
    expect(engine.list.size).toBe(500);
    expect(new Set(endings.map((ending) => ending.cause))).toEqual(new Set(["shed.overload"]));
    expect(engine.tally.shed).toBe(500);
    sample = {};
    clock.advance(10_000);
    expect(engine.overload.kind).toBe("calm");
  });

  test("does nothing unless it was asked for", () => {
    const { clock, connect, engine } = simStage({ overload: {} }, () => ({ heapRatio: 0.99 }));
    Array.from({ length: 500 }, () => connect());
    clock.advance(60_000);
    expect(engine.list.size).toBe(500);
  });

  test.each([
    [1000, 1000, 1000, 100],
    [1000, 1000, 500, 50],
    [520, 1000, 1000, 20],
    [500, 1000, 1000, 0],
    [100, 100, 1000, 0],
    [5, 5, 60_000, 0],
  ])("of %i live (%i at the start), after %i ms, allows %i", (live, atStart, passedMs, allowed) => {
    expect(shedAllowance(live, atStart, passedMs, 0, shedding).count).toBe(allowed);
  });

  test("a share of less than one at each look adds up", () => {
    const { clock, connect, engine } = simStage(
      { overload: { holdMs: 0 }, shedding: { afterMs: 0, sharePerSecond: 0.01, floor: 10, floorShare: 0.1 } },
      () => ({ heapRatio: 0.99 }),
    );
    Array.from({ length: 50 }, () => connect());
    clock.advance(20_500);
    expect(engine.list.size).toBeGreaterThan(38);
    expect(engine.list.size).toBeLessThan(43);
  });

  test("goes on at its pace after a lull, without making up for it", () => {
    let sample: LoadSample = { heapRatio: 0.99 };
    const { clock, connect, engine } = simStage(
      { overload: { holdMs: 60_000 }, shedding: { ...shedding, floorShare: 0.1 } },
      () => sample,
    );
    Array.from({ length: 1000 }, () => connect());
    clock.advance(63_500);
    const before = engine.list.size;
    sample = {};
    clock.advance(50_000);
    sample = { heapRatio: 0.99 };
    clock.advance(600);
    expect(before - engine.list.size).toBeGreaterThan(0);
    expect(before - engine.list.size).toBeLessThan(110);
  });

  test.each<[string, () => unknown, RegExp]>([
    [
      "throws",
      () => {
        throw new Error("no such file");
      },
      /^load failed, and the load counts as unknown: Error: no such file$/,
    ],
    ["is asynchronous", () => Promise.reject(new Error("never seen")), /it returned a promise instead of a value/],
    ["answers nothing", () => undefined, /it returned undefined instead of an object/],
    [
      "answers what is no number",
      () => ({ heapRatio: "90%" }),
      /it returned "90%" as heapRatio, which must be a number from 0/,
    ],
  ])("a load that %s is told, and ends nothing", (_, load, message) => {
    const { clock, connect, engine } = simStage({ overload: {}, shedding }, load as () => LoadSample);
    const told: string[] = [];
    engine.events.on("error", (failure) => told.push(failure.message));
    connect();
    clock.advance(1000);
    expect(told).toEqual([expect.stringMatching(message), expect.stringMatching(message)]);
    expect(engine.overload.kind).toBe("calm");
  });

  test("an order that answers what is no number is told, and the newest go", () => {
    const order = (({ data }: { data: unknown }) => data) as never;
    const on = simStage({ overload: { holdMs: 0 }, shedding: { ...shedding, afterMs: 0, order } }, () => ({
      heapRatio: 0.99,
    }));
    const told: string[] = [];
    on.engine.events.on("error", (failure) => told.push(failure.message));
    const sockets = Array.from({ length: 300 }, () => on.connect());
    on.clock.advance(1000);
    expect(told[0]).toMatch(/^shedding.order failed, .*: TypeError: it returned undefined instead of a number/);
    expect(sockets.filter(({ closeSent }) => closeSent !== undefined).length).toBeGreaterThan(10);
  });

  const candidate = (id: number, key?: string) => ({ id, key, openedAt: id, lastInAt: 100 - id, data: id % 7 });
  const twenty = Array.from({ length: 20 }, (_, id) => candidate(id));

  test.each<[string, Parameters<typeof pickShed>[2], number[]]>([
    ["the newest", {}, [19, 18, 17]],
    ["the idle", { order: "idle" }, [19, 18, 17]],
    ["the lowest by a function", { order: ({ data }) => data as number }, [0, 7, 14]],
  ])("picks %s first", (_, options, ids) => {
    expect(pickShed(twenty, 3, options).map((one) => one.id)).toEqual(ids);
  });

  test("takes from a key that has more than its share before anyone else", () => {
    const live = [
      ...Array.from({ length: 10 }, (_, id) => candidate(id, "greedy")),
      ...Array.from({ length: 10 }, (_, id) => candidate(10 + id, `k${String(id)}`)),
    ];
    const picked = pickShed(live, 10, { keyShare: 0.1 });
    expect(picked.slice(0, 8).every((one) => one.key === "greedy")).toBe(true);
    expect(picked.filter((one) => one.key === "greedy").map((one) => one.id)).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
  });
});
