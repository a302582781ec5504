import { arrivalsOf } from "../src/drain/drain-options.ts";
import { DrainSlots } from "../src/drain/drain-slots.ts";
import { busiest } from "./busiest.ts";
import { parseRetryHint } from "@afterclose/wire";
import { describe, expect, test } from "vitest";
import type { RestartRecord } from "../src/drain/restart-time.ts";
import { type SimSocket, simStage, type SimStage } from "./sim-host.ts";

const arrival = ({ closeSent }: SimSocket): number =>
  (closeSent?.at ?? Number.NaN) + (parseRetryHint(closeSent?.reason ?? "")?.minMs ?? Number.NaN);

const sorted = (sockets: readonly SimSocket[]): number[] => sockets.map(arrival).toSorted((a, b) => a - b);

/** Drains, and lets so much of the virtual time pass. */
async function drain(on: SimStage, options: { backAfterMs?: number } = {}): Promise<{ tookMs: number }> {
  const done = on.engine.drain({ mode: "restart", ...options });
  on.clock.advance(20_000);
  await new Promise(setImmediate);
  on.clock.advance(20_000);
  return done;
}

describe("a drain of the one server there is", () => {
  test.each([200, 5000])("is short, and asks %i clients back when the server is, not all at once", async (count) => {
    const on = simStage();
    const sockets = Array.from({ length: count }, () => on.connect());
    const backAfterMs = 3000;
    const { tookMs } = await drain(on, { backAfterMs });
    expect(tookMs).toBeLessThanOrEqual(600);
    const arrivals = sorted(sockets);
    expect(arrivals[0]).toBeGreaterThanOrEqual(tookMs - 100 + backAfterMs);
    expect(arrivals[count >> 1]).toBeLessThanOrEqual(tookMs + backAfterMs + 1500);
    expect(arrivals.at(-1)).toBeLessThanOrEqual(tookMs + backAfterMs + 3000);
    expect(arrivals.at(-1)! - arrivals[0]!).toBeGreaterThan(900);
  });

  test.each([1, 3, 5])(
    "asks them all back once the server is, evenly, where the Closes take %i times as long as planned",
    (times) => {
      const count = 5000;
      const backAfterMs = 3000;
      const slots = new DrainSlots({ count, overMs: 500, ...arrivalsOf({ mode: "restart", backAfterMs }, count, 500) });
      const lastMs = 500 * times;
      const arrivals = Array.from({ length: count }, (_, place) => {
        const leavesAt = (place / count) * lastMs;
        return leavesAt + slots.hintMs(place, leavesAt);
      }).toSorted((a, b) => a - b);
      const backAt = lastMs + backAfterMs;
      // Those who left before it showed how slow this is may come too early.
      expect(arrivals[times < 5 ? 0 : count / 10]).toBeGreaterThanOrEqual(backAt);
      expect(arrivals[count >> 1]! - backAt).toBeLessThanOrEqual(1500);
      expect(arrivals.at(-1)! - backAt).toBeLessThanOrEqual(2000);
      expect(busiest(arrivals, 100)).toBeLessThanOrEqual(700);
    },
  );

  test("sends each its Close, though asking takes until long after the deadline", async () => {
    const on = simStage();
    const sockets = Array.from({ length: 2000 }, () => on.connect());
    const done = on.engine.drain({ mode: "restart", backAfterMs: 1000 });
    for (let turn = 0; turn < 30; turn++) {
      on.clock.stall(400);
    }
    on.clock.advance(1000);
    expect(await done).toMatchObject({ total: 2000 });
    expect(sockets.filter(({ closeSent }) => closeSent?.code !== 1012)).toEqual([]);
  });

  test("waits half a second at most for those who do not answer", async () => {
    const on = simStage();
    on.connect("deaf");
    expect((await drain(on, { backAfterMs: 1000 })).tookMs).toBeLessThanOrEqual(1000);
  });

  test("has learnt from the last restart how long the next one takes", async () => {
    let kept: RestartRecord | undefined;
    const restarts = {
      load: () => kept,
      save: (record: RestartRecord) => {
        kept = record;
      },
    };
    const first = simStage({ restarts });
    await new Promise(setImmediate);
    first.connect();
    await drain(first);
    expect(typeof kept?.leftAt).toBe("number");
    // It comes back 4 seconds after its drain was over.
    kept = { leftAt: simStage().clock.wall() - 4000 };
    const second = simStage({ restarts });
    await new Promise(setImmediate);
    expect(kept).toEqual({ tookMs: 4000 });
    const sockets = Array.from({ length: 100 }, () => second.connect());
    expect((await drain(second)).tookMs).toBeLessThanOrEqual(600);
    expect(sorted(sockets)[0]).toBeGreaterThanOrEqual(4400);
  });

  test("takes a long pause for no restart, and a store that fails ends nothing", async () => {
    const told: string[] = [];
    const days = { load: () => ({ leftAt: -1e9, tookMs: 2000 }), save: () => Promise.reject(new Error("full disk")) };
    const on = simStage({ restarts: days });
    on.engine.events.on("error", ({ where, message }) => told.push(`${where}: ${message}`));
    await new Promise(setImmediate);
    const sockets = Array.from({ length: 10 }, () => on.connect());
    await drain(on);
    expect(sorted(sockets)[0]).toBeGreaterThanOrEqual(2400);
    expect(told).toEqual(Array(2).fill(expect.stringContaining("full disk")));
  });

  test("does not wait for a store that never answers", async () => {
    const on = simStage({
      restarts: { load: () => new Promise<undefined>(() => undefined), save: () => new Promise(() => undefined) },
    });
    on.connect();
    expect(await drain(on)).toMatchObject({ closed: 1 });
  });
});
