import { createVirtualClock } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { play } from "../testing/play.ts";

const half = (): number => 0.5;

describe("a silent connection", () => {
  test("is asked, and stays when it answers", () => {
    const { clock, last, log } = play();
    clock.advance(200_000);
    expect(log).toEqual(["open"]);
    expect(last().pings).toBeGreaterThan(6);
  });

  test("is given up when no answer comes, as 1006 and not clean", () => {
    const { clock, net, last, log } = play();
    clock.advance(100);
    last().vanish();
    clock.advance(40_000);
    expect(log.slice(0, 4)).toEqual(["open", "close 1006 heartbeat.timeout retry", "retrying 1", "open"]);
    expect(net.alive()).toBe(1);
  });

  test("counts any message as life", () => {
    const { clock, last, log } = play();
    clock.advance(100);
    last().answer(false);
    for (let second = 0; second < 120; second++) {
      last().send("tick");
      clock.advance(1000);
    }
    expect(log.filter((line) => line.startsWith("close"))).toEqual([]);
  });

  test("can be asked by a message, whose answers are not delivered", () => {
    const { clock, last, log } = play({ heartbeat: { message: "ping", isAnswer: (data) => data === "pong" } });
    clock.advance(100);
    last().onMessage((data) => {
      if (data === "ping") {
        last().send("pong");
      }
    });
    clock.advance(100_000);
    expect(log).toEqual(["open"]);
    expect(last().received.length).toBeGreaterThan(3);
    expect(last().pings).toBe(0);
  });

  test("is asked as often as was said, however long an answer may take", () => {
    const { clock, last } = play({ heartbeat: { idleMs: 1000, timeoutMs: 10_000 } });
    clock.advance(20_100);
    expect(last().pings).toBeGreaterThan(17);
    last().vanish();
    expect(last().pings).toBeLessThan(22);
  });

  test("is given up when the answer has taken too long, not when the next question is due", () => {
    const { clock, last, log } = play({ heartbeat: { idleMs: 1000, timeoutMs: 10_000 } });
    clock.advance(5000);
    last().vanish();
    clock.advance(9000);
    expect(log).toEqual(["open"]);
    clock.advance(3000);
    expect(log[1]).toBe("close 1006 heartbeat.timeout retry");
  });

  test("is neither asked nor dropped on waking where questions were turned off", () => {
    const { clock, last, live, log } = play({ heartbeat: false });
    clock.advance(100);
    live({ type: "wake", sleptMs: 6000 });
    clock.advance(10_000);
    expect([log, last().pings]).toEqual([["open"], 0]);
  });

  test("that is slow has as long to prove itself on waking as its handshake took", () => {
    const { clock, last, live, log } = play({ onDial: (peer) => clock.after(800, () => peer.accept()) });
    clock.advance(1000);
    last().delay(300);
    live({ type: "wake", sleptMs: 6000 });
    clock.advance(5000);
    expect(log).toEqual(["open"]);
  });

  test("is left alone where that is asked for", () => {
    const { clock, last, log } = play({ heartbeat: false });
    clock.advance(100);
    last().vanish();
    clock.advance(3_600_000);
    expect(log).toEqual(["open"]);
  });

  test("is not given up because our own timers were held up", () => {
    const { clock, last, log } = play({ chance: half });
    clock.advance(15_000);
    const slowMs = 9_000;
    last().delay(slowMs);
    // The question goes out at 15 s; the event loop hangs over the moment when the answer was due, and when it came.
    clock.advance(9_000);
    clock.stall(12_000);
    clock.advance(12_000);
    expect(last().pings).toBe(2);
    expect(log).toEqual(["open"]);
  });
});

describe("a wait of months", () => {
  test("does not end when the host's timer does, which counts to 31 bits", () => {
    const clock = createVirtualClock();
    const short = { ...clock, after: (ms: number, run: () => void) => clock.after(Math.min(ms, 2 ** 31), run) };
    const monthsMs = 2 ** 33;
    const { log, last } = play({
      clock,
      use: short,
      maxDelayMs: Infinity,
      policy: () => ({ kind: "retry", afterMs: monthsMs }),
    });
    clock.advance(100);
    last().close(1012);
    clock.advance(monthsMs - 1);
    expect(log).toEqual(["open", "close 1012 drain.restart retry"]);
    clock.advance(200);
    expect(log.slice(2)).toEqual(["retrying 2", "open"]);
  });
});

