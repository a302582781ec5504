import { describe, expect, test } from "vitest";
import {
  aBoolean,
  aFunction,
  between,
  checkOptions,
  longestTimerMs,
  oneOf,
  type OptionRules,
} from "./check-options.ts";
import { OptionError } from "./option-error.ts";

const rules: OptionRules = {
  heartbeat: { canBeOff: true, rules: { idleMs: between(1, longestTimerMs), timeoutMs: between(1, longestTimerMs) } },
  queue: { rules: { maxBytes: between(0), whenFull: oneOf("refuse", "close") } },
  reconnect: aBoolean,
  onEnd: aFunction,
  share: between(0, 1),
};

describe("options that can be meant", () => {
  test.each<[string, unknown]>([
    ["none at all", undefined],
    ["an empty object", {}],
    ["one of each", { heartbeat: { idleMs: 5 }, queue: { whenFull: "close" }, reconnect: false, onEnd: () => 0 }],
    ["a group that is off", { heartbeat: false }],
    ["what is undefined, at every level", { heartbeat: { idleMs: undefined }, queue: undefined, share: undefined }],
    ["both ends of a range", { share: 0, heartbeat: { idleMs: 1, timeoutMs: longestTimerMs } }],
    ["no end, where there is none", { queue: { maxBytes: Number.POSITIVE_INFINITY } }],
    ["an object without a prototype", Object.assign(Object.create(null) as object, { share: 1 })],
  ])("%s", (_, given) => {
    expect(checkOptions(given, rules)).toBeUndefined();
  });
});

describe("an option that cannot be meant says where, what it is, and what it takes", () => {
  test.each<[unknown, string]>([
    [
      { heartbeat: { idleMs: "soon" } },
      'Option "heartbeat.idleMs" is "soon". It takes a number of milliseconds from 1 to 2147483647.',
    ],
    [{ queue: { maxBytes: -1 } }, 'Option "queue.maxBytes" is -1. It takes a number of bytes from 0 upwards.'],
    [{ share: Number.NaN }, 'Option "share" is NaN. It takes a number from 0 to 1.'],
    [{ share: null }, 'Option "share" is null. It takes a number from 0 to 1.'],
    [{ share: 5n }, 'Option "share" is 5. It takes a number from 0 to 1.'],
    [{ share: Symbol("a") }, 'Option "share" is Symbol(a). It takes a number from 0 to 1.'],
    [{ share: Object.create(null) as object }, 'Option "share" is an object. It takes a number from 0 to 1.'],
    [{ share: [1] }, 'Option "share" is a list. It takes a number from 0 to 1.'],
    [{ reconnect: "no" }, 'Option "reconnect" is "no". It takes true or false.'],
    [{ onEnd: {} }, 'Option "onEnd" is an object. It takes a function.'],
    [{ queue: { whenFull: "drop" } }, 'Option "queue.whenFull" is "drop". It takes "refuse" or "close".'],
    [{ heartbeat: true }, 'Option "heartbeat" is true. It takes an object of idleMs, timeoutMs, or false.'],
    [{ heartbeat: () => 0 }, 'Option "heartbeat" is a function. It takes an object of idleMs, timeoutMs, or false.'],
    [{ queue: false }, 'Option "queue" is false. It takes an object of maxBytes, whenFull.'],
    [5, 'Option "options" is 5. It takes an object of heartbeat, queue, reconnect, onEnd, share.'],
    [null, 'Option "options" is null. It takes an object of heartbeat, queue, reconnect, onEnd, share.'],
    [[], 'Option "options" is a list. It takes an object of heartbeat, queue, reconnect, onEnd, share.'],
    [{ heartbeat: { every: 5 } }, 'Unknown option "heartbeat.every". Known are heartbeat.idleMs, heartbeat.timeoutMs.'],
    [{ constructor: 5 }, 'Unknown option "constructor". Known are heartbeat, queue, reconnect, onEnd, share.'],
    [{ queue: { toString: 5 } }, 'Unknown option "queue.toString". Known are queue.maxBytes, queue.whenFull.'],
    [
      JSON.parse('{ "__proto__": 5 }'),
      'Unknown option "__proto__". Known are heartbeat, queue, reconnect, onEnd, share.',
    ],
  ])("%o", (given, message) => {
    const fault = checkOptions(given, rules);
    expect(fault && new OptionError(fault).message).toBe(message);
  });

  test("as an error that a program can read", () => {
    const fault = checkOptions({ overMs: -5 }, { overMs: between(0) }, "drain");
    expect(fault && new OptionError(fault)).toMatchObject({
      name: "OptionError",
      code: "ERR_OPTION",
      path: "drain.overMs",
      value: -5,
      allowed: "a number of milliseconds from 0 upwards",
    });
  });

  test("and names what was meant, where someone knows it", () => {
    const fault = checkOptions({ heartbeat: { interval: 5 } }, rules);
    expect(fault?.allowed).toContain("queue.whenFull");
    expect(fault && new OptionError(fault, "heartbeat.idleMs").message).toBe(
      'Unknown option "heartbeat.interval". Did you mean "heartbeat.idleMs"?',
    );
  });
});
