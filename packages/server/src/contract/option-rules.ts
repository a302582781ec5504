import { mayServerSend } from "@afterclose/codes/ranges";
import {
  aBoolean,
  aFunction,
  between,
  longestTimerMs,
  type OptionGroup,
  type OptionRule,
  oneOf,
} from "@afterclose/wire";
import { parseRange } from "../admission/address.ts";
import { origins } from "../admission/origin.ts";
import type { LifecycleOptions } from "./options.ts";

type RulesOf<T> = { readonly [K in keyof Required<T>]: OptionRule };
type Group<K extends keyof LifecycleOptions> = Exclude<NonNullable<LifecycleOptions[K]>, false | number>;
type RulesOfAll = {
  readonly [K in keyof Required<LifecycleOptions>]: NonNullable<LifecycleOptions[K]> extends number
    ? OptionRule
    : OptionGroup;
};

const longestWaitMs = 86_400_000;

export const aboveZero: OptionRule = (value) =>
  typeof value === "number" && value > 0 ? undefined : "a number above 0";

export const aClock: OptionRule = (value) => {
  const { now, wall, after } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isClock = [now, wall, after].every((part) => typeof part === "function");
  return isClock ? undefined : "an object of now(), wall() and after()";
};

/** `ws` counts a message's length in 32 bits with a sign: one more, and it would know no limit. */
export const aPayload: OptionRule = between(1, 2 ** 31 - 1);

// 1000 says that all is well.
const aLossCode: OptionRule = (value) =>
  typeof value === "number" && value !== 1000 && mayServerSend(value)
    ? undefined
    : "a code that a server may send, and not 1000: 1001 to 1003, 1007 to 1009, 1011 to 1014 or 3000 to 4999";

const blocks: OptionRule = (value) => {
  const isBlock = (one: unknown): boolean => typeof one === "string" && parseRange(one) !== undefined;
  if (!Array.isArray(value)) {
    return "a list of blocks, such as 10.0.0.0/8";
  }
  const wrong = (value as unknown[]).find((one) => !isBlock(one));
  return wrong === undefined
    ? undefined
    : `blocks such as 10.0.0.0/8 or fd00::/8, which ${JSON.stringify(wrong)} is not`;
};

const isShedOrder = oneOf("newest", "idle");
const shedOrder: OptionRule = (value, path) =>
  typeof value === "function" || isShedOrder(value, path) === undefined ? undefined : '"newest", "idle" or a function';

function group<K extends keyof LifecycleOptions>(rules: RulesOf<Group<K>>, canBeOff = false): OptionGroup {
  return { canBeOff, rules };
}

/** Every option that all hosts take, and what it may be. The compiler holds it against their types. */
export const lifecycleRules: RulesOfAll = {
  heartbeat: group<"heartbeat">({ idleMs: between(10, longestTimerMs), timeoutMs: between(10, longestTimerMs) }, true),
  capacity: group<"capacity">({
    maxConnections: between(0),
    maxHandshakes: between(0),
    handshakesPerSecond: between(0),
    handshakeBurst: between(1),
    perAddress: between(1),
    perKey: between(1),
    trustedProxies: blocks,
    refuseWith: oneOf("503", "close"),
    closesPerSecond: between(0),
    retryMinMs: between(0, longestWaitMs),
    retryMaxMs: between(0, longestWaitMs),
  }),
  overload: group<"overload">(
    {
      maxLoopDelayMs: between(1),
      maxLoopUtilization: between(0.01),
      maxHeapRatio: between(0.01),
      holdMs: between(0, longestTimerMs),
      recoverAt: between(0, 1),
    },
    true,
  ),
  shedding: group<"shedding">({
    afterMs: between(0, longestTimerMs),
    sharePerSecond: between(0, 1),
    floorShare: between(0, 1),
    floor: between(0),
    keyShare: between(0, 1),
    order: shedOrder,
  }),
  outbound: group<"outbound">({
    windowBytes: between(1),
    maxQueuedBytes: between(0),
    totalQueuedBytes: between(0),
    whenFull: oneOf("refuse", "drop-oldest", "close"),
    noProgressMs: between(1, longestTimerMs),
    flushMs: between(0, longestTimerMs),
    lossCode: aLossCode,
    graceMs: between(0, longestTimerMs),
  }),
  inbound: group<"inbound">({
    firstMessageMs: between(1, longestTimerMs),
    idleMs: between(1, longestTimerMs),
    messagesPerSecond: aboveZero,
    burst: between(1),
    framesPerSecond: aboveZero,
    holdBackFloods: aBoolean,
    answerHeartbeats: aBoolean,
  }),
  restarts: group<"restarts">({ load: aFunction, save: aFunction }),
  origin: group<"origin">({ allow: origins, allowNull: aBoolean, allowAbsent: aBoolean }),
  closeTimeoutMs: between(0, longestTimerMs),
  connectTimeoutMs: between(1, longestTimerMs),
  maxAgeMs: between(1, longestTimerMs),
  maxAgeJitter: between(0, 1),
};
