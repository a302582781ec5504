import { createVirtualClock, type VirtualClock } from "@afterclose/sim";
import { describe, expect, test, vi } from "vitest";
import type { CloseEvent } from "../contract/events.ts";
import type { LifeEvent } from "../contract/life.ts";
import type { HostWebSocket } from "../contract/shared-options.ts";
import { WebSocket } from "../shell/web-socket.ts";

type Handler = (event: object) => void;

/** A host's socket that does what a test says, and nothing by itself. */
class FakeSocket {
  static last: FakeSocket;
  url: string;
  protocol = "";
  extensions = "";
  bufferedAmount = 0;
  binaryType = "blob";
  closed = 0;
  onopen: Handler = () => undefined;
  onmessage: Handler = () => undefined;
  onerror: Handler = () => undefined;
  onclose: Handler = () => undefined;
  constructor(url: string) {
    this.url = url;
    FakeSocket.last = this;
  }
  send(): void {
    // Nothing is at the other end.
  }
  close(): void {
    this.closed++;
  }
}

const clean = { code: 1000, reason: "", wasClean: true };
const lost = { code: 1006, reason: "", wasClean: false };

function meet(
  tell: (host: FakeSocket, clock: VirtualClock) => void,
  ended: (event: CloseEvent) => void = () => undefined,
): {
  log: string[];
  raw: unknown[];
  kinds: string[];
} {
  const clock = createVirtualClock();
  const log: string[] = [];
  const raw: unknown[] = [];
  const kinds: string[] = [];
  const socket = new WebSocket("ws://host.test/", [], {
    WebSocket: FakeSocket as unknown as HostWebSocket,
    ports: { clock, chance: () => 0.5, life: () => () => undefined },
  });
  socket.addEventListener("error", () => log.push("error"));
  socket.addEventListener("message", ({ data }) => log.push(`message ${String(data)}`));
  socket.addEventListener("close", (event) => {
    ended(event);
    log.push(`close ${String(event.code)} ${String(event.wasClean)} ${event.ending.cause}`);
    raw.push(event.raw);
    kinds.push(event.next.kind);
  });
  tell(FakeSocket.last, clock);
  clock.advance(100);
  return { log, raw, kinds };
}

describe.each(["the whole client", "the small one"])(
  "a second socket to where the first still retries (%s)",
  (which) => {
    test("is warned of once, with the way out; elsewhere, or once the first is back, it is not", async () => {
      // Each has its warning once in the life of a program.
      vi.resetModules();
      const { WebSocket: Class } = which === "the small one" ? await import("../lite.ts") : await import("../index.ts");
      const dial = (url: string): { close(): void } =>
        new Class(url, [], { WebSocket: FakeSocket as unknown as HostWebSocket, connectTimeoutMs: Infinity });
      const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
      const elsewhere = dial("ws://host.test/other");
      const first = dial("ws://host.test/loop");
      FakeSocket.last.onopen({});
      const second = dial("ws://host.test/loop");
      expect(warned).not.toHaveBeenCalled();
      second.close();
      FakeSocket.last.onclose({ code: 1000, reason: "", wasClean: true });
      const third = dial("ws://host.test/once-lost");
      FakeSocket.last.onopen({});
      FakeSocket.last.onclose({ code: 1012, reason: "", wasClean: true });
      const loops = [
        dial("ws://host.test/elsewhere"),
        dial("ws://host.test/once-lost"),
        dial("ws://host.test/once-lost"),
      ];
      expect(warned.mock.calls).toEqual([
        [expect.stringMatching(/second WebSocket to .*once-lost.*onclose.*close\(\)/)],
      ]);
      for (const socket of [elsewhere, first, third, ...loops]) {
        socket.close();
      }
      warned.mockRestore();
    });
  },
);

