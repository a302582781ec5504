import { describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { lifecycle as bunLifecycle } from "../src/adapters/bun.ts";
import { lifecycle as denoLifecycle } from "../src/adapters/deno.ts";
import { afterclose, type AftercloseOptions } from "../src/adapters/fastify.ts";
import { lifecycleRules } from "../src/contract/option-rules.ts";
import { resolveOptions } from "../src/contract/resolve-options.ts";
import {
  type CapacityOptions,
  lifecycle,
  lifecycleDefaults,
  type LifecycleOptions,
  OptionError,
  type WsLifecycleOptions,
} from "../src/index.ts";
import { simStage } from "./sim-host.ts";

const nonsense: readonly (readonly [string, object])[] = [
  ["heartbeat.idleMs", { heartbeat: { idleMs: 0 } }],
  ["heartbeat.timeoutMs", { heartbeat: { timeoutMs: Number.NaN } }],
  ["capacity.maxConnections", { capacity: { maxConnections: -1 } }],
  ["capacity.handshakesPerSecond", { capacity: { handshakesPerSecond: "100" } }],
  ["capacity.handshakeBurst", { capacity: { handshakeBurst: 0 } }],
  ["capacity.perAddress", { capacity: { perAddress: 0 } }],
  ["capacity.closesPerSecond", { capacity: { closesPerSecond: Number.NaN } }],
  ["capacity.retryMaxMs", { capacity: { retryMinMs: 9000, retryMaxMs: 1000 } }],
  ["capacity.refuseWith", { capacity: { refuseWith: "429" } }],
  ["outbound.windowBytes", { outbound: { windowBytes: 0 } }],
  ["outbound.whenFull", { outbound: { whenFull: "drop" } }],
  ["outbound.lossCode", { outbound: { lossCode: 1000 } }],
  ["outbound.lossCode", { outbound: { lossCode: 1006 } }],
  ["outbound.lossCode", { outbound: { lossCode: 1010 } }],
  ["outbound.lossCode", { outbound: { lossCode: 5000 } }],
  ["outbound.lossCode", { outbound: { lossCode: 4000.5 } }],
  ["outbound.lossCode", { outbound: { lossCode: "1013" } }],
  ["inbound.messagesPerSecond", { inbound: { messagesPerSecond: 0 } }],
  ["inbound.burst", { inbound: { messagesPerSecond: 5, burst: 0 } }],
  ["inbound.firstMessageMs", { inbound: { firstMessageMs: 0 } }],
  ["inbound.idleMs", { inbound: { idleMs: -5 } }],
  ["overload.holdMs", { overload: { holdMs: -1 } }],
  ["overload.recoverAt", { overload: { recoverAt: 2 } }],
  ["shedding.sharePerSecond", { shedding: { sharePerSecond: 20 } }],
  ["shedding.order", { shedding: { order: "oldest" } }],
  ["origin.allow", { origin: { allow: "all" } }],
  ["origin.allow", { origin: { allow: ["app.example.com"] } }],
  ["origin.allow", { origin: { allow: ["https://*.example.com"] } }],
  ["origin.allow", { origin: { allow: ["https://app.example.com/page"] } }],
  ["closeTimeoutMs", { closeTimeoutMs: Number.POSITIVE_INFINITY }],
  ["connectTimeoutMs", { connectTimeoutMs: 0 }],
  ["maxAgeMs", { maxAgeMs: 0 }],
  ["maxAgeJitter", { maxAgeJitter: 1.5 }],
  ["maxPayloadBytes", { maxPayloadBytes: 0 }],
  ["maxPayloadBytes", { maxPayloadBytes: 2 ** 32 }],
  ["maxPayloadBytes", { maxPayloadBytes: Number.POSITIVE_INFINITY }],
  ["heartbeat", { heartbeat: true }],
  ["heartbeat", { heartbeat: 5000 }],
  ["heartbeat", { heartbeat: "off" }],
  ["heartbeat", { heartbeat: null }],
  ["capacity", { capacity: 5 }],
  ["capacity", { capacity: false }],
  ["shedding", { shedding: true }],
  ["overload", { overload: "no" }],
  ["outbound", { outbound: 5 }],
  ["inbound", { inbound: 3 }],
  ["inbound.holdBackFloods", { inbound: { holdBackFloods: "no" } }],
  ["origin", { origin: "https://app.example.com" }],
  ["origin", { origin: ["https://app.example.com"] }],
  ["origin.allow", { origin: { allow: 5 } }],
  ["origin.allow", { origin: { allow: {} } }],
  ["origin.allow", { origin: { allow: [5] } }],
  ["origin.allowAbsent", { origin: { allowAbsent: 0 } }],
  ["origin.allowAbsent", { origin: { allowAbsent: "no" } }],
  ["origin.allowNull", { origin: { allowNull: "no" } }],
  ["capacity.maxConnections", { capacity: { maxConnections: null } }],
  ["capacity.trustedProxies", { capacity: { trustedProxies: "10.0.0.0/8" } }],
  ["capacity.trustedProxies", { capacity: { trustedProxies: [5] } }],
  ["capacity.trustedProxies", { capacity: { trustedProxies: ["10.0.0.0/99"] } }],
  ["capacity.trustedProxies", { capacity: { trustedProxies: ["10.0.0.0/8/24"] } }],
  ["closeTimeoutMs", { closeTimeoutMs: null }],
  ["closeTimeoutMs", { closeTimeoutMs: Symbol("2s") }],
  ["authenticate", { authenticate: "x" }],
  ["load", { load: 5 }],
  ["chance", { chance: 5 }],
  ["clock", { clock: 5 }],
  ["clock", { clock: { now: () => 0 } }],
  ["capacity.constructor", { capacity: { constructor: 5 } }],
];

test("what is undefined is not set, at every level", () => {
  const undefinedAt = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]));
  const groups = Object.entries(lifecycleRules).map(([name, rule]) => [
    name,
    typeof rule === "function" ? undefined : undefinedAt(Object.keys(rule.rules)),
  ]);
  expect(resolveOptions(Object.fromEntries(groups) as LifecycleOptions)).toEqual({
    ...resolveOptions({}),
    shedding: {},
  });
  expect(resolveOptions({}).capacity).toEqual(lifecycleDefaults.capacity);
});

