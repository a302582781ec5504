import { createSimNetwork, createVirtualClock } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { play } from "../testing/play.ts";
import { WebSocket } from "./web-socket.ts";

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn++) {
    await Promise.resolve();
  }
};
const never = (): Promise<never> => new Promise<never>(() => undefined);
const no = (): never => {
  throw new Error("no");
};

describe("a function for the URL or the sub-protocols", () => {
  test.each([
    ["a URL that never comes", { url: never }, ["error ERR_TIMEOUT", "close 1006 client.timeout retry"]],
    ["sub-protocols that never come", { protocols: never }, ["error ERR_TIMEOUT", "close 1006 client.timeout retry"]],
    ["a URL function that throws", { url: no }, ["error ERR_URL", "close 1006 handshake.failed retry"]],
    ["sub-protocols that throw", { protocols: no }, ["error ERR_URL", "close 1006 handshake.failed retry"]],
    [
      "a URL that is refused later",
      { url: () => Promise.reject(new Error("no")) },
      ["error ERR_URL", "close 1006 handshake.failed retry"],
    ],
    [
      "a rejection with nothing",
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      { url: () => Promise.reject() },
      ["error ERR_URL", "close 1006 handshake.failed retry"],
    ],
  ] as const)("%s is one ending, and the next attempt asks again", async (_, setting, told) => {
    const { clock, log, net } = play({ connectTimeoutMs: 1000, ...(setting as object) });
    await turns();
    clock.advance(1000);
    expect(log).toEqual(told);
    await turns();
    clock.advance(6000);
    expect(log[2]).toBe("retrying 2");
    expect(net.peers).toEqual([]);
  });

  test("garbage from it is refused by the host, told, and asked for again", () => {
    const answers = [undefined, 17, "no url", "ws://host.test/"];
    const clock = createVirtualClock();
    const net = createSimNetwork({ clock });
    const told: unknown[] = [];
    const socket = new WebSocket(() => answers.shift() as string, [], {
      ports: {
        clock,
        life: () => () => undefined,
        dial: (url, ...rest) => net.dial(new URL(url).href, ...rest),
      },
    });
    socket.addEventListener("error", ({ error }) => told.push((error as { code: string }).code));
    socket.addEventListener("open", () => told.push(socket.url));
    clock.advance(60_000);
    expect(told).toEqual(["ERR_DIAL", "ERR_DIAL", "ERR_DIAL", "ws://host.test/"]);
  });

  test.each([undefined, null])("%s about sub-protocols means none", (answer) => {
    const { clock, last } = play({ protocols: (() => answer) as never });
    clock.advance(100);
    expect(last().protocols).toEqual([]);
  });

  test("may close the socket that asks it, and nobody dials", () => {
    const control = new AbortController();
    const { clock, net, log } = play({
      signal: control.signal,
      url: ({ attempt }) => {
        if (attempt === 2) {
          control.abort();
        }
        return "ws://host.test/";
      },
      onDial: (peer) => {
        peer.rst();
      },
    });
    clock.advance(60_000);
    expect(net.peers).toHaveLength(1);
    expect(log.at(-1)).toBe("stop closed-here");
    expect(clock.pending()).toBe(0);
  });
});

describe("a signal that aborts", () => {
  test.each([
    ["while the URL is asked for", { url: never }, 10],
    ["while a connection is made", { onDial: () => undefined }, 10],
    ["between two connections", { onDial: (peer: { rst(): void }) => peer.rst() }, 30],
  ] as const)("%s ends all, once, and leaves no timer", (_, setting, afterMs) => {
    const control = new AbortController();
    const { clock, log, socket, watches } = play({ ...(setting as object), signal: control.signal });
    clock.advance(afterMs);
    control.abort();
    socket.close();
    clock.advance(120_000);
    expect(log.filter((line) => line.startsWith("stop"))).toEqual(["stop closed-here"]);
    expect([socket.readyState, clock.pending(), watches()]).toEqual([3, 0, false]);
  });
});