test("a client that begins again after it stopped is no second one", async () => {
  vi.resetModules();
  const { WebSocket: Class } = await import("../index.ts");
  const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const socket = new Class("ws://host.test/", [], { WebSocket: FakeSocket as unknown as HostWebSocket });
  FakeSocket.last.onopen({});
  FakeSocket.last.onclose({ code: 1000, reason: "", wasClean: true });
  const { last } = FakeSocket;
  socket.reconnect();
  await vi.waitFor(() => {
    expect(FakeSocket.last).not.toBe(last);
  });
  socket.close();
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

describe("a `ws` of another age", () => {
  /** How `ws` 7 shows a listener its messages, and how `ws` 8 does. */
  const classOf = (wrap: (listener: () => void) => (...given: never[]) => void): HostWebSocket =>
    class extends FakeSocket {
      declare on: (type: string, listener: (...given: never[]) => void) => void;
      terminate(): void {
        // Nothing to end.
      }
      addEventListener(type: string, listener: () => void): void {
        this.on(type, wrap(listener));
      }
      static {
        Object.assign(this.prototype, { on: () => undefined });
      }
    };

  test("before version 8 is refused in words", () => {
    const old = classOf((listener) => (_data) => {
      listener();
    });
    expect(() => new WebSocket("ws://host.test/", [], { WebSocket: old })).toThrow(
      expect.objectContaining({
        code: "ERR_WS_VERSION",
        message: "`WebSocket`: `ws` 7 or older. Expected `ws` 8.0 or newer.",
      }),
    );
  });

  test("from version 8 on is taken", () => {
    const newer = classOf((listener) => (_data, _isBinary) => {
      listener();
    });
    new WebSocket("ws://host.test/", [], { WebSocket: newer }).close();
  });
});

describe("a host's quirk is made one ending", () => {
  test("React Native: no word of whether it was clean, and nothing at all of a failure", () => {
    const seen = (end: object): unknown => {
      let ending: object = {};
      meet(
        (host) => {
          host.onopen({});
          host.onclose(end);
        },
        (event) => ({ ending } = event),
      );
      return ending;
    };
    const common = { phase: "open", attempt: 1 };
    expect(seen({ code: 1012, reason: "bye" })).toMatchObject({
      ...common,
      code: 1012,
      reason: "bye",
      wasClean: true,
      closedBy: "peer",
    });
    const failed = { ...common, code: 1006, reason: "", wasClean: false, closedBy: "nobody" };
    expect(seen({ message: "Software caused connection abort" })).toMatchObject(failed);
    expect(seen({ code: 1006, reason: null })).toMatchObject(failed);
  });

  test("React Native: a connection without a sub-protocol has the empty one", () => {
    const bare = class extends FakeSocket {
      override protocol = undefined as never;
      override extensions = undefined as never;
    };
    const socket = new WebSocket("ws://host.test/", [], { WebSocket: bare as unknown as HostWebSocket });
    FakeSocket.last.onopen({});
    expect([socket.protocol, socket.extensions]).toEqual(["", ""]);
    socket.close();
  });

  test("Node 20 and 22: error, and never close", () => {
    const { log, kinds } = meet((host) => {
      host.onerror({});
    });
    expect(log).toEqual(["error", "close 1006 false handshake.failed"]);
    expect(kinds).toEqual(["retry"]);
  });

  test("Node 24: error with close", () => {
    const { log } = meet((host) => {
      host.onopen({});
      host.onerror({});
      host.onclose(lost);
    });
    expect(log).toEqual(["error", "close 1006 false unknown"]);
  });

  test("workerd: an error alone on a protocol fault, an error after a clean close", () => {
    expect(
      meet((host) => {
        host.onopen({});
        host.onerror({ message: "Network connection lost." });
      }).log,
    ).toEqual(["error", "close 1006 false unknown"]);
    expect(
      meet((host) => {
        host.onopen({});
        host.onclose(clean);
        host.onerror({});
      }).log,
    ).toEqual(["close 1000 true peer.closed"]);
  });

  test("Deno: code 0 is 1006, and stays 0 in raw", () => {
    const { log, raw } = meet((host) => {
      host.onopen({});
      host.onclose({ code: 0, reason: "", wasClean: false });
    });
    expect(log).toEqual(["close 1006 false unknown"]);
    expect(raw).toEqual([{ code: 0, reason: "", wasClean: false }]);
  });

  test("Firefox: 1015 for a TLS failure is judged as that", () => {
    const { log, raw } = meet((host) => {
      host.onerror({});
      host.onclose({ code: 1015, reason: "", wasClean: false });
    });
    expect(log).toEqual(["error", "close 1015 false tls.handshake"]);
    expect(raw).toEqual([{ code: 1015, reason: "", wasClean: false, message: "" }]);
  });

  test("Firefox and workerd: a Close frame that carries 1006 or 1015 broke the protocol", () => {
    const { log, raw } = meet((host) => {
      host.onopen({});
      host.onclose({ code: 1015, reason: "fake", wasClean: true });
    });
    expect(log).toEqual(["close 1006 false protocol.bad-close"]);
    expect(raw).toEqual([{ code: 1015, reason: "fake", wasClean: true }]);
  });

  test("a replaced socket may say what it likes", () => {
    const { log } = meet((old, clock) => {
      old.onopen({});
      old.onclose({ code: 1012, reason: "", wasClean: true });
      clock.advance(5000);
      expect(FakeSocket.last).not.toBe(old);
      FakeSocket.last.onopen({});
      old.onmessage({ data: "late" });
      old.onclose(clean);
      old.onerror({});
      FakeSocket.last.onmessage({ data: "new" });
    });
    expect(log).toEqual(["close 1012 true drain.restart", "message new"]);
  });
});

test("a class that pings is asked by pings, believed by any pong, and cut when it is dead", () => {
  const told: Record<string, () => void> = {};
  const asked: string[] = [];
  class Pinging extends FakeSocket {
    addEventListener(type: string, listener: () => void): void {
      told[type] = listener;
    }
    ping(): void {
      asked.push("ping");
    }
    terminate(): void {
      asked.push("terminate");
    }
  }
  const clock = createVirtualClock();
  const socket = new WebSocket("ws://host.test/", [], {
    WebSocket: Pinging as unknown as HostWebSocket,
    heartbeat: { idleMs: 1000, timeoutMs: 500 },
    ports: { clock, chance: () => 0, life: () => () => undefined },
  });
  const causes: string[] = [];
  socket.addEventListener("close", ({ ending }) => causes.push(ending.cause));
  FakeSocket.last.onopen({});
  clock.advance(500);
  expect(asked).toEqual(["ping"]);
  told["pong"]?.();
  clock.advance(500);
  expect(causes).toEqual([]);
  told["ping"]?.();
  clock.advance(500);
  expect(asked).toEqual(["ping", "ping"]);
  clock.advance(500);
  expect([asked.at(-1), causes]).toEqual(["terminate", ["heartbeat.timeout"]]);
  expect(FakeSocket.last.closed).toBe(0);
});

test("Chromium: a page is back from the back/forward cache, then its socket says that it is gone", () => {
  const clock = createVirtualClock();
  const listeners: ((event: LifeEvent) => void)[] = [];
  const life = (tell: (event: LifeEvent) => void): (() => void) => {
    listeners.push(tell);
    return () => undefined;
  };
  const socket = new WebSocket("ws://host.test/", [], {
    WebSocket: FakeSocket as unknown as HostWebSocket,
    ports: { clock, chance: () => 0.5, life },
  });
  const delays: number[] = [];
  socket.addEventListener("close", ({ next }) => next.kind === "retry" && delays.push(next.afterMs));
  const back = (saysAfterMs: number): void => {
    FakeSocket.last.onopen({});
    clock.advance(10_000);
    for (const type of ["hide", "show"] as const) {
      listeners.forEach((tell) => tell({ type }));
    }
    clock.advance(saysAfterMs);
    FakeSocket.last.onclose(lost);
    clock.advance(10_000);
  };
  back(1);
  back(60_000);
  expect(delays).toEqual([125, 2500]);
});
