import { describe, expect, test } from "vitest";
import type { LaneStory } from "./story.ts";
import { axisTicks, layOutLane, placeOf, spanOf, type TimelineFrame } from "./timeline-layout.ts";

const frame: TimelineFrame = { width: 828, nowMs: 4_000, isRightToLeft: false };
const lane: LaneStory = {
  state: "waiting",
  spans: [
    { state: "open", from: 0, to: 2_000 },
    { state: "waiting", from: 2_000 },
  ],
  ends: [{ at: 2_000, code: 1012 }],
  messages: [1_000],
  received: 1,
  lost: 0,
  dueAt: 6_000,
};

describe("the timeline", () => {
  test("puts a lane into pixels", () => {
    expect(layOutLane(lane, frame)).toEqual({
      bars: [
        { state: "open", x: 14, width: 200 },
        { state: "waiting", x: 214, width: 200 },
      ],
      ends: [{ x: 214, code: 1012 }],
      messages: [114],
      dueX: 614,
    });
  });

  test("is mirrored where one reads from the right", () => {
    const { bars, ends, dueX } = layOutLane(lane, { ...frame, isRightToLeft: true });
    expect(bars).toEqual([
      { state: "open", x: 614, width: 200 },
      { state: "waiting", x: 414, width: 200 },
    ]);
    expect([ends[0]?.x, dueX]).toEqual([614, 214]);
  });

  test.each([
    [0, 8_000],
    [8_000, 8_000],
    [8_001, 12_000],
    [60_000, 60_750],
  ])("at %i ms holds %i ms", (nowMs, spanMs) => {
    expect(spanOf(nowMs)).toBe(spanMs);
  });

  test.each([
    [320, 4_000, [0, 2, 4, 6, 8]],
    [828, 4_000, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    [320, 60_000, [0, 20, 40, 60]],
    [828, 60_000, [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]],
  ])("of %i pixels at %i ms has room for its seconds", (width, nowMs, seconds) => {
    expect(axisTicks({ ...frame, width, nowMs }).map((tick) => tick.seconds)).toEqual(seconds);
  });

  test("draws nothing outside of itself", () => {
    expect(placeOf(1e9, frame)).toBe(814);
    expect(layOutLane({ ...lane, dueAt: 60_000 }, frame).dueX).toBeUndefined();
    expect(layOutLane(lane, { ...frame, width: 0 }).bars.every(({ width }) => width === 0)).toBe(true);
  });
});