describe("an attempt that hangs", () => {
  test("says in words that it took too long, and how long it was given", () => {
    const { clock, socket } = play({ connectTimeoutMs: 4000, onDial: () => undefined });
    const told: unknown[] = [];
    socket.addEventListener("error", ({ message, error }) => told.push([message, (error as { code: string }).code]));
    clock.advance(4000);
    expect(told).toEqual([["`connectTimeoutMs`: 4000. Expected an open connection.", "ERR_TIMEOUT"]]);
  });

  test("is given up after connectTimeoutMs", () => {
    const { clock, net, log } = play({ connectTimeoutMs: 4000, onDial: () => undefined });
    clock.advance(4000);
    expect(log).toEqual(["error ERR_TIMEOUT", "close 1006 client.timeout retry"]);
    clock.advance(10);
    expect(net.alive()).toBe(0);
  });

  test("is given up too when the URL function never answers, and its late answer is ignored", async () => {
    let answer: (url: string) => void = () => undefined;
    let asked = 0;
    const { clock, net, log } = play({
      url: () => {
        asked++;
        return new Promise<string>((resolve) => {
          answer = asked === 1 ? resolve : () => undefined;
        });
      },
    });
    clock.advance(15_000);
    expect(log).toEqual(["error ERR_TIMEOUT", "close 1006 client.timeout retry"]);
    answer("ws://host.test/late");
    await Promise.resolve();
    clock.advance(100);
    expect(net.peers).toHaveLength(0);
  });
});

describe("the network", () => {
  test("going offline ends the connection; coming online brings it back within spreadMs", () => {
    const { clock, net, live, log } = play();
    clock.advance(100);
    net.failWith("ENETUNREACH");
    live({ type: "offline" });
    expect(log).toEqual(["open", "close 1006 network.offline retry"]);
    clock.advance(30_000);
    net.failWith(undefined);
    live({ type: "online" });
    clock.advance(261);
    expect(log.at(-1)).toBe("open");
  });

  test("coming online does not cut short what the server asked for", () => {
    const { clock, last, live, log } = play();
    clock.advance(100);
    last().close(1012, "retry-after=9s");
    clock.advance(10);
    live({ type: "online" });
    clock.advance(8900);
    expect(log.at(-1)).toMatch(/^close/);
    clock.advance(200);
    expect(log.at(-1)).toBe("open");
  });

  test("coming online begins the delays anew, where the first attempt still fails", () => {
    const { clock, net, live, delays } = play({ chance: () => 0.999 });
    clock.advance(100);
    net.failWith("ENETUNREACH");
    live({ type: "offline" });
    clock.advance(100_000);
    live({ type: "online" });
    const before = delays.length;
    clock.advance(300);
    expect(delays.slice(before)).toEqual([4995]);
  });

  test("coming online gives up an attempt that began before", () => {
    const { clock, net, live, log } = play();
    clock.advance(100);
    net.blackhole(true);
    live({ type: "offline" });
    clock.advance(6000);
    net.blackhole(false);
    live({ type: "online" });
    clock.advance(300);
    expect(log.slice(-4)).toEqual(["error", "close 1006 network.changed retry", "retrying 3", "open"]);
  });
});

describe("after waking", () => {
  test("a connection that answers stays", () => {
    const { clock, live, log } = play();
    clock.advance(100);
    clock.sleep(3_600_000);
    live({ type: "wake", sleptMs: 3_600_000 });
    clock.advance(5000);
    expect(log).toEqual(["open"]);
  });

  test("a connection that does not answer is replaced at once", () => {
    const { clock, last, live, log } = play();
    clock.advance(10_000);
    last().vanish();
    clock.sleep(3_600_000);
    live({ type: "wake", sleptMs: 3_600_000 });
    clock.advance(515);
    expect(log).toEqual(["open", "close 1006 host.slept retry", "retrying 1", "open"]);
  });

  test("a connection that turns out to be reset is replaced at once, too", () => {
    const { clock, last, live, log } = play({ chance: half });
    clock.advance(10_000);
    clock.sleep(3_600_000);
    live({ type: "wake", sleptMs: 3_600_000 });
    last().rst();
    clock.advance(140);
    expect(log).toEqual(["open", "close 1006 unknown retry", "retrying 1", "open"]);
  });

  test("what the server asked for is not cut short", () => {
    const { clock, last, live, delays } = play();
    clock.advance(10_000);
    live({ type: "wake", sleptMs: 60_000 });
    last().close(1012, "retry-after=7s");
    clock.advance(100);
    expect(delays).toEqual([7000]);
  });

  test("a page that becomes visible asks too, but with patience", () => {
    const { clock, last, live, log } = play();
    clock.advance(100);
    last().vanish();
    live({ type: "visible" });
    clock.advance(9000);
    expect(log).toEqual(["open"]);
    clock.advance(1100);
    expect(log[1]).toBe("close 1006 heartbeat.timeout retry");
  });

  test("a wait is cut short", () => {
    const { clock, last, live, log } = play({ chance: half });
    clock.advance(100);
    last().close(1011);
    clock.advance(10);
    live({ type: "visible" });
    clock.advance(150);
    expect(log.at(-1)).toBe("open");
  });
});

