import { createSimNetwork, createVirtualClock, seeded, type SimPeer } from "@afterclose/sim";
import type { LifeEvent } from "../contract/life.ts";
import { WebSocket } from "../shell/web-socket.ts";

const codes = [1000, 1001, 1002, 1005, 1006, 1008, 1011, 1012, 1013, 1015, 3000, 3003, 4001, 4999, 999];
const maxDelayMs = 120_000;

/** What a listener of the simulation throws. The host reports it as uncaught. */
export const onPurpose = "thrown on purpose";

/** What one seed came to. */
export interface Outcome {
  readonly endings: number;
  /** The first thing that must not happen, or `undefined`. */
  readonly broken: string | undefined;
  /** Everything that happened, to be read from the top. */
  readonly story: readonly string[];
}

/** One client, `rounds` random faults from one seed, and everything that must hold whatever happens. */
export function soak(seed: number, rounds: number): Outcome {
  const chance = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const clock = createVirtualClock();
  const story: string[] = [];
  const say = (line: string): void => {
    story.push(`${clock.now().toFixed(0)} ${line}`);
  };
  let broken: string | undefined;
  const check = (holds: boolean, rule: string): void => {
    if (!holds && broken === undefined) {
      broken = rule;
      say(`BROKEN: ${rule}`);
    }
  };
  const hasBroken = (): boolean => broken !== undefined;
  const net = createSimNetwork({
    clock,
    latencyMs: () => chance() * 200,
    onDial(peer) {
      const fate = calm ? 0.5 : chance();
      if (fate < 0.7) {
        peer.accept();
      } else if (fate < 0.8) {
        peer.refuse(503, chance() < 0.3 ? 2000 : undefined);
      } else if (fate < 0.9) {
        peer.rst();
      }
      if (fate < 0.1) {
        peer.close(pick(codes), "at once");
      }
      peer.onMessage((data) => {
        got.push(data as string);
        if (data === "ping" && (calm || chance() < 0.9)) {
          peer.send("pong");
        }
      });
    },
  });
  const got: string[] = [];
  const begunAgain: number[] = [];
  let calm = false;
  const listeners = new Set<(event: LifeEvent) => void>();
  let endings = 0;
  let stopped = false as boolean;
  let opened = 0;
  const socket = new WebSocket(
    () => {
      if (!calm && chance() < 0.05) {
        throw new Error("no URL today");
      }
      return "ws://host.test/";
    },
    [],
    {
      maxDelayMs,
      heartbeat: chance() < 0.5 ? { message: "ping" } : {},
      buffer: { maxMessages: 20 },
      policy: () => (!calm && chance() < 0.02 ? ("nonsense" as never) : undefined),
      ports: {
        clock,
        chance,
        dial: (...args) => {
          if (!calm && chance() < 0.02) {
            throw new Error("the host refuses");
          }
          return net.dial(...args);
        },
        life: (tell) => {
          listeners.add(tell);
          return () => listeners.delete(tell);
        },
      },
    },
  );
  for (const type of ["open", "close", "message", "retrying"] as const) {
    socket.addEventListener(type, () => {
      if (chance() < 0.02) {
        throw new Error(onPurpose);
      }
    });
  }
  const hear = (type: string, what: string): void => {
    say(`${type} ${what}`);
    check(!stopped || type === "stop", `${type} was told after stop`);
  };
  socket.addEventListener("open", () => {
    opened++;
    hear("open", "");
    check(socket.readyState === 1 || socket.readyState === 2, "open is told of an open socket");
  });
  socket.addEventListener("message", ({ data }) => {
    hear("message", String(data));
  });
  socket.addEventListener("error", () => {
    hear("error", "");
  });
  socket.addEventListener("close", ({ code, next, ending }) => {
    endings++;
    hear("close", `${String(code)} ${ending.cause} ${JSON.stringify(next)}`);
    if (next.kind !== "stop") {
      check(next.afterMs >= 0 && next.afterMs <= maxDelayMs, "a delay is within its bounds");
    }
  });
  socket.addEventListener("retrying", () => {
    hear("retrying", "");
  });
  socket.addEventListener("stop", ({ because }) => {
    hear("stop", because);
    check(!stopped, "stop is told once");
    stopped = true;
    check(listeners.size === 0, "nobody watches the page after stop");
  });
  let sent = 0;
  for (let round = 0; round < rounds; round++) {
    act();
    clock.advance(chance() < 0.2 ? chance() * 60_000 : chance() * 800);
    // One that was left with a Close lives until that is answered, and no longer than a Close may take.
    const leaving = begunAgain.filter((at) => clock.now() - at < 10_500).length;
    check(net.alive() <= 1 + leaving, "no second socket is alive");
    if (stopped && !hasBroken()) {
      check(socket.readyState === 3, "a stopped socket says CLOSED");
      stopped = false;
      socket.reconnect();
    }
    if (hasBroken()) {
      break;
    }
  }
  // Left alone on a good network, it must come to rest: open, or stopped.
  calm = true;
  net.failWith(undefined);
  net.blackhole(false);
  for (const tell of [...listeners]) {
    tell({ type: "show" });
  }
  clock.advance(400_000);
  check(socket.readyState === 1 || socket.readyState === 3, "it is not stuck");
  socket.close();
  // What still goes out is waited for, and then the peer's answer.
  clock.advance(40_000);
  check(socket.readyState === 3, "close() comes to an end");
  check(clock.pending() === 0, "no timer is left");
  const numbers = got.filter((data) => data !== "ping").map(Number);
  check(
    numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? -1)),
    "messages arrive in order, and once",
  );
  check(opened <= endings + 1, "no second open without an end");
  return { endings, broken, story };

  function act(): void {
    const peer: SimPeer | undefined = net.peers.at(-1);
    const life = (event: LifeEvent): void => {
      say(`life ${event.type}`);
      for (const tell of [...listeners]) {
        tell(event);
      }
    };
    const acts: (() => void)[] = [
      () => peer?.close(pick(codes), chance() < 0.2 ? "retry-after=1-3s" : ""),
      () => peer?.close(pick([1001, 1006, 1011, 1012, 1013])),
      () => peer?.fin(),
      () => peer?.rst(),
      () => peer?.vanish(),
      () => peer?.answer(chance() < 0.5),
      () => peer?.send("hello"),
      () => {
        const line = String(sent++);
        say(`send ${line}`);
        socket.send(line);
      },
      () => {
        net.failWith(chance() < 0.5 ? "ECONNREFUSED" : undefined);
      },
      () => {
        net.blackhole(chance() < 0.3);
      },
      () => {
        life({ type: pick(["online", "offline", "visible", "hide", "show", "show"]) });
      },
      () => {
        const ms = chance() * 600_000;
        clock.sleep(ms, chance() < 0.5 ? "stops" : "runs");
        life({ type: "wake", sleptMs: ms });
      },
      () => {
        clock.jumpWall((chance() - 0.5) * 86_400_000);
      },
      () => {
        clock.stall(chance() * 30_000);
      },
      () => {
        const old = net.peers.length > 1 ? pick(net.peers.slice(0, -1)) : undefined;
        old?.late((events) => {
          events.message("late");
          events.ended({ code: 1000, reason: "late", wasClean: true });
        });
      },
      () => {
        if (chance() < 0.2) {
          say("reconnect()");
          begunAgain.push(clock.now());
          socket.reconnect();
        }
      },
    ];
    pick(acts)();
  }
}
