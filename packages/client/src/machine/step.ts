import type { SocketEnd } from "@afterclose/wire";
import type { Decision, Ending } from "../contract/ending.ts";
import type { Why } from "../contract/options.ts";
import { decide, type DecisionOptions, type Moment } from "../decision/decide.ts";
import { freshTrail, type Trail } from "../decision/trail.ts";
import type { Effect } from "./effect.ts";
import { endingOf } from "./ending-of.ts";
import type { MachineEvent } from "./event.ts";
import type { Away, Handshake, Live, Open, State, Waiting } from "./state.ts";

/** The options that the machine reads. */
export interface MachineOptions extends DecisionOptions {
  readonly connectTimeoutMs: number;
  readonly closeTimeoutMs: number;
  readonly probeMs: number;
  readonly spreadMs: number;
  readonly heartbeat: false | { readonly everyMs: number; readonly graceMs: number };
}

/** When a step happens, and under which options. */
export interface At extends Moment {
  readonly now: number;
  readonly options: MachineOptions;
}

export type Step = readonly [State, readonly Effect[]];

// A timer this late was held up with everything else: an answer may lie unread.
const lateMs = 1_000;
// After a sleep this long a connection that cannot be asked is replaced.
const longSleepMs = 30_000;
const never = 1 / 0;
const lost: SocketEnd = { code: 1006, reason: "", wasClean: false };

/** The first step of all, or the first after `due` while waiting. */
export function connect(trail: Trail, kind: Why["kind"], last: Ending | undefined, at: At): Step {
  const state: Handshake = {
    kind: "handshake",
    due: at.now + at.options.connectTimeoutMs,
    trail,
    since: undefined,
    last,
  };
  return [state, [["connect", { attempt: trail.attempt, kind, last }]]];
}

/** One step of the connection's life. Pure, as far as the caller's policy is. */
export function step(state: State, event: MachineEvent, at: At): Step {
  if (state.kind === "away") {
    return whileAway(state, event, at);
  }
  const { type } = event;
  const live = "since" in state;
  if (type === "reconnect") {
    return live ? ended(state, at, lost, "client.replaced", 0) : [again(state, at), []];
  }
  if (state.kind === "stopped") {
    return [state, []];
  }
  if (type === "hide") {
    // A half-made connection is not kept: coming back begins another.
    return state.kind === "handshake"
      ? [{ kind: "away", was: again(state, at) }, [["drop"]]]
      : [{ kind: "away", was: state }, []];
  }
  if (type === "close") {
    return close(state, event, at);
  }
  if (type === "due") {
    return due(state, event.heard, at);
  }
  if (type === "opened") {
    return state.kind === "handshake" ? opened(state, event.asks, at) : [state, []];
  }
  if (type === "ended") {
    return live ? ended(state, at, event.end) : [state, []];
  }
  if (type === "offline") {
    return live && state.kind !== "closing" ? ended(state, at, lost, "network.offline") : [state, []];
  }
  return nudge(state, event, at);
}

function opened({ trail }: Handshake, asks: boolean, { now, draw, options: { heartbeat } }: At): Step {
  // The first question is drawn early, so that clients of one restart do not ask in step.
  const due = asks && heartbeat ? now + heartbeat.everyMs * (0.5 + draw / 2) : never;
  return [{ kind: "open", due, trail, since: now, asks, asked: 0, woken: false }, [["opened"]]];
}

/** Ends a connection: as the host told, or from here, because it is dead or takes too long. */
function ended(state: Live, at: At, end: SocketEnd, cause?: string, withinMs?: number): Step {
  const { kind, since = at.now, trail } = state;
  const known = cause ?? (kind === "closing" ? state.cause : undefined);
  const last = endingOf(end, kind, at.now - since, trail.attempt, known);
  const verdict = decide(last, trail, at);
  let { next } = verdict;
  const effects: Effect[] = end === lost ? [["drop"]] : [];
  if ("fault" in verdict) {
    effects.push(["fault", verdict.fault]);
  }
  if (cause === "client.replaced") {
    next = { kind: "retry", afterMs: 0, at: at.wall, firm: false };
  }
  if (next.kind === "stop") {
    const because = known === "client.aborted" ? "aborted" : next.because;
    return [{ kind: "stopped" }, [...effects, ["ended", last, { kind: "stop", because }], ["stop", because]]];
  }
  const afterMs = next.firm || withinMs === undefined ? next.afterMs : Math.min(next.afterMs, at.draw * withinMs);
  const decision: Decision = { ...next, afterMs, at: at.wall + afterMs };
  const { kind: then, firm } = next;
  return [
    { kind: "waiting", due: at.now + afterMs, trail: verdict.trail, firm, then, last },
    [...effects, ["ended", last, decision]],
  ];
}

