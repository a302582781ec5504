import { parseRange } from "../admission/address.ts";
import { assertOrigins } from "../admission/origin.ts";
import { assertOneOf, assertOption, OptionError } from "./errors.ts";
import type { LifecycleOptions } from "./options.ts";

/** Throws for a value that the option called `name` cannot mean. It never gets `undefined`, which is "not set". */
export type Rule = (name: string, value: unknown) => void;

/** A group of options. Where `canBeOff`, `false` turns off what it is about. */
export interface RuleGroup {
  readonly canBeOff: boolean;
  readonly rules: Readonly<Record<string, Rule>>;
}

export type OptionRules = Readonly<Record<string, Rule | RuleGroup>>;

type RulesOf<T> = { readonly [K in keyof Required<T>]: Rule };
type Group<K extends keyof LifecycleOptions> = Exclude<NonNullable<LifecycleOptions[K]>, false | number>;
type RulesOfAll = {
  readonly [K in keyof Required<LifecycleOptions>]: NonNullable<LifecycleOptions[K]> extends number ? Rule : RuleGroup;
};

// What a host's timer, and a wheel of whole milliseconds, can count safely.
export const longestMs: number = 2 ** 31 - 1;
const longestWaitMs = 86_400_000;

function between(min: number, max?: number): Rule {
  return (name, value) => {
    assertOption(name, value, min, max);
  };
}

const upTo = (max: number): Rule => between(0, max);
const orMore = (min: number): Rule => between(min);

const aBoolean: Rule = (name, value) => {
  if (typeof value !== "boolean") {
    throw new OptionError(name, value, "give true or false, or leave it out.");
  }
};

function oneOf(...words: string[]): Rule {
  return (name, value) => {
    assertOneOf(name, value, words);
  };
}

export const aFunction: Rule = (name, value) => {
  if (typeof value !== "function") {
    throw new OptionError(name, value, "give a function, or leave it out.");
  }
};

export const aClock: Rule = (name, value) => {
  const { now, wall, after } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (![now, wall, after].every((part) => typeof part === "function")) {
    throw new OptionError(name, value, "give an object of now(), wall() and after(), or leave it out.");
  }
};

/** `ws` counts a message's length in 32 bits with a sign: one more, and it would know no limit. */
export const aPayload: Rule = between(1, 2 ** 31 - 1);

const blocks: Rule = (name, value) => {
  if (!Array.isArray(value)) {
    throw new OptionError(name, value, "give a list of blocks, such as 10.0.0.0/8, or leave it out.");
  }
  for (const one of value as unknown[]) {
    if (typeof one !== "string" || parseRange(one) === undefined) {
      throw new OptionError(name, one, "write each block as 10.0.0.0/8 or fd00::/8.");
    }
  }
};

const shedOrder: Rule = (name, value) => {
  if (typeof value !== "function") {
    assertOneOf(name, value, ["newest", "idle"]);
  }
};

function group<K extends keyof LifecycleOptions>(rules: RulesOf<Group<K>>, canBeOff = false): RuleGroup {
  return { canBeOff, rules };
}

/** Every option that all hosts take, and what it may be. The compiler holds it against their types. */
export const lifecycleRules: RulesOfAll = {
  heartbeat: group<"heartbeat">({ idleMs: between(10, longestMs), timeoutMs: between(10, longestMs) }, true),
  capacity: group<"capacity">({
    maxConnections: orMore(0),
    maxHandshakes: orMore(0),
    handshakesPerSecond: orMore(0),
    handshakeBurst: orMore(1),
    perAddress: orMore(1),
    perKey: orMore(1),
    trustedProxies: blocks,
    refuseWith: oneOf("503", "close"),
    closesPerSecond: orMore(0),
    retryMinMs: upTo(longestWaitMs),
    retryMaxMs: upTo(longestWaitMs),
  }),
  overload: group<"overload">(
    {
      maxLoopDelayMs: orMore(1),
      maxLoopUtilization: orMore(0.01),
      maxHeapRatio: orMore(0.01),
      holdMs: upTo(longestMs),
      recoverAt: upTo(1),
    },
    true,
  ),
  shedding: group<"shedding">({
    afterMs: upTo(longestMs),
    sharePerSecond: upTo(1),
    floorShare: upTo(1),
    floor: orMore(0),
    keyShare: upTo(1),
    order: shedOrder,
  }),
  outbound: group<"outbound">({
    windowBytes: orMore(1),
    maxQueuedBytes: orMore(0),
    totalQueuedBytes: orMore(0),
    whenFull: oneOf("refuse", "drop-oldest", "close"),
    graceMs: upTo(longestMs),
  }),
  inbound: group<"inbound">({
    firstMessageMs: between(1, longestMs),
    idleMs: between(1, longestMs),
    messagesPerSecond: orMore(Number.MIN_VALUE),
    burst: orMore(1),
    holdBackFloods: aBoolean,
  }),
  origin: group<"origin">({ allow: assertOrigins, allowNull: aBoolean, allowAbsent: aBoolean }),
  closeTimeoutMs: upTo(longestMs),
  connectTimeoutMs: between(1, longestMs),
  maxAgeMs: between(1, longestMs),
  maxAgeJitter: upTo(1),
};
