import { createSimNetwork, createVirtualClock, seeded, type SimPeer } from "@afterclose/sim";
import { expect, test } from "vitest";
import type { ClientOptions } from "../contract/options.ts";
import { WebSocket } from "./web-socket.ts";

function play(options: ClientOptions = {}, onDial?: (peer: SimPeer) => void) {
  const clock = createVirtualClock();
  const net = createSimNetwork({ clock, latencyMs: 5, ...(onDial && { onDial }) });
  const log: string[] = [];
  const socket = new WebSocket("ws://host.test/room", [], {
    ...options,
    ports: { clock, chance: seeded(1), dial: net.dial, life: () => () => undefined },
  });
  for (const type of ["open", "message", "error", "close", "retrying", "stop", "drop"] as const) {
    socket.addEventListener(type, (event) => {
      const { code, because, next, data, attempt } = event as never as Record<string, unknown>;
      log.push(
        [type, code, data, because, attempt, (next as { kind?: string } | undefined)?.kind]
          .filter((one) => one !== undefined)
          .join(" "),
      );
    });
  }
  return { clock, net, log, socket };
}

test("a connection opens, carries messages, and comes back after a restart", () => {
  const { clock, net, log, socket } = play();
  expect(socket.readyState).toBe(0);
  clock.advance(100);
  expect(socket.readyState).toBe(1);
  net.peers[0]?.send("hello");
  clock.advance(100);
  net.peers[0]?.close(1012, "deploy");
  clock.advance(6000);
  expect(log).toEqual(["open", "message hello", "close 1012 retry", "retrying 2", "open"]);
  expect(net.alive()).toBe(1);
});

test("a policy violation ends it", () => {
  const { clock, net, log, socket } = play();
  clock.advance(100);
  net.peers[0]?.close(1008, "no");
  clock.advance(60_000);
  expect(log).toEqual(["open", "close 1008 stop", "stop policy"]);
  expect(socket.readyState).toBe(3);
  expect(clock.pending()).toBe(0);
});
