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
