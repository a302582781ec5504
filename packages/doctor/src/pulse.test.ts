import { createVirtualClock } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { Pulse } from "./pulse.ts";

describe("time that this machine lost", () => {
  test("is counted where it was lost, and not elsewhere", () => {
    const clock = createVirtualClock();
    const pulse = new Pulse(clock);
    pulse.start();
    clock.advance(1000);
    clock.stall(700);
    clock.advance(1000);
    expect([pulse.lostMs(0, 1000), pulse.lostMs(1800), pulse.lostMs(0)]).toEqual([0, 0, 675]);
    expect(pulse.lostMs(1300, 1500)).toBe(200);
    pulse.stop();
    clock.advance(60_000);
    expect([pulse.lostMs(0), clock.pending()]).toEqual([675, 0]);
  });

  test("is seen while it still goes on", () => {
    const clock = createVirtualClock();
    const pulse = new Pulse(clock);
    pulse.start();
    let seen = 0;
    clock.after(10, () => {
      seen = pulse.lostMs(0);
    });
    clock.stall(500);
    expect(seen).toBeGreaterThanOrEqual(475);
  });

  test("is not counted against the other side", () => {
    const clock = createVirtualClock();
    const pulse = new Pulse(clock);
    pulse.start();
    let given = 0;
    pulse.after(1000, () => {
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
    const pulse = new Pulse(clock);
    pulse.start();
    let ran = false;
    const cancel = pulse.after(100, () => {
      ran = true;
    });
    clock.stall(90);
    clock.advance(20);
    cancel();
    clock.advance(5000);
    expect(ran).toBe(false);
  });
});