function due(state: Exclude<State, Away>, heard: boolean, at: At): Step {
  if (state.kind === "handshake") {
    return ended(state, at, lost, "client.timeout");
  }
  if (state.kind === "closing") {
    return ended(state, at, lost, "close.unanswered");
  }
  if (state.kind === "waiting") {
    return connect(state.trail, state.then, state.last, at);
  }
  return state.kind === "open" ? beat(state, heard, at) : [state, []];
}

function beat(state: Open, heard: boolean, at: At): Step {
  const { heartbeat, probeMs, spreadMs } = at.options;
  const { asked, woken } = state;
  if (asked > 0 && heard) {
    const dueNext = heartbeat ? at.now + heartbeat.everyMs : never;
    return [{ ...state, asked: 0, woken: false, due: dueNext }, []];
  }
  const heldUp = asked < 2 && at.now - state.due > lateMs;
  return asked === 0 || heldUp
    ? ask(state, heartbeat ? heartbeat.graceMs : probeMs, woken, at)
    : ended(state, at, lost, woken ? "host.slept" : "heartbeat.timeout", woken ? spreadMs : undefined);
}

function ask(state: Open, graceMs: number, woken: boolean, { now }: At): Step {
  return [{ ...state, woken, asked: state.asked + 1, due: now + graceMs }, [["ask"]]];
}

/** The network, the page or the machine came back: a wait is cut short, an open connection is not trusted. */
function nudge(state: State, event: MachineEvent, at: At): Step {
  const { heartbeat, probeMs, spreadMs } = at.options;
  const { type } = event;
  const soon = at.now + at.draw * spreadMs;
  if (state.kind === "waiting" && !state.firm && state.due > soon) {
    return [{ ...state, due: soon }, []];
  }
  if (state.kind === "handshake" && type !== "visible") {
    return ended(state, at, lost, "network.changed", spreadMs);
  }
  if (state.kind !== "open") {
    return [state, []];
  }
  if (!state.asks) {
    // What cannot be asked is replaced, but only after a sleep that hardly any connection survives.
    const slept = type === "wake" && event.sleptMs > longSleepMs;
    return slept ? ended(state, at, lost, "host.slept", spreadMs) : [state, []];
  }
  const woken = type !== "visible";
  return state.asked > 0 && !woken
    ? [state, []]
    : ask({ ...state, asked: 0 }, woken || !heartbeat ? probeMs : heartbeat.graceMs, woken, at);
}

function close(state: Exclude<State, Away>, { code, reason, aborted }: MachineEvent & { type: "close" }, at: At): Step {
  const { kind } = state;
  if (kind === "waiting") {
    const because = aborted ? "aborted" : "closed-here";
    return [{ kind: "stopped" }, [["stop", because]]];
  }
  if (kind !== "open" && kind !== "handshake") {
    return [state, []];
  }
  const { trail, since } = state;
  const cause = aborted || kind === "handshake" ? "client.aborted" : "client.closed";
  return [{ kind: "closing", due: at.now + at.options.closeTimeoutMs, trail, since, cause }, [["close", code, reason]]];
}

/** Waits no longer: the next attempt is due now. */
function again(state: State, { now }: At): Waiting {
  const { trail = freshTrail, last } = state as Partial<Waiting>;
  return { kind: "waiting", due: now, trail, firm: false, then: "connect", last };
}

function whileAway(state: Away, event: MachineEvent, at: At): Step {
  const { was } = state;
  const { type } = event;
  if (type === "ended") {
    return [{ ...state, end: event.end }, []];
  }
  if (type !== "show" && type !== "close" && type !== "reconnect") {
    return [state, []];
  }
  const [back, told] = state.end && "since" in was ? ended(was, at, state.end) : [was, []];
  const [next, effects] = step(back, event, at);
  return [next, [...told, ...effects]];
}
