import type { SocketEnd } from "@afterclose/wire";
import { type Hearing, judge, type JudgeOptions } from "../decision/judge.ts";
import type { Decision, Ending, Phase } from "../contract/ending.ts";
import { freshTrail, type Trail } from "../decision/trail.ts";
import type { Effect } from "./effect.ts";
import { endingOf } from "./ending-of.ts";
import type { MachineEvent } from "./event.ts";
import type { Open, State } from "./state.ts";

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

/** What a state may remember, whichever it is. */
interface Memory extends Pick<State, "kind"> {
  readonly trail?: Trail;
  readonly due?: number | undefined;
  readonly since?: number | undefined;
  readonly asked?: Open["asked"];
  readonly last?: Ending | undefined;
}

/** Whether the state has a connection of its own. */
export function isLive({ kind }: State): boolean {
  return kind !== "waiting" && kind !== "stopped";
}

/** One step of the connection's life. Pure, as far as the caller's policy is. */
export function step(state: State, event: MachineEvent, at: At): Step {
  const { trail = freshTrail, since = at.now, due = 0, asked, last }: Memory = state;
  const { type } = event;
  const { now, draw, wall, options } = at;
  const { heartbeat, probeMs, spreadMs } = options;
  const graceMs = heartbeat ? heartbeat.graceMs : probeMs;
  const isDue = type === "due";
  const judged = (end: SocketEnd, cause?: string): Ending =>
    endingOf(end, state.kind as Phase, now - since, trail.attempt, cause);
  /** Ends the connection: as the host told, or from here, because it is dead or takes too long. */
  const end = (cause?: string, withinMs?: number, told = lost): Step => {
    const ending = judged(told, cause);
    const { next, trail: after, fault } = judge(ending, trail, at, withinMs);
    return [
      next.kind === "stop"
        ? { kind: "stopped" }
        : {
            kind: "waiting",
            due: Math.ceil(now + next.afterMs),
            trail: after,
            firm: next.firm,
            then: next.kind,
            last: ending,
          },
      ["ended", ending, next, fault],
    ];
  };
  const ask = (cause: Open["asked"], withinMs: number): Step => [
    { ...(state as Open), asked: cause, due: now + withinMs },
    ["ask"],
  ];
  // No host's timer counts further than 31 bits: what is due later is waited for again.
  if (isDue && now < due) {
    return [state];
  }
  if (type === "reconnect") {
    const ending = isLive(state) ? judged(lost, "client.replaced") : last;
    const waiting: State = { kind: "waiting", due: now, trail, firm: false, then: "connect", last: ending };
    const next: Decision = { kind: "retry", afterMs: 0, at: wall, firm: false };
    return isLive(state) ? [waiting, ["ended", ending, next]] : [waiting];
  }
  if (state.kind === "stopped") {
    return [state];
  }
  if (state.kind === "waiting") {
    const attempt = trail.attempt + 1;
    const soon = Math.min(due, now + draw * spreadMs);
    // What failed while there was no network, or nobody awake, says nothing of the one that is back.
    const forgiven = type === "visible" ? trail : { ...trail, spent: {} };
    return isDue
      ? [
          {
            kind: "handshake",
            due: now + options.connectTimeoutMs,
            trail: trail === freshTrail ? firstTrail : { ...trail, attempt },
          },
          ["connect", { attempt, kind: state.then, last }],
        ]
      : type === "close"
        ? [{ kind: "stopped" }, ["ended", undefined, { kind: "stop", because: "closed-here" }]]
        : [type === "offline" || state.firm ? state : { ...state, due: soon, trail: forgiven }];
  }
  if (type === "ended") {
    // What died in its sleep is told as soon as it is asked: the user is there, and waits.
    return end(undefined, asked === "host.slept" ? spreadMs : undefined, event.end);
  }
  if (state.kind === "closing") {
    return isDue ? end("close.unanswered") : [state];
  }
  if (type === "close") {
    return [{ ...state, kind: "closing", due: now + options.closeTimeoutMs }, ["close", event.code, event.reason]];
  }
  if (type === "offline") {
    return end("network.offline");
  }
  if (type === "opened") {
    // The first question is drawn early, so that clients of one restart do not ask in step.
    const first = event.asks && heartbeat ? Math.ceil(now + heartbeat.everyMs * (0.5 + draw / 2)) : undefined;
    return [{ kind: "open", due: first, trail, since, asks: event.asks }, ["opened"]];
  }
  if (state.kind === "handshake") {
    return isDue ? end("client.timeout") : type === "visible" ? [state] : end("network.changed", spreadMs);
  }
  if (isDue) {
    return !asked
      ? ask("heartbeat.timeout", graceMs)
      : at.heard || !state.asks
        ? [
            {
              ...state,
              asked: undefined,
              due: heartbeat && state.asks ? now + Math.max(heartbeat.everyMs - graceMs, 0) : undefined,
            },
          ]
        : asked === "host.slept"
          ? end(asked, spreadMs)
          : now - due > lateMs
            ? ask("host.slept", graceMs)
            : end(asked);
  }
  // The page, the network or the machine came back: an open connection is not trusted.
  if (state.asks) {
    return type === "visible" ? ask(asked ?? "heartbeat.timeout", graceMs) : ask("host.slept", probeMs);
  }
  // What cannot be asked is replaced, but only after a sleep that hardly any connection survives. Otherwise its host has a
  // moment to say that it is gone, as Chromium does when a page comes back from the back/forward cache.
  return type === "wake" && event.sleptMs > longSleepMs
    ? end("host.slept", spreadMs)
    : [{ ...state, asked: "host.slept", due: now + probeMs }];
}
