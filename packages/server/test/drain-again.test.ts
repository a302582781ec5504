import { describe, expect, test } from "vitest";
import { simStage } from "./sim-host.ts";

describe("a drain", () => {
  test("asked for again answers with the one report, while it is under way and when it is done", async () => {
    const on = simStage();
    Array.from({ length: 10 }, () => on.connect());
    const done = on.engine.drain({ mode: "restart", overMs: 1000 });
    const again = on.engine.drain({ mode: "shutdown", overMs: 60_000 });
    on.clock.advance(5000);
    const report = await done;
    expect(report).toMatchObject({ mode: "restart", total: 10, closed: 10 });
    expect(await again).toBe(report);
    expect(await on.engine.drain({ mode: "shutdown" })).toBe(report);
  });

  test("begins anew in the same turn in which the first was called off", async () => {
    const on = simStage();
    Array.from({ length: 10 }, () => on.connect());
    const caller = new AbortController();
    const first = on.engine.drain({ mode: "restart", overMs: 60_000, signal: caller.signal });
    on.clock.advance(1000);
    caller.abort();
    const second = on.engine.drain({ mode: "shutdown", overMs: 100 });
    on.clock.advance(5000);
    expect(await first).toMatchObject({ wasCancelled: true });
    expect(await second).toMatchObject({ mode: "shutdown", wasCancelled: false, left: 0 });
    expect(on.engine.isReady).toBe(false);
  });
});