describe("a page that is left", () => {
  test("tells nothing and dials nothing; coming back, it tells and dials", () => {
    const { clock, net, last, live, log } = play();
    clock.advance(100);
    live({ type: "hide" });
    last().close(1001);
    clock.advance(60_000);
    expect(log).toEqual(["open"]);
    expect(net.peers).toHaveLength(1);
    live({ type: "show" });
    clock.advance(300);
    expect(log).toEqual(["open", "close 1001 drain.shutdown retry", "retrying 1", "open"]);
  });

  test("can still be closed", () => {
    const { clock, last, live, socket, log } = play();
    clock.advance(100);
    live({ type: "hide" });
    socket.close(1000, "bye");
    clock.advance(100);
    expect(last().closeReceived).toEqual({ code: 1000, reason: "bye" });
    live({ type: "show" });
    clock.advance(100);
    expect(log).toEqual(["open", "close 1000 client.closed stop", "stop done"]);
  });
});

describe("closing here", () => {
  test("an open connection says goodbye, then stops", () => {
    const { clock, last, socket, log } = play();
    clock.advance(100);
    socket.close(4000, "enough");
    expect(socket.readyState).toBe(2);
    clock.advance(100);
    expect(last().closeReceived).toEqual({ code: 4000, reason: "enough" });
    expect(log).toEqual(["open", "close 4000 client.closed stop", "stop closed-here"]);
  });

  test("does not wait for ever for the peer", () => {
    const { clock, last, socket, log } = play();
    clock.advance(100);
    last().vanish();
    socket.close();
    clock.advance(10_000);
    expect(log).toEqual(["open", "close 1006 close.unanswered stop", "stop closed-here"]);
    expect(clock.pending()).toBe(1);
  });

  test("before it opened, and between two connections", () => {
    const early = play();
    early.socket.close();
    expect(early.log).toEqual([]);
    early.clock.advance(100);
    expect(early.log).toEqual(["close 1006 client.closed stop", "stop closed-here"]);
    const between = play();
    between.clock.advance(100);
    between.last().close(1012);
    between.clock.advance(10);
    between.socket.close();
    expect(between.socket.readyState).toBe(3);
    between.clock.advance(60_000);
    expect(between.log.slice(1)).toEqual(["close 1012 drain.restart retry", "stop closed-here"]);
    expect(between.clock.pending()).toBe(0);
  });

  test("while the URL is still being asked for", async () => {
    const { clock, net, socket, log } = play({ url: () => Promise.resolve("ws://host.test/") });
    socket.close();
    await Promise.resolve();
    clock.advance(100);
    expect(log).toEqual(["error", "close 1006 client.closed stop", "stop closed-here"]);
    expect(net.peers).toHaveLength(0);
  });

  test("by a signal", () => {
    const control = new AbortController();
    const { clock, socket, log } = play({ signal: control.signal });
    clock.advance(100);
    control.abort();
    expect(socket.readyState).toBe(2);
    clock.advance(100);
    expect(log.at(-1)).toBe("stop done");
    const dead = play({ signal: control.signal });
    dead.clock.advance(100);
    expect(dead.log).toEqual(["stop closed-here"]);
    expect(dead.net.peers).toHaveLength(0);
  });
});

describe("reconnect()", () => {
  test("replaces an open connection, and the old one is heard no more", () => {
    const { clock, net, socket, log } = play();
    clock.advance(100);
    const old = net.peers[0];
    socket.reconnect();
    clock.advance(100);
    expect(log).toEqual(["open", "close 1006 client.replaced retry", "retrying 2", "open"]);
    old?.late((events) => {
      events.message("late");
      events.ended({ code: 1000, reason: "", wasClean: true });
    });
    expect(log).toHaveLength(4);
    expect(net.alive()).toBe(1);
  });
});
