import type { VirtualClock } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { simStage } from "./sim-host.ts";

const heartbeat = { idleMs: 25_000, timeoutMs: 20_000 };

describe("the heartbeat", () => {
  test("drops a half-open peer within one interval and one deadline, and says why", () => {
    const { clock, connect, endings } = simStage({ heartbeat });
    const socket = connect("half-open");
    clock.advance(46_000);
    expect(socket.pings).toBe(1);
    expect(endings).toMatchObject([{ cause: "heartbeat.timeout", closedBy: "here", code: 1006, pings: 1 }]);
    expect(clock.pending()).toBeLessThan(3);
  });

  test("keeps a silent peer that answers, for ever", () => {
    const { clock, connect, endings } = simStage({ heartbeat });
    const socket = connect();
    clock.advance(3_600_000);
    expect(endings).toEqual([]);
    expect(socket.pings).toBeGreaterThan(140);
    expect(socket.pings).toBeLessThan(150);
  });

  test("never lets more than the interval pass in silence", () => {
    const { clock, connect, engine } = simStage({ heartbeat: { idleMs: 5000, timeoutMs: 20_000 } });
    const socket = connect();
    for (let at = 0; at < 60_000; at += 100) {
      clock.advance(100);
      expect(clock.now() - socket.connection.lastInAt).toBeLessThan(5200);
    }
    expect(engine.tally.roundTripSeconds.count).toBe(socket.pings);
    expect(engine.tally.roundTripSeconds.sum / socket.pings).toBeCloseTo(0.02);
  });

  test("pings nobody who talks", () => {
    const { clock, connect, engine } = simStage({ heartbeat });
    const socket = connect("deaf");
    const talk = (): void => {
      engine.arrivals.heard(socket.connection);
      clock.after(1000, talk);
    };
    talk();
    clock.advance(600_000);
    expect(socket.pings).toBe(0);
  });

  test("takes any byte for life, though no message is ever complete", () => {
    const { clock, connect, endings } = simStage({ heartbeat });
    const socket = connect("half-open");
    const trickle = (): void => {
      socket.bytesIn++;
      clock.after(10_000, trickle);
    };
    trickle();
    clock.advance(600_000);
    expect(endings).toEqual([]);
  });

  test("kills nobody for our own stall, however long", () => {
    const { clock, connect, endings } = simStage({ heartbeat });
    for (let count = 0; count < 100; count++) {
      connect();
    }
    for (let round = 0; round < 20; round++) {
      clock.advance(13_000);
      clock.stall(120_000);
    }
    expect(endings).toEqual([]);
  });

  test("silence is told in real time, stalls and all", () => {
    const { clock, connect, engine, endings } = simStage({ heartbeat: false });
    const [before, after] = [connect(), connect()];
    clock.advance(1000);
    clock.stall(5000);
    clock.advance(100);
    engine.arrivals.heard(after.connection);
    clock.advance(2000);
    clock.stall(700);
    clock.advance(300);
    engine.ended(before.connection, { fin: true });
    engine.ended(after.connection, { fin: true });
    expect(endings.map((ending) => Math.round(ending.silentMs / 100))).toEqual([91, 30]);
  });

  test("still finds the dead between stalls", () => {
    const { clock, connect, endings } = simStage({ heartbeat });
    connect("half-open");
    for (let round = 0; round < 5; round++) {
      clock.advance(10_000);
      clock.stall(60_000);
    }
    expect(endings).toHaveLength(1);
  });

  test("holds nothing against a peer whose reading we stopped ourselves", () => {
    const { clock, connect, endings } = simStage({ heartbeat });
    const socket = connect("half-open");
    socket.isPausedByUs = true;
    clock.advance(300_000);
    expect(endings).toEqual([]);
  });

  test("spreads a crowd that came together over the whole interval", () => {
    const { clock, connect } = simStage({ heartbeat });
    const crowd = Array.from({ length: 2500 }, () => connect());
    let before = 0;
    let most = 0;
    for (let second = 0; second < 25; second++) {
      clock.advance(1000);
      const pings = crowd.reduce((sum, socket) => sum + socket.pings, 0);
      most = Math.max(most, pings - before);
      before = pings;
    }
    expect(before).toBeGreaterThan(2400);
    expect(most).toBeLessThan(150);
  });

  test("can be turned off", () => {
    const { clock, connect } = simStage({ heartbeat: false });
    const socket = connect("half-open");
    clock.advance(3_600_000);
    expect(socket.pings).toBe(0);
  });

  test("one timer serves any number of connections", () => {
    const { clock, connect } = simStage({ heartbeat });
    for (let count = 0; count < 1000; count++) {
      connect("half-open");
    }
    expect(clock.pending()).toBeLessThan(3);
  });
});

