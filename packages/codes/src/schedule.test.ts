import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schedules } from "./generated/schedules.ts";
import type { ScheduleName } from "./generated/types.ts";
import { boundsAt, delayAt, listBounds, scheduleNamed } from "./schedule.ts";

const lowest = (): number => 0;
const highest = (): number => 1 - Number.EPSILON;

describe("each schedule, at both edges of the random draw", () => {
  test.each([
    [
      "going-away",
      [
        [1000, 5000],
        [4000, 8000],
        [4000, 16_000],
        [4000, 30_000],
        [4000, 30_000],
      ],
    ],
    [
      "abnormal",
      [
        [0, 5000],
        [2000, 8000],
        [2000, 16_000],
        [2000, 30_000],
        [2000, 30_000],
      ],
    ],
    [
      "unknown",
      [
        [0, 5000],
        [2000, 8000],
        [2000, 16_000],
        [2000, 32_000],
        [2000, 64_000],
        [2000, 120_000],
        [2000, 120_000],
      ],
    ],
    [
      "trouble",
      [
        [500, 2000],
        [500, 4000],
        [500, 8000],
        [500, 16_000],
        [500, 32_000],
        [500, 60_000],
        [500, 60_000],
      ],
    ],
    [
      "restart",
      [
        [1000, 5000],
        [4000, 8000],
        [4000, 10_000],
        [4000, 10_000],
      ],
    ],
    [
      "soon",
      [
        [1000, 2000],
        [1000, 4000],
        [1000, 5000],
        [1000, 5000],
      ],
    ],
    [
      "overload",
      [
        [1000, 1500],
        [2000, 3000],
        [4000, 6000],
        [8000, 12_000],
        [16_000, 24_000],
        [32_000, 48_000],
        [40_000, 60_000],
      ],
    ],
    [
      "slow",
      [
        [5000, 10_000],
        [5000, 20_000],
        [5000, 40_000],
        [5000, 80_000],
        [5000, 160_000],
        [5000, 300_000],
        [5000, 300_000],
      ],
    ],
    [
      "at-once",
      [
        [0, 1000],
        [500, 2000],
        [500, 4000],
        [500, 8000],
        [500, 16_000],
        [500, 30_000],
        [500, 30_000],
      ],
    ],
  ] as const)("%s", (name, expected) => {
    const schedule = scheduleNamed(name);
    expected.forEach(([minMs, maxMs], index) => {
      expect(delayAt(schedule, index + 1, lowest)).toBe(minMs);
      expect(delayAt(schedule, index + 1, highest)).toBeCloseTo(maxMs, 6);
    });
    expect(listBounds(schedule, expected.length)).toEqual(expected.map(([minMs, maxMs]) => ({ minMs, maxMs })));
  });
});

describe("any schedule, for any attempt and any draw", () => {
  const anyName = fc.constantFrom(...(Object.keys(schedules) as ScheduleName[]));
  const anyAttempt = fc.integer({ min: 1, max: 5000 });
  const anyDraw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  test("is never below its floor and never above its cap", () => {
    fc.assert(
      fc.property(anyName, anyAttempt, anyDraw, (name, attempt, draw) => {
        const schedule = scheduleNamed(name);
        const delay = delayAt(schedule, attempt, () => draw);
        const floor = attempt === 1 && schedule.first !== undefined ? schedule.first.minMs : schedule.minMs;
        expect(delay).toBeGreaterThanOrEqual(floor);
        expect(delay).toBeLessThanOrEqual(Math.max(schedule.capMs, schedule.first?.maxMs ?? 0));
      }),
    );
  });

  test("doubles its ceiling until the cap", () => {
    fc.assert(
      fc.property(anyName, fc.integer({ min: 2, max: 1000 }), (name, attempt) => {
        const schedule = scheduleNamed(name);
        const now = boundsAt(schedule, attempt).maxMs;
        expect(boundsAt(schedule, attempt + 1).maxMs).toBe(Math.min(now * 2, schedule.capMs));
      }),
    );
  });

  test("overload doubles its floor as well, and keeps half as much again on top", () => {
    const schedule = scheduleNamed("overload");
    for (let attempt = 1; attempt <= 6; attempt++) {
      const { minMs, maxMs } = boundsAt(schedule, attempt);
      expect(minMs).toBe(1000 * 2 ** (attempt - 1));
      expect(maxMs).toBe(minMs * 1.5);
    }
  });

  test("still spreads clients at the cap", () => {
    for (const name of Object.keys(schedules) as ScheduleName[]) {
      const { minMs, maxMs } = boundsAt(scheduleNamed(name), 10_000);
      expect(maxMs - minMs).toBeGreaterThanOrEqual(maxMs / 3);
    }
  });
});