describe("what a program may do at any moment", () => {
  test("two calls of reconnect() make one connection", () => {
    const { clock, net, socket, log } = play();
    clock.advance(100);
    socket.reconnect();
    socket.reconnect();
    clock.advance(100);
    expect(log).toEqual(["open", "close 1006 client.replaced retry", "retrying 2", "open"]);
    expect(net.alive()).toBe(1);
  });

  test("close() and reconnect() in one breath stop, and begin again", () => {
    const { clock, net, socket, log } = play();
    clock.advance(100);
    socket.close();
    socket.reconnect();
    clock.advance(20_000);
    expect(log).toEqual(["open", "close 1006 client.replaced retry", "retrying 2", "open"]);
    expect(net.alive()).toBe(1);
  });

  test("listeners that throw stop neither the others nor the client", () => {
    const errors: unknown[] = [];
    const others = process.listeners("uncaughtException");
    process.removeAllListeners("uncaughtException");
    process.on("uncaughtException", (error) => errors.push(error.message));
    const { clock, last, socket, log } = play();
    for (const type of ["open", "message", "close", "retrying"] as const) {
      socket.addEventListener(type, no);
    }
    clock.advance(100);
    last().send("x");
    clock.advance(10);
    last().close(1012);
    clock.advance(6000);
    expect(log).toEqual(["open", "message x", "close 1012 drain.restart retry", "retrying 2", "open"]);
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      process.removeAllListeners("uncaughtException");
      for (const one of others) {
        process.on("uncaughtException", one);
      }
      expect(errors).toEqual(["no", "no", "no", "no", "no"]);
    });
  });

  test("a date that jumps back a day changes no delay", () => {
    const { clock, last, log } = play();
    clock.advance(10_000);
    clock.jumpWall(-86_400_000);
    last().close(1012);
    clock.jumpWall(-86_400_000);
    clock.advance(5100);
    expect(log.at(-1)).toBe("open");
  });

  test("close(code) takes what the standard takes for a number, and a reason that is none", () => {
    const { clock, last, socket } = play();
    clock.advance(100);
    (socket as { close(code: unknown, reason: unknown): void }).close("4001", 17);
    clock.advance(100);
    expect(last().closeReceived).toEqual({ code: 4001, reason: "17" });
  });

  test.each([
    [{ stableMs: "5000" }],
    [{ connectTimeoutMs: {} }],
    [{ maxAttempts: [3] }],
    [{ buffer: { maxAgeMs: "1" } }],
  ])("a number in other clothes is refused: %j", (options) => {
    expect(() => new WebSocket("ws://host.test", [], options as never)).toThrow(
      expect.objectContaining({ code: "ERR_OPTION" }),
    );
  });

  test.each([
    [0, 1],
    [1, 1],
    [2, 2],
  ])("maxAttempts %d allows %d attempts", (maxAttempts, attempts) => {
    let dials = 0;
    const { clock, log } = play({
      maxAttempts,
      onDial: (peer) => {
        dials++;
        peer.rst();
      },
    });
    clock.advance(600_000);
    expect([dials, log.at(-1)]).toEqual([attempts, "stop attempts-spent"]);
  });

  test("endless options are no timers at all", () => {
    const { clock } = play({
      connectTimeoutMs: Infinity,
      heartbeat: { idleMs: Infinity },
      onDial: (peer) => peer.accept(),
    });
    clock.advance(100);
    expect(clock.pending()).toBe(0);
  });
});

describe("a listener or a caller's function", () => {
  test("that closes on `retrying` ends it at once: there is nothing to wait for", () => {
    const { clock, last, log, socket } = play();
    socket.addEventListener("retrying", () => {
      socket.close();
    });
    clock.advance(100);
    last().close(1012);
    clock.advance(6000);
    expect(log.slice(-2)).toEqual(["close 1006 client.closed stop", "stop closed-here"]);
    expect(clock.pending()).toBe(0);
  });

  test("that begins again on `close` hears of no stop", () => {
    const { clock, last, log, socket } = play();
    clock.advance(100);
    socket.addEventListener(
      "close",
      () => {
        socket.reconnect();
      },
      { once: true },
    );
    last().close(1008);
    clock.advance(100);
    expect(log).toEqual(["open", "close 1008 peer.refused stop", "retrying 1", "open"]);
  });

  test.each([
    ["`isAnswer`", { heartbeat: { message: "ping", isAnswer: no } }],
    ["`codec`", { codec: { reader: () => no, write: String } }],
    ["`heartbeat.message`", { heartbeat: { idleMs: 1000, message: no } }],
  ])("%s that throws is told, and the connection goes on", (what, options) => {
    const { clock, last, log } = play(options);
    clock.advance(100);
    last().send("one");
    clock.advance(1500);
    last().send("two");
    clock.advance(100);
    expect(log).toContain("error undefined");
    expect(log.filter((line) => line.startsWith("message"))).toHaveLength(what === "`codec`" ? 0 : 2);
    expect(log.filter((line) => line.startsWith("close"))).toEqual([]);
  });

  test("that checks messages slowly delays the end, and loses none of them", async () => {
    const answers: (() => void)[] = [];
    const codec = {
      write: String,
      reader: (deliver: (message: unknown) => void) => (data: unknown) =>
        new Promise<void>((resolve) => {
          answers.push(() => {
            deliver(data);
            resolve();
          });
        }),
    };
    const { clock, last, log } = play({ codec });
    clock.advance(100);
    last().send("one");
    last().close(1000);
    clock.advance(100);
    expect(log).toEqual(["open"]);
    answers.forEach((answer) => {
      answer();
    });
    await turns();
    expect(log).toEqual(["open", "message one", "close 1000 peer.closed stop", "stop done"]);
    expect(clock.pending()).toBe(0);
  });

  test("that fails in its check is told, and keeps nobody waiting for the end", async () => {
    const { clock, last, log } = play({
      codec: { write: String, reader: () => () => Promise.reject(new Error("no")) },
    });
    clock.advance(100);
    last().send("one");
    last().close(1000);
    clock.advance(100);
    await turns();
    expect(log).toEqual(["open", "error undefined", "close 1000 peer.closed stop", "stop done"]);
  });

  test("that never finishes its check delays the end no longer than a Close may take", () => {
    const { clock, last, log } = play({ codec: { write: String, reader: () => never } });
    clock.advance(100);
    last().send("one");
    last().close(1000);
    clock.advance(9000);
    expect(log).toEqual(["open"]);
    clock.advance(2000);
    expect(log).toEqual(["open", "close 1000 peer.closed stop", "stop done"]);
  });
});
