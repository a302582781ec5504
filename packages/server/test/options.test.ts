import { describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { lifecycle, OptionError, type WsLifecycleOptions } from "../src/index.ts";
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
  ["closeMs", { closeMs: Number.POSITIVE_INFINITY }],
  ["handshakeMs", { handshakeMs: 0 }],
  ["maxAgeMs", { maxAgeMs: 0 }],
  ["maxAgeJitter", { maxAgeJitter: 1.5 }],
  ["maxPayloadBytes", { maxPayloadBytes: 0 }],
];

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
    const { code, message, value, option: named } = thrown as OptionError;
    expect([code, named]).toEqual(["ERR_OPTION", option]);
    expect(message).toContain(`The option ${option} is `);
    expect(message).toContain(String(value));
    expect(message).toMatch(/; (give|write) .+\.$/);
    // The server is as it was: another try with what is meant works.
    lifecycle(wss, { overload: false }).detach();
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
    await expect(engine.drain({ mode: "restart", ...(options as object) })).rejects.toMatchObject({ option });
    expect(engine.isReady).toBe(true);
  });

  test("a date of expiry that is none is one too", () => {
    const { engine, connect } = simStage();
    const { connection } = connect();
    expect(() => {
      engine.setExpiry(connection, Number.NaN);
    }).toThrow(expect.objectContaining({ option: "expiresAt" }));
  });
});
