import type { CauseId } from "@afterclose/codes/causes";
import type { SocketEnd } from "@afterclose/wire";
import { type Hearing, judge, type JudgeOptions } from "../decision/judge.ts";
import type { Ending } from "../contract/ending.ts";
import { freshTrail, type Trail } from "../decision/trail.ts";
import type { Effect } from "./effect.ts";
import { endingOf } from "./ending-of.ts";
import type { MachineEvent } from "./event.ts";
import type { Live, Open, State, Waiting } from "./state.ts";

/** The options that the machine reads. */
export interface MachineOptions extends JudgeOptions {
  readonly connectTimeoutMs: number;
  readonly closeTimeoutMs: number;
  readonly probeMs: number;
  readonly spreadMs: number;
  readonly heartbeat: false | { readonly idleMs: number; readonly timeoutMs: number };
}

/** When a step happens, and under which options. */
export interface At extends Hearing {
  readonly now: number;
  /** Whether anything arrived since the last question. */
  readonly heard: boolean;
  readonly options: MachineOptions;
}

export type Step = readonly [State, Effect?];

// A timer this late was held up with everything else: an answer may lie unread.
const lateMs = 1_000;
// After a sleep this long a connection that cannot be asked is replaced.
const longSleepMs = 30_000;
// Idle connections remember nothing of their own.
const firstTrail: Trail = { ...freshTrail, attempt: 1 };
/** The end of a connection that nobody told of. */
export const lost: SocketEnd = { code: 1006, reason: "", wasClean: false };

/** Whether the state has a connection of its own. */
export function isLive(state: State): state is Live {
  return state.kind !== "waiting" && state.kind !== "stopped";
}

/** One step of the connection's life. Pure, as far as the caller's policy is. */
export function step(state: State, event: MachineEvent, at: At): Step {
  if (event.type === "reconnect") {
    return reconnect(state, at);
  }
  // No host's timer counts further than 31 bits: what is due later is waited for again.
  if (state.kind === "stopped" || (event.type === "due" && at.now < (state.due ?? 0))) {
    return [state];
  }
  return isLive(state) ? stepLive(state, event, at) : stepWaiting(state, event, at);
}

function reconnect(state: State, at: At): Step {
  const trail = state.kind === "stopped" ? freshTrail : state.trail;
  const waiting = { kind: "waiting", due: at.now, trail, firm: false, then: "connect" } as const;
  if (!isLive(state)) {
    return [state.kind === "waiting" ? { ...waiting, last: state.last } : waiting];
  }
  const ending = judged(state, at, lost, "client.replaced");
  return [{ ...waiting, last: ending }, ["ended", ending, { kind: "retry", afterMs: 0, at: at.wall, firm: false }]];
}

function stepWaiting(state: Waiting, { type }: MachineEvent, { now, draw, options }: At): Step {
  const { trail } = state;
  if (type === "due") {
    const attempt = trail.attempt + 1;
    const counted = trail === freshTrail ? firstTrail : { ...trail, attempt };
    return [
      { kind: "handshake", due: now + options.connectTimeoutMs, trail: counted, since: now },
      ["connect", { attempt, kind: state.then, last: state.last }],
    ];
  }
  if (type === "close") {
    return [{ kind: "stopped" }, ["ended", undefined, { kind: "stop", because: "closed-here" }]];
  }
  if (type === "offline" || state.firm) {
    return [state];
  }
  // What failed while there was no network, or nobody awake, says nothing of the one that is back.
  const forgiven = type === "visible" ? trail : { ...trail, spent: {} };
  return [{ ...state, due: Math.min(state.due, now + draw * options.spreadMs), trail: forgiven }];
}

