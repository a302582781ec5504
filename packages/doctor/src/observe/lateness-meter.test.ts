import { createVirtualClock } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { LatenessMeter } from "./lateness-meter.ts";

describe("time that this machine lost", () => {
  test("is counted where it was lost, and not elsewhere", () => {
    const clock = createVirtualClock();
    const lateness = new LatenessMeter(clock);
    lateness.start();
    clock.advance(1000);
    clock.stall(700);
    clock.advance(1000);
    expect([lateness.lostMs(0, 1000), lateness.lostMs(1800), lateness.lostMs(0)]).toEqual([0, 0, 675]);
    expect(lateness.lostMs(1300, 1500)).toBe(200);
    lateness.stop();
    clock.advance(60_000);
    expect([lateness.lostMs(0), clock.pending()]).toEqual([675, 0]);
  });

  test("is seen while it still goes on", () => {
    const clock = createVirtualClock();
    const lateness = new LatenessMeter(clock);
    lateness.start();
    let seen = 0;
    clock.after(10, () => {
      seen = lateness.lostMs(0);
    });
    clock.stall(500);
    expect(seen).toBeGreaterThanOrEqual(475);
  });

  test("is not counted against the other side", () => {
    const clock = createVirtualClock();
    const lateness = new LatenessMeter(clock);
    lateness.start();
    let given = 0;
    lateness.after(1000, () => {
      given = clock.now();
    });
    clock.advance(200);
    clock.stall(3000);
    clock.advance(5000);
    expect(given).toBeGreaterThanOrEqual(3900);
    expect(given).toBeLessThan(4100);
  });

  test("does not run what was cancelled", () => {
    const clock = createVirtualClock();
    const lateness = new LatenessMeter(clock);
    lateness.start();
    let ran = false;
    const cancel = lateness.after(100, () => {
      ran = true;
    });
    clock.stall(90);
    clock.advance(20);
    cancel();
    clock.advance(5000);
    expect(ran).toBe(false);
  });
});
