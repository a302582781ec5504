// What makes a connection's life the page's: questions on a silent line, and what the page and the network do.
import type { LifeEvent } from "../contract/life.ts";
import type { MachineEvent } from "./event.ts";
import type { Open, State, Waiting } from "./state.ts";
import { type At, end, isLive, step, type Step } from "./step.ts";

// A timer this late was held up with everything else: an answer may lie unread.
const lateMs = 1_000;
// After a sleep this long a connection that cannot be asked is replaced.
const longSleepMs = 30_000;

/** One step of a connection's life whose silence is questioned, and whose page comes and goes. */
export function stepAlive(state: State, event: MachineEvent, at: At): Step {
  switch (event.type) {
    case "opened":
      return state.kind === "handshake"
        ? opened(step(state, event, at), event.asks, at.now - state.since, at)
        : [state];
    case "due":
      return state.kind === "open" ? openDue(state, at) : step(state, event, at);
    case "offline":
      return isLive(state) && state.kind !== "closing" ? end(state, at, { cause: "network.offline" }) : [state];
    case "online":
    case "visible":
    case "show":
    case "wake":
      return comeBack(state, event, at);
    default:
      return step(state, event, at);
  }
}

function opened([state, effect]: Step, asks: boolean, tookMs: number, { now, draw, options }: At): Step {
  const { heartbeat } = options;
  // The first question is drawn early, so that clients of one restart do not ask in step.
  const due = asks && heartbeat ? Math.ceil(now + heartbeat.idleMs * (0.5 + draw / 2)) : undefined;
  const open = { ...(state as Open), due, asks, probeMs: Math.max(options.probeMs, tookMs) };
  return effect ? [open, effect] : [open];
}

/** A question falls due, or the answer to the last one. */
function openDue(state: Open, at: At): Step {
  const { now } = at;
  const { asked, askedAt = now, answerBy = now, asks, due = Infinity } = state;
  if (now < due) {
    return [state];
  }
  if (!asked) {
    return ask(state, at, "heartbeat.timeout");
  }
  if (at.heard || !asks) {
    const { heartbeat } = at.options;
    const next = heartbeat && asks ? Math.max(now, askedAt + heartbeat.idleMs) : undefined;
    return [{ ...state, asked: undefined, due: next }];
  }
  if (now < answerBy) {
    return [{ ...state, due: answerBy }];
  }
  // So late, this timer was held up with everything else: the answer may lie unread.
  if (now - due > lateMs) {
    return ask(state, at, "host.slept", answerTimeMs(at));
  }
  return end(state, at, { cause: asked });
}

type ComingBack = Exclude<LifeEvent, { readonly type: "hide" }>;

/** The page, the network or the machine came back: nothing that was before is trusted. */
function comeBack(state: State, event: ComingBack, at: At): Step {
  if (state.kind === "waiting") {
    return state.firm ? [state] : [hurried(state, event, at)];
  }
  if (state.kind === "open") {
    return question(state, event, at);
  }
  return state.kind === "handshake" && event.type !== "visible"
    ? end(state, at, { cause: "network.changed" })
    : [state];
}

function hurried(state: Waiting, { type }: ComingBack, { now, draw, options }: At): Waiting {
  const { trail } = state;
  // What failed while there was no network, or nobody awake, says nothing of the one that is back.
  const forgiven = type === "visible" ? trail : { ...trail, spent: {} };
  return { ...state, due: Math.min(state.due, now + draw * options.spreadMs), trail: forgiven };
}

function question(state: Open, event: ComingBack, at: At): Step {
  if (state.asks) {
    return ask(state, at, event.type === "visible" ? (state.asked ?? "heartbeat.timeout") : "host.slept");
  }
  // What cannot be asked is replaced, but only after a sleep that hardly any connection survives. Otherwise its host has a
  // moment to say that it is gone, as Chromium does when a page comes back from the back/forward cache.
  return event.type === "wake" && event.sleptMs > longSleepMs
    ? end(state, at, { cause: "host.slept" })
    : [{ ...state, asked: "host.slept", due: at.now + probeTimeMs(state, at) }];
}

/** Asks, and looks for the answer no later than the next question would be due. */
function ask(state: Open, at: At, asked: Open["asked"], withinMs?: number): Step {
  const { now, options } = at;
  const waitMs = withinMs ?? (asked === "host.slept" ? probeTimeMs(state, at) : answerTimeMs(at));
  const idleMs = options.heartbeat ? options.heartbeat.idleMs : waitMs;
  return [
    { ...state, asked, askedAt: now, answerBy: now + waitMs, due: now + Math.min(waitMs, idleMs) },
    { type: "ask" },
  ];
}

function answerTimeMs({ options: { heartbeat, probeMs } }: At): number {
  return heartbeat ? heartbeat.timeoutMs : probeMs;
}

function probeTimeMs({ probeMs }: Open, { options }: At): number {
  return probeMs ?? options.probeMs;
}
