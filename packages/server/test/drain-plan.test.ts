import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueBy, shuffle } from "../src/drain/drain-plan.ts";
import { DrainSlots } from "../src/drain/drain-slots.ts";
import { busiest } from "./busiest.ts";

describe("the plan of a drain", () => {
  test("asks neither too early nor too late, for any size and time", () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(60_000),
        fc.nat(10_000),
        fc.nat(60_000),
        fc.nat(70_000),
        (count, overMs, leadMs, arrivalsOverMs, at) => {
          const plan = { count, overMs, leadMs, arrivalsOverMs };
          const leavesAt = (place: number): number => (count === 0 ? 0 : (place / count) * overMs);
          const due = dueBy(at, plan);
          expect(due).toBeLessThanOrEqual(count);
          if (due > 0) {
            expect(leavesAt(due - 1)).toBeLessThanOrEqual(at + 0.001);
          }
          if (due < count) {
            expect(leavesAt(due)).toBeGreaterThan(at - 0.001);
          }
        },
      ),
    );
  });

  test("gives each slot once, evenly spaced, and never asks anyone back before it has left", () => {
    const sizes = fc.record({
      count: fc.integer({ min: 1, max: 3000 }),
      overMs: fc.nat(60_000),
      leadMs: fc.nat(10_000),
    });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 3 }), ({ count, overMs, leadMs }, times) => {
        const arrivalsOverMs = overMs * times;
        const slots = new DrainSlots({ count, overMs, leadMs, arrivalsOverMs });
        const arrivals = Array.from({ length: count }, (_, place) => {
          const leavesAt = (place / count) * overMs;
          const hint = slots.hintMs(place, leavesAt);
          expect(hint).toBeGreaterThanOrEqual(Math.floor(leadMs * 0.6 - 1));
          return leavesAt + hint;
        }).toSorted((a, b) => a - b);
        arrivals.forEach((at, place) => {
          expect(Math.abs(at - leadMs - (place / count) * arrivalsOverMs)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test("spreads the arrivals of clients that were held up together", () => {
    const plan = { count: 10_000, overMs: 20_000, leadMs: 500, arrivalsOverMs: 20_000 };
    const slots = new DrainSlots(plan);
    const arrivals = Array.from({ length: plan.count }, (_, place) => {
      const leavesAt = place * 2;
      const hint = slots.hintMs(place, leavesAt);
      // Whose Close arrives in these 60 ms reads it only when they are over.
      const isHeld = leavesAt >= 5000 && leavesAt < 5060;
      return (isHeld ? 5060 : leavesAt) + hint;
    });
    expect(busiest(arrivals, 20)).toBeLessThanOrEqual(14);
  });

  test.each([100, 400, 2500])("keeps arrivals from bunching where we are %i ms late from some moment on", (lateMs) => {
    const plan = { count: 10_000, overMs: 20_000, leadMs: 500, arrivalsOverMs: 20_000 };
    const slots = new DrainSlots(plan);
    const arrivals = Array.from({ length: plan.count }, (_, place) => {
      const leavesAt = place * 2 + (place >= 2531 ? lateMs : 0);
      return leavesAt + slots.hintMs(place, leavesAt);
    });
    expect(busiest(arrivals, 100)).toBeLessThanOrEqual(70);
  });

  test("spaces arrivals evenly as long as everyone leaves half a second late", () => {
    const plan = { count: 10_000, overMs: 20_000, leadMs: 500, arrivalsOverMs: 20_000 };
    const slots = new DrainSlots(plan);
    const arrivals = Array.from({ length: plan.count }, (_, place) => {
      const leavesAt = place * 2 + 500;
      return leavesAt + slots.hintMs(place, leavesAt);
    });
    expect(busiest(arrivals, 50)).toBeLessThanOrEqual(27);
  });

  test("shuffling loses nobody", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat()),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (list, draws) => {
          const shuffled = shuffle([...list], () => draws.next().value as number);
          expect(shuffled.toSorted()).toEqual(list.toSorted());
        },
      ),
    );
  });
});
