import type { SocketEnd } from "@afterclose/wire";
import { type Hearing, judge, type JudgeOptions } from "../decision/judge.ts";
import type { Ending } from "../contract/ending.ts";
import { freshTrail } from "../decision/trail.ts";
import type { Effect } from "./effect.ts";
import { endingOf } from "./ending-of.ts";
import type { MachineEvent } from "./event.ts";
import type { Closing, Live, Open, State } from "./state.ts";

/** The options that the machine reads. */
export interface MachineOptions extends JudgeOptions {
  readonly connectTimeoutMs: number;
  readonly closeTimeoutMs: number;
  readonly probeMs: number;
  readonly spreadMs: number;
  readonly heartbeat: false | { readonly everyMs: number; readonly graceMs: number };
}

/** When a step happens, and under which options. */
export interface At extends Hearing {
  readonly now: number;
  readonly options: MachineOptions;
}

export type Step = readonly [State, readonly Effect[]];

// A timer this late was held up with everything else: an answer may lie unread.
const lateMs = 1_000;
// After a sleep this long a connection that cannot be asked is replaced.
const longSleepMs = 30_000;
export const never: number = 1 / 0;
/** The end of a connection that nobody told of. */
export const lost: SocketEnd = { code: 1006, reason: "", wasClean: false };

/** One step of the connection's life. Pure, as far as the caller's policy is. */
export function step(state: State, event: MachineEvent, at: At): Step {
  const { kind } = state;
  const { type } = event;
  const { now } = at;
  const { connectTimeoutMs, closeTimeoutMs, heartbeat, spreadMs } = at.options;
  if (type === "reconnect") {
    const waiting = {
      trail: freshTrail,
      last: undefined,
      ...state,
      kind: "waiting",
      due: now,
      firm: false,
      then: "connect",
    } as const;
    if (kind === "waiting" || kind === "stopped") {
      return [waiting, []];
    }
    const last = judged(state, lost, at, "client.replaced");
    return [{ ...waiting, last }, [["drop"], ["ended", last, { kind: "retry", afterMs: 0, at: at.wall, firm: false }]]];
  }
  if (kind === "stopped") {
    return [state, []];
  }
  const { trail } = state;
  if (kind === "waiting") {
    const soon = now + at.draw * spreadMs;
    if (type === "due") {
      const { then, last } = state;
      const attempt = trail.attempt + 1;
      const next: State = { kind: "handshake", due: now + connectTimeoutMs, trail: { ...trail, attempt } };
      return [next, [["connect", { attempt, kind: then, last }]]];
    }
    if (type === "close") {
      return [{ kind: "stopped" }, [["stop", "closed-here"]]];
    }
    if (type === "offline" || state.firm) {
      return [state, []];
    }
    // What failed while there was no network, or nobody awake, says nothing of the one that is back.
    const forgiven = type === "visible" ? trail : { ...trail, spent: {} };
    return [{ ...state, due: Math.min(soon, state.due), trail: forgiven }, []];
  }
  if (type === "ended") {
    // What died in its sleep is told as soon as it is asked: the user is there, and waits.
    const slept = kind === "open" && state.asked === "host.slept";
    return ended(state, event.end, at, undefined, slept ? spreadMs : undefined);
  }
  if (kind === "closing") {
    return type === "due" ? ended(state, lost, at, "close.unanswered") : [state, []];
  }
  if (type === "close") {
    const closing: Closing = { ...state, kind: "closing", due: now + closeTimeoutMs };
    return [closing, [["close", event.code, event.reason]]];
  }
  if (type === "offline") {
    return ended(state, lost, at, "network.offline");
  }
  if (kind === "open") {
    return type === "due" ? beat(state, event.heard, at) : nudge(state, event, at);
  }
  if (type === "opened") {
    // The first question is drawn early, so that clients of one restart do not ask in step.
    const due = event.asks && heartbeat ? now + heartbeat.everyMs * (0.5 + at.draw / 2) : never;
    return [{ kind: "open", due, trail, since: now, asks: event.asks }, [["opened"]]];
  }
  if (type === "due") {
    return ended(state, lost, at, "client.timeout");
  }
  return type === "visible" ? [state, []] : ended(state, lost, at, "network.changed", spreadMs);
}

/** Ends a connection: as the host told, or from here, because it is dead or takes too long. */
function ended(state: Live, end: SocketEnd, at: At, cause?: string, withinMs?: number): Step {
  const last = judged(state, end, at, cause);
  const { next, trail, fault } = judge(last, state.trail, at, withinMs);
  const effects: Effect[] = end === lost ? [["drop"]] : [];
  if (fault) {
    effects.push(["fault", fault]);
  }
  effects.push(["ended", last, next]);
  return next.kind === "stop"
    ? [{ kind: "stopped" }, [...effects, ["stop", next.because]]]
    : [{ kind: "waiting", due: at.now + next.afterMs, trail, firm: next.firm, then: next.kind, last }, effects];
}

function judged(state: Live, end: SocketEnd, { now }: At, cause?: string): Ending {
  const { since = now } = state as Closing;
  return endingOf(end, state.kind, now - since, state.trail.attempt, cause);
}

function beat(state: Open, heard: boolean, at: At): Step {
  const { asked, due } = state;
  const { heartbeat, probeMs, spreadMs } = at.options;
  const { everyMs, graceMs } = heartbeat || { everyMs: never, graceMs: probeMs };
  if (asked && heard) {
    return [{ ...state, asked: undefined, due: at.now + Math.max(everyMs - graceMs, 0) }, []];
  }
  if (!asked) {
    return ask(state, "heartbeat.timeout", graceMs, at);
  }
  return asked === "heartbeat.timeout" && at.now - due > lateMs
    ? ask(state, "host.slept", graceMs, at)
    : ended(state, lost, at, asked, asked === "host.slept" ? spreadMs : undefined);
}

function ask(state: Open, asked: Open["asked"], graceMs: number, { now }: At): Step {
  return [{ ...state, asked, due: now + graceMs }, [["ask"]]];
}

/** The page, the network or the machine came back: an open connection is not trusted. */
function nudge(state: Open, event: MachineEvent, at: At): Step {
  const { heartbeat, probeMs, spreadMs } = at.options;
  if (state.asks) {
    return event.type === "visible"
      ? ask(state, state.asked ?? "heartbeat.timeout", heartbeat ? heartbeat.graceMs : probeMs, at)
      : ask(state, "host.slept", probeMs, at);
  }
  // What cannot be asked is replaced, but only after a sleep that hardly any connection survives.
  return event.type === "wake" && event.sleptMs > longSleepMs
    ? ended(state, lost, at, "host.slept", spreadMs)
    : [state, []];
}
