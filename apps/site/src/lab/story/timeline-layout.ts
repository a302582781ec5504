import type { LaneStateName } from "../lab-words.ts";
import type { LaneStory } from "./story.ts";

/** How large the picture is, how far time has come, and from which side it is read. */
export interface TimelineFrame {
  readonly width: number;
  readonly nowMs: number;
  readonly isRightToLeft: boolean;
}

/** A stretch of a lane, in pixels from the left. */
export interface Bar {
  readonly state: LaneStateName;
  readonly x: number;
  readonly width: number;
}

/** What stands on one lane. */
export interface LaneLayout {
  readonly bars: readonly Bar[];
  readonly ends: readonly { readonly x: number; readonly code: number }[];
  readonly messages: readonly number[];
  /** Where the next attempt is due, if it lies on the picture. */
  readonly dueX?: number;
}

/** A second on the axis. */
export interface AxisTick {
  readonly x: number;
  readonly seconds: number;
}

const margin = 14;
const shortestMs = 8_000;
// An axis of about this many labels is readable on a phone.
const minTickPx = 56;
const tickSteps = [1, 2, 5, 10, 20, 30, 60] as const;

/** How much time the picture holds: it grows in steps, so that it does not slide all the while. */
export function spanOf(nowMs: number): number {
  let spanMs = shortestMs;
  while (nowMs > spanMs) {
    spanMs *= 1.5;
  }
  return spanMs;
}

/** Where a moment stands, in pixels from the left. */
export function placeOf(ms: number, { width, nowMs, isRightToLeft }: TimelineFrame): number {
  const x = margin + (Math.min(ms, spanOf(nowMs)) / spanOf(nowMs)) * Math.max(0, width - 2 * margin);
  return round(isRightToLeft ? width - x : x);
}

/** The seconds of the axis. */
export function axisTicks(frame: TimelineFrame): readonly AxisTick[] {
  const spanMs = spanOf(frame.nowMs);
  const most = Math.max(1, (frame.width - 2 * margin) / minTickPx);
  const step = tickSteps.find((seconds) => spanMs / 1000 / seconds <= most) ?? 120;
  return Array.from({ length: Math.floor(spanMs / 1000 / step) + 1 }, (_, index) => ({
    x: placeOf(index * step * 1000, frame),
    seconds: index * step,
  }));
}

/** Puts one connection's story into pixels. */
export function layOutLane(lane: LaneStory, frame: TimelineFrame): LaneLayout {
  const place = (ms: number): number => placeOf(ms, frame);
  const bars = lane.spans.map(({ state, from, to = frame.nowMs }) => {
    const [a, b] = [place(from), place(Math.max(from, to))];
    return { state, x: Math.min(a, b), width: round(Math.abs(b - a)) };
  });
  const { dueAt } = lane;
  return {
    bars,
    ends: lane.ends.map(({ at, code }) => ({ x: place(at), code })),
    messages: lane.messages.map(place),
    ...(dueAt !== undefined && dueAt <= spanOf(frame.nowMs) && { dueX: place(dueAt) }),
  };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
