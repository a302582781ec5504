import { describe, expect, test } from "vitest";
import { resolveOptions } from "../contract/resolve-options.ts";
import { Admission } from "./admission.ts";
import { LoopWatch } from "./loop-watch.ts";

const facts = { address: undefined, forwardedFor: undefined, origin: undefined, host: undefined };
const room = { connections: 0, handshakes: 0, atAddress: 0, isOverloaded: false, draining: undefined };

/** 500 handshakes wait for the loop; each that is let in holds it for so long. How many are let in before it rests? */
function rush(costMs: number, burst: object, canTell = true): number {
  let now = 0;
  const watch = new LoopWatch(canTell ? () => 1 : undefined);
  const options = resolveOptions({ origin: { allow: "any" }, capacity: { handshakesPerSecond: 100, ...burst } });
  const admission = new Admission(options, () => 0.5, 0);
  let admitted = 0;
  for (let index = 0; index < 500; index++) {
    if (admission.judge(facts, { ...room, isBehind: watch.isBehind(now) }, now) === undefined) {
      admitted++;
      now += costMs;
    }
  }
  return admitted;
}

describe("a rush of 500 handshakes under 100 a second", () => {
  test.each([
    ["lets in a whole second's worth where they cost nothing", 0, {}, true, 100],
    ["lets in no more once they have held up the loop for 40 ms", 5, {}, true, 9],
    ["lets in the burst that was asked for, whatever it costs", 5, { handshakeBurst: 50 }, true, 99],
    ["goes by the rate alone where the host cannot tell", 5, {}, false, 199],
  ])("%s", (_, costMs, burst, canTell, admitted) => {
    expect(rush(costMs, burst, canTell)).toBe(admitted);
  });
});

test("a loop is behind until it has rested, however short", () => {
  let idleMs = 0;
  const watch = new LoopWatch(() => idleMs);
  expect([0, 20, 41, 500].map((now) => watch.isBehind(now))).toEqual([false, false, true, true]);
  idleMs += 0.01;
  expect([510, 530, 551].map((now) => watch.isBehind(now))).toEqual([false, false, true]);
});