describe("a client that never speaks", () => {
  const silence = { firstMessageMs: 3000, idleMs: 60_000 };

  test("is closed with 1001 when its first message is due, though it answers every ping", () => {
    const { clock, connect, endings } = simStage({ heartbeat: { idleMs: 1000, timeoutMs: 1000 }, inbound: silence });
    const socket = connect();
    clock.advance(2900);
    expect(socket.pings).toBeGreaterThan(1);
    expect(socket.closeSent).toBeUndefined();
    clock.advance(200);
    expect(socket.closeSent).toMatchObject({ code: 1001, reason: "no message for too long" });
    expect(endings).toMatchObject([{ cause: "idle.timeout", closedBy: "here" }]);
  });

  test("has as long again after each message, and not longer", () => {
    const { clock, connect, engine, endings } = simStage({ heartbeat, inbound: silence });
    const { connection } = connect();
    clock.advance(2000);
    engine.arrivals.heard(connection);
    clock.advance(59_000);
    engine.arrivals.heard(connection);
    clock.advance(59_000);
    expect(endings).toEqual([]);
    clock.advance(2000);
    expect(endings).toMatchObject([{ cause: "idle.timeout", livedMs: expect.closeTo(121_000, -3) as number }]);
  });

  test("is not blamed while we do not read, nor where nothing was asked, nor without heartbeats", () => {
    for (const [options, isPausedByUs, ends] of [
      [{ inbound: silence }, true, 0],
      [{}, false, 0],
      [{ inbound: { idleMs: 1000 }, heartbeat: false }, false, 1],
    ] as const) {
      const { clock, connect, endings } = simStage(options);
      connect().isPausedByUs = isPausedByUs;
      clock.advance(300_000);
      expect(endings).toHaveLength(ends);
    }
  });
});

describe("an end that was set in advance", () => {
  test("credentials that are good for years outlive what a timer can count", () => {
    const { clock, connect, endings } = simStage({ heartbeat: false });
    const day = 86_400_000;
    const { connection } = connect("polite", { expiresAt: clock.wall() + 40 * day });
    expect(connection.retireAt).toBe(40 * day);
    clock.advance(day);
    expect(endings).toEqual([]);
  });

  const hour = 3_600_000;
  const creep = (clock: VirtualClock): void => {
    for (let step = 0; step < 100; step++) {
      clock.jumpWall(600);
      clock.advance(60);
    }
  };
  test.each<[string, number, (clock: VirtualClock) => void, number]>([
    ["an hour slow is put right", hour + 60_000, (clock) => clock.jumpWall(hour), 61_000],
    ["an hour fast is put right", 60_000, (clock) => clock.jumpWall(-hour), hour + 61_000],
    ["stood still beside a machine that slept", hour + 60_000, (clock) => clock.sleep(hour), 61_000],
    ["creeps", 120_000, creep, 60_500],
  ])("credentials end on their date where the clock %s", (_, leftMs, correct, endedBy) => {
    const { clock, connect, endings } = simStage({ heartbeat: false, maxAgeMs: 10 * hour, maxAgeJitter: 0 });
    connect("polite", { expiresAt: clock.wall() + leftMs });
    clock.advance(1000);
    correct(clock);
    clock.advance(endedBy - clock.now() - 2000);
    expect(endings).toEqual([]);
    clock.advance(4000);
    expect(endings).toMatchObject([{ cause: "auth.expired" }]);
  });

  test("credentials that are renewed end on their new date, later or sooner, and an age stays an age", () => {
    const { clock, connect, endings, engine } = simStage({ heartbeat: false, maxAgeMs: 100_000, maxAgeJitter: 0 });
    const [later, sooner, forEver] = ["a", "b", "c"].map(
      (key) => connect("polite", { key, expiresAt: clock.wall() + 10_000 }).connection,
    );
    expect(engine.renew(later!, clock.wall() + 50_000)).toBe(true);
    expect(engine.renew(sooner!, clock.wall() + 1000)).toBe(true);
    expect(engine.renew(forEver!, null)).toBe(true);
    clock.advance(2000);
    expect(endings.map(({ key }) => key)).toEqual(["b"]);
    expect(engine.renew(sooner!, clock.wall() + 1000)).toBe(false);
    clock.advance(50_000);
    clock.advance(60_000);
    expect(endings.map(({ key, cause }) => [key, cause])).toEqual([
      ["b", "auth.expired"],
      ["a", "auth.expired"],
      ["c", "lifetime.max"],
    ]);
  });

  test("maximum ages are spread by their jitter", () => {
    const { clock, connect, endings } = simStage({ heartbeat, maxAgeMs: 100_000, maxAgeJitter: 0.5 });
    for (let count = 0; count < 500; count++) {
      connect();
    }
    clock.advance(101_000);
    const lived = endings.map((ending) => ending.livedMs);
    expect(endings).toHaveLength(500);
    expect(new Set(endings.map((ending) => ending.cause))).toEqual(new Set(["lifetime.max"]));
    expect(Math.min(...lived)).toBeLessThan(53_000);
    expect(Math.max(...lived)).toBeGreaterThan(97_000);
  });

  test("credentials end on their date, and the nearer of two ends counts", () => {
    const { clock, connect, endings } = simStage({ heartbeat, maxAgeMs: 500_000, maxAgeJitter: 0 });
    connect("polite", { expiresAt: clock.wall() + 60_000 });
    connect("polite", { expiresAt: clock.wall() + 900_000 });
    connect("polite", { expiresAt: clock.wall() - 1 });
    clock.advance(600_000);
    expect(endings.map(({ cause, livedMs }) => [cause, Math.round(livedMs / 1000)])).toEqual([
      ["auth.expired", 0],
      ["auth.expired", 60],
      ["lifetime.max", 500],
    ]);
  });
});
