import { peerAdvice } from "@afterclose/codes/advice";
import { createSimNetwork, createVirtualClock, seeded } from "@afterclose/sim";
import type { Chance } from "@afterclose/wire";
import { describe, expect, test } from "vitest";
import { clientDefaults } from "../contract/options.ts";
import { endingOf } from "../machine/ending-of.ts";
import { lost } from "../machine/step.ts";
import { WebSocket } from "../shell/web-socket.ts";
import { decide } from "./decide.ts";
import { freshTrail } from "./trail.ts";

const clients = 10_000;
const outagesMs = [500, 1000, 2000, 3000, 4000, 5000, 6000, 8000, 10_000];

/** The largest share of clients that knocks within any 100 ms. */
function peakShare(knocks: readonly number[]): number {
  const sorted = Float64Array.from(knocks).sort();
  let most = 0;
  for (let from = 0, to = 0; to < sorted.length; to++) {
    while ((sorted[to] ?? 0) - (sorted[from] ?? 0) >= 100) {
      from++;
    }
    most = Math.max(most, to - from + 1);
  }
  return most / clients;
}

/** When one client knocks, from the ending at 0 until the server is back. Those refused count too. */
function knocksOf(code: number, downMs: number, chance: Chance): number[] {
  const knocks: number[] = [];
  let ending = endingOf({ code, reason: "", wasClean: code !== 1006 }, "open", 60_000, 1);
  let trail = freshTrail;
  for (let now = 0; now < downMs;) {
    const at = { wall: 0, draw: chance(), options: clientDefaults };
    const verdict = decide(peerAdvice(ending), ending, trail, at);
    trail = { ...verdict.trail, attempt: verdict.trail.attempt + 1 };
    if (verdict.next.kind === "stop") {
      break;
    }
    now += verdict.next.afterMs;
    knocks.push(now);
    ending = endingOf(lost, "handshake", 0, trail.attempt);
  }
  return knocks;
}

describe("10,000 clients that lose their server at once", () => {
  test.each([[1001], [1006], [1012]])(
    "after %i, never more than 4 in 100 of them knock within 100 ms, however long it is down",
    (code) => {
      for (const downMs of outagesMs) {
        for (let seed = 1; seed <= 10; seed++) {
          const chance = seeded(seed);
          const knocks = Array.from({ length: clients }, () => knocksOf(code, downMs, chance)).flat();
          expect(peakShare(knocks), `down for ${String(downMs)} ms, seed ${String(seed)}`).toBeLessThan(0.04);
        }
      }
    },
    60_000,
  );

  test("are spread as evenly by the whole client, and all are back", () => {
    const clock = createVirtualClock();
    const knocks: number[] = [];
    let isDown = false;
    const net = createSimNetwork({
      clock,
      latencyMs: 5,
      onDial: (peer) => {
        knocks.push(clock.now());
        if (isDown) {
          peer.rst("ECONNREFUSED");
        } else {
          peer.accept();
        }
      },
    });
    const ports = { clock, chance: seeded(7), dial: net.dial, life: () => () => undefined };
    for (let i = 0; i < clients; i++) {
      new WebSocket("ws://host.test/", [], { heartbeat: false, ports });
    }
    clock.advance(10_000);
    knocks.length = 0;
    isDown = true;
    for (const peer of net.peers.slice()) {
      peer.close(1012);
    }
    clock.advance(2000);
    isDown = false;
    clock.advance(8000);
    expect(net.alive()).toBe(clients);
    expect(peakShare(knocks)).toBeLessThan(0.04);
  }, 60_000);
});
