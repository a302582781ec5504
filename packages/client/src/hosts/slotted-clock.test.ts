import { createVirtualClock } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { slottedClock } from "./slotted-clock.ts";

describe("the clock of a process with many clients", () => {
  test("counts whole milliseconds, and keeps a short wait to the millisecond", () => {
    const host = createVirtualClock();
    const clock = slottedClock({ ...host, now: () => host.now() + 0.7 });
    const ran: number[] = [];
    clock.after(4_999, () => ran.push(host.now()));
    host.advance(6_000);
    expect(ran).toEqual([4_999]);
    expect(clock.now()).toBe(6_000);
  });

  test("ends long waits together: never early, and at most 50 ms late", () => {
    const host = createVirtualClock();
    const clock = slottedClock(host);
    const ran: number[] = [];
    host.advance(10);
    for (let ms = 5_000; ms < 5_200; ms++) {
      clock.after(ms, () => {
        expect(host.now()).toBeGreaterThanOrEqual(10 + ms);
        expect(host.now()).toBeLessThan(10 + ms + 50);
        ran.push(host.now());
      });
    }
    host.advance(6_000);
    expect(ran).toHaveLength(200);
    expect(new Set(ran).size).toBe(5);
  });

  test("runs nothing that was cancelled, also by another of the same slot, and leaves no timer behind", () => {
    const host = createVirtualClock();
    const clock = slottedClock(host);
    const ran: string[] = [];
    const cancels = ["a", "b", "c"].map((name) => clock.after(5_000, () => ran.push(name)));
    clock.after(5_000, () => cancels[0]?.());
    expect(host.pending()).toBe(1);
    cancels[1]?.();
    host.advance(5_000);
    expect(ran).toEqual(["a", "c"]);
    cancels[2]?.();
    const last = clock.after(9_000, () => ran.push("never"));
    expect(host.pending()).toBe(1);
    last();
    last();
    expect(host.pending()).toBe(0);
    host.advance(20_000);
    expect(ran).toEqual(["a", "c"]);
  });

  test("lets what one throws stop none of the others", () => {
    const host = createVirtualClock();
    const clock = slottedClock(host);
    const ran: string[] = [];
    clock.after(5_000, () => {
      throw new Error("on purpose");
    });
    clock.after(5_000, () => ran.push("next"));
    expect(() => {
      host.advance(5_000);
    }).toThrow("on purpose");
    expect(ran).toEqual(["next"]);
  });
});