function stepLive(state: Live, event: MachineEvent, at: At): Step {
  const { now, draw, options } = at;
  const { heartbeat, spreadMs } = options;
  const { type } = event;
  const isDue = type === "due";
  if (type === "ended") {
    // What died in its sleep is told as soon as it is asked: the user is there, and waits.
    const slept = state.kind === "open" && state.asked === "host.slept";
    return end(state, at, undefined, slept ? spreadMs : undefined, event.end);
  }
  if (state.kind === "closing") {
    return isDue ? end(state, at, "close.unanswered") : [state];
  }
  if (type === "close") {
    return [{ ...state, kind: "closing", due: now + options.closeTimeoutMs }, ["close", event.code, event.reason]];
  }
  if (type === "offline") {
    return end(state, at, "network.offline");
  }
  if (type === "opened") {
    // The first question is drawn early, so that clients of one restart do not ask in step.
    const due = event.asks && heartbeat ? Math.ceil(now + heartbeat.idleMs * (0.5 + draw / 2)) : undefined;
    const probeMs = Math.max(options.probeMs, now - state.since);
    return [{ kind: "open", due, trail: state.trail, since: now, asks: event.asks, probeMs }, ["opened"]];
  }
  if (state.kind === "open") {
    return isDue ? askOrJudge(state, at) : comeBack(state, event, at);
  }
  return isDue
    ? end(state, at, "client.timeout")
    : type === "visible"
      ? [state]
      : end(state, at, "network.changed", spreadMs);
}

/** A question falls due, or the answer to the last one. */
function askOrJudge(state: Open, at: At): Step {
  const { now } = at;
  const { asked, askedAt = now, answerBy = now, asks, due = 0 } = state;
  const { heartbeat, spreadMs } = at.options;
  if (!asked) {
    return ask(state, at, "heartbeat.timeout");
  }
  if (at.heard || !asks) {
    const next = heartbeat && asks ? Math.max(now, askedAt + heartbeat.idleMs) : undefined;
    return [{ ...state, asked: undefined, due: next }];
  }
  if (now < answerBy) {
    return [{ ...state, due: answerBy }];
  }
  // So late, this timer was held up with everything else: the answer may lie unread.
  return now - due > lateMs
    ? ask(state, at, "host.slept", graceOf(at))
    : end(state, at, asked, asked === "host.slept" ? spreadMs : undefined);
}

/** The page, the network or the machine came back: an open connection is not trusted. */
function comeBack(state: Open, event: MachineEvent, at: At): Step {
  if (state.asks) {
    return ask(state, at, event.type === "visible" ? (state.asked ?? "heartbeat.timeout") : "host.slept");
  }
  // What cannot be asked is replaced, but only after a sleep that hardly any connection survives. Otherwise its host has a
  // moment to say that it is gone, as Chromium does when a page comes back from the back/forward cache.
  return event.type === "wake" && event.sleptMs > longSleepMs
    ? end(state, at, "host.slept", at.options.spreadMs)
    : [{ ...state, asked: "host.slept", due: at.now + state.probeMs }];
}

function graceOf({ options: { heartbeat, probeMs } }: At): number {
  return heartbeat ? heartbeat.timeoutMs : probeMs;
}

/** Asks, and looks for the answer no later than the next question would be due. */
function ask(state: Open, at: At, asked: Open["asked"], withinMs?: number): Step {
  const { now, options } = at;
  const waitMs = withinMs ?? (asked === "host.slept" ? state.probeMs : graceOf(at));
  const idleMs = options.heartbeat ? options.heartbeat.idleMs : waitMs;
  return [{ ...state, asked, askedAt: now, answerBy: now + waitMs, due: now + Math.min(waitMs, idleMs) }, ["ask"]];
}

function judged(state: Live, { now }: At, told: SocketEnd, cause?: CauseId): Ending {
  const since = state.kind === "handshake" ? now : (state.since ?? now);
  return endingOf(told, state.kind, now - since, state.trail.attempt, cause);
}

/** Ends the connection: as the host told, or from here, because it is dead or takes too long. */
function end(state: Live, at: At, cause?: CauseId, withinMs?: number, told = lost): Step {
  const last = judged(state, at, told, cause);
  const { next, trail, fault } = judge(last, state.trail, at, withinMs);
  const { kind } = next;
  return [
    kind === "stop"
      ? { kind: "stopped" }
      : { kind: "waiting", due: Math.ceil(at.now + next.afterMs), trail, firm: next.firm, then: kind, last },
    ["ended", last, next, fault],
  ];
}