test.each([
  [{ retryMinMs: 10_000 }, [10_000, 10_000]],
  [{ retryMaxMs: 200 }, [200, 200]],
  [{ retryMinMs: 2000 }, [2000, 5000]],
  [{ retryMinMs: undefined, retryMaxMs: 3000 }, [1000, 3000]],
])("of the two waits, the one that is not set gives way: %o", (given, waits) => {
  const { capacity } = resolveOptions({ capacity: given as CapacityOptions });
  expect([capacity.retryMinMs, capacity.retryMaxMs]).toEqual(waits);
  lifecycle(new WebSocketServer({ noServer: true }), { overload: false, capacity: given as CapacityOptions }).detach();
});

describe("an option that cannot be meant", () => {
  test.each(nonsense)("%s of %o is an error that names it, its value and the way out", (option, options) => {
    const wss = new WebSocketServer({ noServer: true });
    let thrown: unknown;
    try {
      lifecycle(wss, { overload: false, ...(options as WsLifecycleOptions) });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(OptionError);
    expect(thrown).toBeInstanceOf(RangeError);
    const { code, message, path } = thrown as OptionError;
    expect([code, path]).toEqual(["ERR_OPTION", option]);
    expect(message).toMatch(
      /^Option "[\w.]+" is .+\. It takes .+\.$|^Unknown option "[\w.]+"\. (Did you mean|Known are) .+/,
    );
    // The server is as it was: another try with what is meant works.
    lifecycle(wss, { overload: false }).detach();
  });

  test.each<[string, unknown]>([
    ["null", null],
    ["a word", "x"],
    ["a list", []],
  ])("options that are %s are one too", (_, options) => {
    const wss = new WebSocketServer({ noServer: true });
    const named: unknown = expect.objectContaining({ code: "ERR_OPTION", path: "options", value: options });
    expect(() => lifecycle(wss, options as WsLifecycleOptions)).toThrow(named);
  });

  test.each<[object, string]>([
    [{ heartbeat: { idle: 5000 } }, 'Did you mean "heartbeat.idleMs"?'],
    [{ inbound: { idle: 5000 } }, 'Did you mean "inbound.idleMs"?'],
    [{ maxConnections: 5 }, 'Did you mean "capacity.maxConnections"?'],
    [{ outbound: { closeTimeoutMs: 5 } }, 'Did you mean "closeTimeoutMs"?'],
    [{ authentikate: () => false }, 'Did you mean "authenticate"?'],
    [{ capacity: { zebra: 1 } }, 'Unknown option "capacity.zebra"'],
  ])("%o names the option that was meant", (options, way) => {
    const wss = new WebSocketServer({ noServer: true });
    expect(() => lifecycle(wss, options as WsLifecycleOptions)).toThrow(way);
  });

  test.each([bunLifecycle, denoLifecycle])("%o checks its own options, too", (start) => {
    const begin = (options: object) => () => {
      start({} as never, options);
    };
    expect(begin({ load: 5 })).toThrow(OptionError);
    expect(begin({ maxPayloadBytes: "1mb" })).toThrow(OptionError);
    expect(begin({ maxPayload: 5 })).toThrow('Did you mean "maxPayloadBytes"?');
    expect(begin({ overload: {}, load: () => ({}), maxPayloadBytes: 5 })).not.toThrow();
  });

  test.each([
    ["drain.overMs", { overMs: -1 }],
    ["drain.perSecond", { perSecond: 0 }],
    ["drain.deadlineMs", { deadlineMs: Number.NaN }],
    ["drain.graceMs", { graceMs: "5s" }],
    ["drain.leadMs", { leadMs: 1e12 }],
    ["drain.arrivalsOverMs", { arrivalsOverMs: -1 }],
    ["drain.mode", { mode: "stop" }],
  ])("%s of %o is one too, as a rejection, and the server stays ready", async (option, options) => {
    const { engine } = simStage();
    await expect(engine.drain({ mode: "restart", ...(options as object) })).rejects.toMatchObject({ path: option });
    expect(engine.isReady).toBe(true);
  });

  test("a date of expiry that is none is one too", () => {
    const { engine, connect } = simStage();
    const { connection } = connect();
    expect(() => {
      engine.renew(connection, Number.NaN);
    }).toThrow(expect.objectContaining({ path: "expiresAt" }));
  });
});

test("what Fastify is to drain by is judged when it is set up, not when it closes", () => {
  const options = { drain: { mode: "later" } } as unknown as AftercloseOptions;
  expect(() => {
    void afterclose({} as never, options);
  }).toThrow(expect.objectContaining({ code: "ERR_OPTION", path: "drain.mode" }));
});
