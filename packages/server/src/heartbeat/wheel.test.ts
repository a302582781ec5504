import fc from "fast-check";
import { expect, test } from "vitest";
import { notInWheel, Wheel, type WheelEntry } from "./wheel.ts";

const entry = (): WheelEntry => ({ due: 0, wheelSlot: notInWheel, wheelIndex: 0 });

test("gives out each entry at its moment, never before it, whatever is scheduled, moved and removed", () => {
  const step = fc.record({
    ms: fc.nat(400),
    add: fc.array(fc.nat(3000), { maxLength: 5 }),
    move: fc.nat(20),
    remove: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (steps, most) => {
      const wheel = new Wheel<WheelEntry>(10, 16, 0);
      const waiting = new Set<WheelEntry>();
      let now = 0;
      for (const { ms, add, move, remove } of steps) {
        now += ms;
        for (let due = wheel.takeDue(now, most); due.length > 0; due = wheel.takeDue(now, most)) {
          expect(due.length).toBeLessThanOrEqual(most);
          for (const one of due) {
            expect(one.due).toBeLessThanOrEqual(now);
            expect(waiting.delete(one)).toBe(true);
          }
        }
        for (const one of waiting) {
          expect(one.due).toBeGreaterThan(now - 10);
        }
        for (const ms of add) {
          const one = entry();
          wheel.schedule(one, now + ms);
          waiting.add(one);
        }
        const moved = [...waiting][move];
        if (moved !== undefined) {
          wheel.schedule(moved, now + ms * 3);
        }
        const removed = [...waiting][remove];
        if (removed !== undefined) {
          wheel.remove(removed);
          waiting.delete(removed);
        }
      }
    }),
  );
});

test("removing what it does not hold changes nothing", () => {
  const wheel = new Wheel<WheelEntry>(10, 4, 0);
  const held = entry();
  wheel.schedule(held, 5);
  wheel.remove(entry());
  expect(wheel.takeDue(20, 10)).toEqual([held]);
});
