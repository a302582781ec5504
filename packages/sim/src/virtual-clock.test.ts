import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createVirtualClock } from "./virtual-clock.ts";

describe("a virtual clock", () => {
  test("stands still until it is told to move", () => {
    const clock = createVirtualClock(1000);
    expect([clock.now(), clock.wall()]).toEqual([0, 1000]);
    clock.advance(5);
    expect([clock.now(), clock.wall()]).toEqual([5, 1005]);
  });

  test("runs each timer at its own moment, and those of one moment in the order they were set", () => {
    const clock = createVirtualClock();
    const ran: string[] = [];
    const note = (name: string) => () => ran.push(`${name}@${String(clock.now())}`);
    clock.after(20, note("late"));
    clock.after(10, note("first"));
    clock.after(10, note("second"));
    clock.after(Number.NaN, note("broken"));
    clock.advance(20);
    expect(ran).toEqual(["broken@0", "first@10", "second@10", "late@20"]);
  });

  test("runs what a timer sets within the same advance", () => {
    const clock = createVirtualClock();
    let ticks = 0;
    const tick = (): void => {
      ticks++;
      clock.after(10, tick);
    };
    tick();
    clock.advance(95);
    expect(ticks).toBe(10);
    expect(clock.pending()).toBe(1);
  });

  test("forgets a cancelled timer, however often it is cancelled", () => {
    const clock = createVirtualClock();
    const cancel = clock.after(1, () => expect.unreachable());
    cancel();
    cancel();
    clock.runAll();
    expect(clock.pending()).toBe(0);
  });

  test("says so where timers are set for ever", () => {
    const clock = createVirtualClock();
    const again = (): void => void clock.after(1, again);
    again();
    expect(() => {
      clock.runAll(100);
    }).toThrow("forever");
  });

  test("sleep moves the date alone, a stall moves both and runs late what fell due", () => {
    const clock = createVirtualClock(0);
    const ran: number[] = [];
    clock.after(100, () => ran.push(clock.now()));
    clock.sleep(3600_000);
    expect([clock.now(), clock.wall(), ran]).toEqual([0, 3600_000, []]);
    clock.stall(500);
    expect([clock.now(), clock.wall(), ran]).toEqual([500, 3600_500, [500]]);
    clock.jumpWall(-4000_000);
    expect(clock.wall()).toBeLessThan(0);
  });

  test("runs any timers in the order of their moments", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (delays) => {
        const clock = createVirtualClock();
        const ran: number[] = [];
        delays.forEach((ms, index) => clock.after(ms, () => ran.push(index)));
        clock.runAll();
        const wanted = delays.map((_, index) => index).sort((a, b) => (delays[a] ?? 0) - (delays[b] ?? 0) || a - b);
        expect(ran).toEqual(wanted);
      }),
    );
  });
});
