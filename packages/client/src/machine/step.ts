// The life of a connection: handshake, open, closing, waiting, stopped. Questions on a silent line are in `liveness.ts`.
import type { CauseId } from "@afterclose/codes/causes";
import type { SocketEnd } from "@afterclose/wire";
import type { Ending } from "../contract/ending.ts";
import { type Hearing, judge, type JudgeOptions } from "../decision/judge.ts";
import { freshTrail, type Trail } from "../decision/trail.ts";
import type { CloseFrame, Effect } from "./effect.ts";
import { endingOf } from "./ending-of.ts";
import type { MachineEvent } from "./event.ts";
import type { Live, State, Waiting } from "./state.ts";

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
  /** Whether less waits to go out than when it was last looked at. */
  readonly drains: boolean;
  readonly options: MachineOptions;
}

export type Step = readonly [State, Effect?];

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
    return beginAgain(state, event.frame, at);
  }
  // No host's timer counts further than 31 bits: what is due later is waited for again.
  if (state.kind === "stopped" || (event.type === "due" && at.now < (state.due ?? Infinity))) {
    return [state];
  }
  return isLive(state) ? stepLive(state, event, at) : stepWaiting(state, event, at);
}

function beginAgain(state: State, farewell: CloseFrame, at: At): Step {
  const trail = state.kind === "stopped" ? freshTrail : state.trail;
  const waiting = { kind: "waiting", due: at.now, trail, firm: false, then: "connect" } as const;
  if (!isLive(state)) {
    return [state.kind === "waiting" ? { ...waiting, last: state.last } : waiting];
  }
  const ending = endingAt(state, at, lost, "client.replaced");
  // A line that owes an answer may be dead: nothing is waited for on it.
  const isHealthy = state.kind === "closing" || (state.kind === "open" && state.asked === undefined);
  const next = { kind: "retry", afterMs: 0, at: at.wall, firm: false } as const;
  return [
    { ...waiting, last: ending },
    { type: "ended", ending, next, ...(isHealthy && { farewell }) },
  ];
}

function stepWaiting(state: Waiting, { type }: MachineEvent, { now, options }: At): Step {
  if (type === "due") {
    const { trail, then, last } = state;
    const attempt = trail.attempt + 1;
    const counted = trail === freshTrail ? firstTrail : { ...trail, attempt };
    return [
      { kind: "handshake", due: now + options.connectTimeoutMs, trail: counted, since: now },
      { type: "connect", why: { attempt, kind: then, last } },
    ];
  }
  return type === "close"
    ? [{ kind: "stopped" }, { type: "ended", ending: undefined, next: { kind: "stop", because: "closed-here" } }]
    : [state];
}

function stepLive(state: Live, event: MachineEvent, at: At): Step {
  const { type } = event;
  const closeBy = at.now + at.options.closeTimeoutMs;
  if (type === "ended") {
    return end(state, at, { told: event.end });
  }
  if (type === "opened" && state.kind === "handshake") {
    return [{ kind: "open", trail: state.trail, since: at.now }, { type: "opened" }];
  }
  if (type === "close" && state.kind !== "closing") {
    return [
      { kind: "closing", due: closeBy, trail: state.trail, opened: openedAt(state) },
      { type: "close", frame: event.frame },
    ];
  }
  if (type !== "due" || state.kind === "open") {
    return [state];
  }
  if (state.kind === "handshake") {
    return end(state, at, { cause: "client.timeout" });
  }
  // The peer's answer comes behind what was sent: as long as that goes out, it is waited for.
  return at.drains ? [{ ...state, due: closeBy }, { type: "look" }] : end(state, at, { cause: "close.unanswered" });
}

/** How a connection ends: by what its host told, or from here because of a cause. */
interface End {
  readonly told?: SocketEnd;
  readonly cause?: CauseId | undefined;
}

/** Ends the connection, and decides what follows. */
export function end(state: Live, at: At, { told = lost, cause }: End): Step {
  const ending = endingAt(state, at, told, cause);
  // The host has just come back: the user is there, and waits. What died in its sleep, too, is told only now.
  const isAwaited =
    cause === "host.slept" || cause === "network.changed" || (state.kind === "open" && state.asked === "host.slept");
  const withinMs = isAwaited ? at.options.spreadMs : undefined;
  const { next, trail, fault } = judge(ending, state.trail, at, withinMs);
  const effect: Effect = { type: "ended", ending, next, fault };
  if (next.kind === "stop") {
    return [{ kind: "stopped" }, effect];
  }
  const due = Math.ceil(at.now + next.afterMs);
  return [{ kind: "waiting", due, trail, firm: next.firm, then: next.kind, last: ending }, effect];
}

function endingAt(state: Live, { now }: At, told: SocketEnd, cause?: CauseId): Ending {
  return endingOf(told, state.kind, now - (openedAt(state) ?? now), state.trail.attempt, cause);
}

/** When the connection had opened, if it had. */
function openedAt(state: Live): number | undefined {
  if (state.kind === "open") {
    return state.since;
  }
  return state.kind === "closing" ? state.opened : undefined;
}
