import { once } from "node:events";
import { parseRetryHint } from "@afterclose/wire";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { everyNth } from "../src/drain/drain-plan.ts";
import { busiest } from "./busiest.ts";
import { type SimSocket, simStage, type SimStage } from "./sim-host.ts";
import { closed, open, stage, type Stage } from "./testing-kit.ts";

const facts = { address: undefined, forwardedFor: undefined, origin: undefined, host: undefined };
const share = { mode: "rebalance", share: 0.2 } as const;
const asked = (sockets: readonly SimSocket[]): SimSocket[] =>
  sockets.filter(({ closeSent }) => closeSent !== undefined);

/** A server with as many clients, each a second older than the next. */
function crowd(on: SimStage, count: number, manner: SimSocket["manner"] = "polite"): SimSocket[] {
  return Array.from({ length: count }, () => {
    on.clock.advance(1000);
    return on.connect(manner);
  });
}

describe("a drain of a share, after other servers have joined", () => {
  test("closes every fifth, old and new alike, evenly, with 1012 and a slot, and says how many", async () => {
    const on = simStage({ heartbeat: false });
    const sockets = crowd(on, 1000);
    const done = on.engine.drain({ ...share, overMs: 10_000 });
    on.clock.advance(11_000);
    expect(await done).toMatchObject({
      mode: "rebalance",
      total: 200,
      closed: 200,
      terminated: 0,
      left: 0,
      byCause: { "drain.rebalance": 200 },
    });
    const gone = asked(sockets);
    expect(gone).toHaveLength(200);
    for (let tenth = 0; tenth < 10; tenth++) {
      expect(asked(sockets.slice(tenth * 100, tenth * 100 + 100))).toHaveLength(20);
    }
    expect(
      busiest(
        gone.map(({ closeSent }) => closeSent!.at),
        1000,
      ),
    ).toBeLessThanOrEqual(23);
    expect(new Set(gone.map(({ closeSent }) => closeSent!.code))).toEqual(new Set([1012]));
    expect(gone.every(({ closeSent }) => parseRetryHint(closeSent!.reason) !== undefined)).toBe(true);
    expect(gone[0]?.closeSent?.reason).toMatch(/^rebalancing retry-after=\d+ms$/);
    expect(on.engine.list.size).toBe(800);
  });

  test("leaves the server ready: nobody who comes is turned away, during it and after it", async () => {
    const on = simStage();
    crowd(on, 10);
    const told: boolean[] = [];
    on.engine.events.on("ready", (isReady) => told.push(isReady));
    const done = on.engine.drain({ ...share, overMs: 1000 });
    const during = on.engine.beginHandshake(facts).refusal;
    const late = on.connect("deaf");
    on.clock.advance(20_000);
    await done;
    expect([during, on.engine.beginHandshake(facts).refusal]).toEqual([undefined, undefined]);
    expect([told, on.engine.isReady, late.closeSent]).toEqual([[], true, undefined]);
  });

  test("cuts by its deadline those of the share who do not answer, and nobody else", async () => {
    const on = simStage({ heartbeat: false });
    const sockets = crowd(on, 50, "deaf");
    const done = on.engine.drain({ ...share, overMs: 1000, deadlineMs: 2000 });
    on.clock.advance(10_000);
    expect(await done).toMatchObject({ total: 10, terminated: 10, byCause: { "drain.deadline": 10 } });
    expect(sockets.filter(({ isTerminated }) => isTerminated)).toHaveLength(10);
  });

  test("may be done again, and while one is under way both have the same report", async () => {
    const on = simStage();
    crowd(on, 100);
    const first = on.engine.drain({ ...share, overMs: 1000 });
    const same = on.engine.drain({ mode: "rebalance", share: 1 });
    on.clock.advance(5000);
    expect([(await first).total, (await same).total]).toEqual([20, 20]);
    const second = on.engine.drain({ ...share, overMs: 1000 });
    on.clock.advance(5000);
    expect((await second).total).toBe(16);
  });

  test("gives way to a drain of all, which accounts for everyone", async () => {
    const on = simStage();
    const sockets = crowd(on, 100);
    const part = on.engine.drain({ ...share, overMs: 10_000 });
    on.clock.advance(5000);
    const whole = on.engine.drain({ mode: "restart", overMs: 1000 });
    expect(await part).toMatchObject({ wasCancelled: true, total: 20 });
    expect(on.engine.isReady).toBe(false);
    on.clock.advance(5000);
    const { total, closed } = await whole;
    expect([total, closed, on.engine.list.size]).toEqual([total, total, 0]);
    expect(asked(sockets)).toHaveLength(100);
    expect(await on.engine.drain(share)).toMatchObject({ mode: "restart" });
  });

  test("is called off by resume(), and the rest stays", async () => {
    const on = simStage();
    crowd(on, 100);
    const done = on.engine.drain({ ...share, overMs: 10_000 });
    on.clock.advance(5000);
    on.engine.resume();
    const report = await done;
    expect(report.wasCancelled).toBe(true);
    expect(report.closed + report.left + report.closing).toBe(20);
  });

  test("takes the share that was asked for, each once, whatever the list and the draw", () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (length, part, draw) => {
          const taken = everyNth([...Array(length).keys()], part, () => draw);
          expect(taken).toHaveLength(Math.round(length * part));
          expect(new Set(taken).size).toBe(taken.length);
          expect(taken).not.toContain(undefined);
        },
      ),
    );
  });
});

describe("on real sockets", () => {
  let on: Stage;
  afterEach(() => on.stop());

  test("a fifth leaves with 1012 and may come back here, the rest goes on, and shutdown() then ends all", async () => {
    on = await stage({}, (socket) => {
      socket.on("message", (data) => {
        socket.send(data);
      });
    });
    const clients = await Promise.all(Array.from({ length: 20 }, () => open(on.url)));
    const codes: number[] = [];
    clients.forEach((client) => {
      client.on("close", (code) => codes.push(code));
    });
    expect(await on.life.drain({ ...share, overMs: 100 })).toMatchObject({ total: 4, closed: 4 });
    await expect.poll(() => codes).toEqual([1012, 1012, 1012, 1012]);
    expect(on.life.ready).toBe(true);
    const back = await open(on.url);
    back.send("still here");
    expect(String((await once(back, "message"))[0])).toBe("still here");
    const backEnds = closed(back);
    await expect(on.life.shutdown(on.http, { mode: "rebalance", share: 1 })).rejects.toMatchObject({
      path: "drain.mode",
    });
    expect(await on.life.drain({ mode: "shutdown", overMs: 100 })).toMatchObject({ total: 17, closed: 17 });
    expect((await backEnds).code).toBe(1001);
  });
});
