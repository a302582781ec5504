import type { LaneStateName } from "../lab-words.ts";
import type { LabEvent, LaneName } from "./lab-event.ts";

/** A stretch of time in one state; without `to`, it lasts. */
export interface Span {
  readonly state: LaneStateName;
  readonly from: number;
  readonly to?: number;
}

/** An ending on the timeline. */
export interface EndMark {
  readonly at: number;
  readonly code: number;
}

/** What became of one connection so far. */
export interface LaneStory {
  readonly state: LaneStateName;
  readonly spans: readonly Span[];
  readonly ends: readonly EndMark[];
  /** When messages came. */
  readonly messages: readonly number[];
  readonly received: number;
  readonly lost: number;
  /** When the next attempt is due, while waiting. */
  readonly dueAt?: number;
}

/** One sentence of the story; the facts that it needs. */
export type StoryLine = { readonly at: number; readonly lane: LaneName; readonly key: string } & (
  | { readonly kind: "connects" | "over" }
  | { readonly kind: "attempt"; readonly attempt: number }
  | { readonly kind: "opened"; readonly tookMs: number }
  | { readonly kind: "back"; readonly awayMs: number }
  | { readonly kind: "lost"; readonly count: number }
  | (Pick<Extract<LabEvent, { type: "ended" }>, "code" | "reason" | "wasClean" | "phase" | "cause"> & {
      readonly kind: "ended";
    })
  | { readonly kind: "decision"; readonly decision: Extract<LabEvent, { type: "decision" }> }
  | { readonly kind: "stopped"; readonly because: Extract<LabEvent, { type: "stopped" }>["because"] }
);

export interface Story {
  readonly lanes: Readonly<Record<LaneName, LaneStory>>;
  readonly lines: readonly StoryLine[];
  readonly isOver: boolean;
}

interface Lane {
  state: LaneStateName;
  spans: Span[];
  ends: EndMark[];
  messages: number[];
  received: number;
  lost: number;
  dueAt: number | undefined;
  dialledAt: number;
  endedAt: number | undefined;
  lastNumber: number | undefined;
  /** The first number after coming back tells what was lost. */
  awaitsNumber: boolean;
}

/** The whole story so far. Pure: the same events tell the same story. */
export function tellStory(events: readonly LabEvent[]): Story {
  const lanes = { ours: freshLane(), plain: freshLane() };
  const lines: StoryLine[] = [];
  let isOver = false;
  for (const event of events) {
    const tell = (line: Untold): void => {
      lines.push({ ...line, at: event.at, lane: event.lane, key: String(lines.length) });
    };
    if (event.type === "over") {
      isOver = true;
      tell({ kind: "over" });
      for (const lane of Object.values(lanes)) {
        endSpan(lane, event.at);
      }
      break;
    }
    take(lanes[event.lane], event, tell);
  }
  return { lanes: { ours: shown(lanes.ours), plain: shown(lanes.plain) }, lines, isOver };
}

type Untold = StoryLine extends infer Line
  ? Line extends StoryLine
    ? Omit<Line, "at" | "lane" | "key">
    : never
  : never;

function take(lane: Lane, event: Exclude<LabEvent, { type: "over" }>, tell: (line: Untold) => void): void {
  const { at } = event;
  switch (event.type) {
    case "dialled":
      lane.dialledAt = at;
      enter(lane, "connecting", at);
      if (event.attempt > 1) {
        tell({ kind: "attempt", attempt: event.attempt });
      } else if (event.lane === "ours") {
        tell({ kind: "connects" });
      }
      break;
    case "opened":
      enter(lane, "open", at);
      if (lane.endedAt === undefined) {
        tell({ kind: "opened", tookMs: at - lane.dialledAt });
      } else {
        tell({ kind: "back", awayMs: at - lane.endedAt });
        lane.endedAt = undefined;
      }
      lane.awaitsNumber = lane.lastNumber !== undefined;
      break;
    case "message":
      hear(lane, event, tell);
      break;
    case "ended":
      lane.ends.push({ at, code: event.code });
      lane.endedAt ??= at;
      enter(lane, "ended", at);
      tell({ ...event, kind: "ended" });
      break;
    case "decision":
      enter(lane, "waiting", at);
      lane.dueAt = at + event.afterMs;
      tell({ kind: "decision", decision: event });
      break;
    case "stopped":
      enter(lane, "stopped", at);
      tell({ kind: "stopped", because: event.because });
      break;
  }
}

function hear(lane: Lane, { at, number }: Extract<LabEvent, { type: "message" }>, tell: (line: Untold) => void): void {
  lane.messages.push(at);
  lane.received++;
  if (number === undefined) {
    return;
  }
  const missing = lane.lastNumber === undefined ? 0 : Math.max(0, number - lane.lastNumber - 1);
  lane.lost += missing;
  if (lane.awaitsNumber || missing > 0) {
    tell({ kind: "lost", count: missing });
  }
  lane.awaitsNumber = false;
  lane.lastNumber = number;
}

function enter(lane: Lane, state: LaneStateName, at: number): void {
  endSpan(lane, at);
  lane.state = state;
  lane.dueAt = undefined;
  lane.spans.push({ state, from: at });
}

function endSpan(lane: Lane, at: number): void {
  const last = lane.spans.at(-1);
  if (last !== undefined && last.to === undefined) {
    lane.spans[lane.spans.length - 1] = { ...last, to: at };
  }
}

function freshLane(): Lane {
  return {
    state: "idle",
    spans: [],
    ends: [],
    messages: [],
    received: 0,
    lost: 0,
    dueAt: undefined,
    dialledAt: 0,
    endedAt: undefined,
    lastNumber: undefined,
    awaitsNumber: false,
  };
}

function shown({ state, spans, ends, messages, received, lost, dueAt }: Lane): LaneStory {
  // What lasted no time, such as the moment between an ending and the decision, is not drawn.
  const drawn = spans.filter(({ from, to }) => to === undefined || to > from);
  return { state, spans: drawn, ends, messages, received, lost, ...(dueAt !== undefined && { dueAt }) };
}
