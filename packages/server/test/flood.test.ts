import { expect, test } from "vitest";
import { createVirtualClock } from "@afterclose/sim";
import { FloodGuard } from "../src/inbound/flood-guard.ts";
import type { WebSocket } from "ws";
import { frame, rawOpen, type Stage, stage } from "./testing-kit.ts";
import { simStage, type SimSocket } from "./sim-host.ts";

test("a peer that floods is held back while the loop is late, for longer each time, and let go when it is calm", () => {
  const { clock, connect, engine } = simStage();
  const socket = connect("deaf");
  const hear = (count: number): void => {
    for (let index = 0; index < count; index++) {
      engine.arrivals.heard(socket.connection);
    }
  };
  clock.advance(50);
  hear(10_000);
  expect(socket.isPausedByUs).toBe(false);
  clock.stall(0);
  clock.advance(50);
  // 80 ms of one turn pass before the next tick can run.
  let late = 0;
  clock.after(0, () => {
    late = 1;
  });
  clock.advance(0);
  expect(late).toBe(1);
  const held: boolean[] = [];
  clock.after(10, () => {
    hear(64);
  });
  clock.after(10, () => {
    hear(640);
    held.push(socket.isPausedByUs);
  });
  clock.stall(120);
  expect(held).toEqual([true]);
  clock.advance(105);
  expect(socket.isPausedByUs).toBe(false);
  hear(640);
  expect(socket.isPausedByUs).toBe(true);
  clock.advance(150);
  expect(socket.isPausedByUs).toBe(true);
  clock.advance(60);
  expect(socket.isPausedByUs).toBe(false);
  clock.advance(2000);
  hear(200);
  expect(socket.isPausedByUs).toBe(false);
});

test("nobody is held back while the loop is on time, and nobody at all when it is turned off", () => {
  for (const [inbound, isHeld] of [
    [{}, false],
    [{ holdBackFloods: false }, false],
  ] as const) {
    const { clock, connect, engine } = simStage({ inbound });
    const socket = connect("deaf");
    for (let round = 0; round < 100; round++) {
      clock.advance(10);
      for (let index = 0; index < 1000; index++) {
        engine.arrivals.heard(socket.connection);
      }
    }
    expect(socket.isPausedByUs).toBe(isHeld);
  }
});

test("who asks again as soon as it is answered is no flood, however fast and however late the loop is", () => {
  const clock = createVirtualClock();
  const paused: SimSocket[] = [];
  const { engine, connect } = simStage();
  const host = { pause: (socket: SimSocket) => paused.push(socket), isPaused: () => false };
  const guard = new FloodGuard<SimSocket>(clock, host as never, () => false);
  const { connection } = connect();
  clock.advance(200);
  for (let turn = 0; turn < 5000; turn++) {
    guard.mayRead(connection);
    clock.advance(0.1);
  }
  expect(paused).toEqual([]);
  for (let message = 0; message < 320; message++) {
    guard.mayRead(connection);
  }
  expect(paused).toEqual([connection.socket]);
  engine.detach();
});

test("those held back read on one by one, however many were held in the same turn", () => {
  const { clock, connect, engine } = simStage();
  const sockets = Array.from({ length: 40 }, () => connect("deaf"));
  void engine.drain({ mode: "restart", overMs: 60_000, graceMs: 60_000 });
  const flood = (socket: SimSocket): void => {
    for (let index = 0; index < 300; index++) {
      engine.arrivals.heard(socket.connection);
    }
  };
  sockets.forEach(flood);
  const held = (): number => sockets.filter(({ isPausedByUs }) => isPausedByUs).length;
  expect(held()).toBe(40);
  clock.advance(100);
  const perTurn: number[] = [];
  for (let turn = 0; turn < 1000; turn++) {
    const before = held();
    clock.advance(1);
    perTurn.push(before - held());
    sockets.filter(({ isPausedByUs }) => !isPausedByUs).forEach(flood);
  }
  expect(Math.max(...perTurn)).toBe(1);
  expect(perTurn.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(40);
});

test("while a drain is under way a flood is held back though the loop is on time, and no longer once it is called off", () => {
  const { clock, connect, engine } = simStage();
  const [first, second] = [connect("deaf"), connect("deaf")];
  const flood = (socket: SimSocket): void => {
    for (let index = 0; index < 640; index++) {
      engine.arrivals.heard(socket.connection);
    }
  };
  clock.advance(50);
  flood(first);
  expect(first.isPausedByUs).toBe(false);
  void engine.drain({ mode: "restart", overMs: 60_000, graceMs: 60_000 });
  clock.advance(10);
  flood(first);
  expect(first.isPausedByUs).toBe(true);
  engine.resume();
  flood(second);
  expect(second.isPausedByUs).toBe(false);
});

/** A lifecycle whose loop is late from the first message on, and whose timers run when they are told to. */
async function lateStage(onMessage: (heard: number) => void): Promise<{
  readonly on: Stage;
  readonly ours: () => WebSocket;
  readonly runTimers: () => void;
}> {
  let now = 0;
  let timers: (() => void)[] = [];
  const after = (_: number, run: () => void): (() => void) => {
    timers.push(run);
    return () => {
      timers = timers.filter((one) => one !== run);
    };
  };
  let ours: WebSocket | undefined;
  let heard = 0;
  const on = await stage({ clock: { now: () => now, wall: () => now, after }, heartbeat: false }, (socket) => {
    ours = socket;
    socket.on("message", () => {
      now = Math.max(now, 200);
      onMessage(++heard);
    });
  });
  return {
    on,
    ours: () => ours!,
    runTimers: () => {
      // Each turn of a flood comes later than the one before.
      now += 1000;
      timers.splice(0).forEach((run) => {
        run();
      });
    },
  };
}

const tiny = (count: number): Buffer => Buffer.concat(Array.from({ length: count }, () => frame(2, "x")));

test("a peer that was held back stays paused if the application paused it meanwhile, and what had come is read", async () => {
  let heard = 0;
  const { on, ours, runTimers } = await lateStage((count) => (heard = count));
  const peer = await rawOpen(on.port);
  peer.write(tiny(400));
  await expect.poll(() => heard).toBeGreaterThan(200);
  expect([heard < 400, ours().isPaused]).toEqual([true, true]);
  ours().pause();
  // It may not flow again before its turn, whatever the application asks for.
  ours().resume();
  expect(heard).toBeLessThan(400);
  ours().pause();
  while (heard < 400) {
    runTimers();
  }
  expect(ours().isPaused).toBe(true);
  ours().resume();
  expect(ours().isPaused).toBe(false);
  peer.destroy();
  await on.stop();
});

test("who floods and then sends a FIN is heard to the end before it counts as closing", async () => {
  let heard = 0;
  const { on, ours, runTimers } = await lateStage((count) => (heard = count));
  const peer = await rawOpen(on.port);
  peer.end(tiny(3000));
  await expect.poll(() => heard).toBeGreaterThan(200);
  for (let turn = 0; turn < 1000 && on.endings.length === 0; turn++) {
    expect(on.life.of(ours())?.state === "open" || heard === 3000).toBe(true);
    runTimers();
    await new Promise(setImmediate);
  }
  expect(heard).toBe(3000);
  expect(await on.ending()).toMatchObject({ cause: "tcp.fin" });
  await on.stop();
});
