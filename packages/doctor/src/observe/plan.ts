import type { Role } from "./connection-record.ts";
import { doctorDefaults } from "../options.ts";

/** What is watched: who sits where, how often they speak, and for how long. */
export interface Plan {
  readonly roles: readonly Role[];
  readonly watchMs: number;
  /** Between two signs of life of those that give any. */
  readonly everyMs: number;
  /** Between two openings, so that an age and a moment can be told apart. */
  readonly staggerMs: number;
  /** After so long without an answer to its pings, a connection is given up. */
  readonly deadMs: number;
  /** Whether the server takes messages. If not, the chatty one pings twice as often instead. */
  readonly sendsMessages: boolean;
  /** Whether the message is one that the server knows: given, or its protocol's own. If not set, it is not. */
  readonly messageKnown?: boolean;
}

const everyRole: readonly Role[] = ["idle", "pinged", "one-way", "chatty", "reconnecting", "idle", "pinged"];
const forIdle: readonly Role[] = ["idle", "pinged", "one-way", "chatty", "idle"];
const forOnePerUser: readonly Role[] = ["pinged"];
const forRepeat: readonly Role[] = ["idle", "pinged", "chatty", "idle"];

/** The long watch, in every role. */
export function planWatch(watchMs: number, sendsMessages: boolean, answerMs: number): Plan {
  return plan(everyRole, watchMs, clamp(watchMs / 20), sendsMessages, answerMs);
}

/** The watch that looks for an idle limit only. */
export function planQuickIdle(watchMs: number, sendsMessages: boolean, answerMs: number): Plan {
  return plan(forIdle, watchMs, clamp(watchMs / 20), sendsMessages, answerMs);
}

/** A server that keeps one connection for each user is watched with one. */
export function planOnePerUser(watchMs: number, answerMs: number): Plan {
  return plan(forOnePerUser, watchMs, clamp(watchMs / 20), false, answerMs);
}

/** A connection of the short check ended early: does it happen again, and by which rule? */
export function planRepeat(ageMs: number, leftMs: number, sendsMessages: boolean, answerMs: number): Plan {
  const watchMs = Math.min(leftMs, Math.max(1500, ageMs * 3 + 1500));
  return plan(forRepeat, watchMs, clamp(Math.min(watchMs / 10, ageMs / 4)), sendsMessages, answerMs);
}

function plan(
  roles: readonly Role[],
  watchMs: number,
  everyMs: number,
  sendsMessages: boolean,
  answerMs: number,
): Plan {
  return {
    roles: roles.slice(0, doctorDefaults.maxConnections),
    watchMs,
    everyMs,
    staggerMs: Math.min(5000, Math.max(300, watchMs / 30)),
    deadMs: Math.max(answerMs, everyMs * 3),
    sendsMessages,
  };
}

function clamp(everyMs: number): number {
  return Math.round(Math.min(doctorDefaults.longestPingMs, Math.max(doctorDefaults.shortestPingMs, everyMs)));
}
