import { describe, expect, test } from "vitest";
import { schemaCodec } from "../codec/schema-codec.ts";
import { hostDial } from "../hosts/host-browser.ts";
import { storeOf } from "../bindings/store-of.ts";
import { play } from "../testing/play.ts";
import { WebSocket as LiteWebSocket } from "../lite.ts";
import { messagesOf } from "../messages.ts";
import { WebSocket } from "./web-socket.ts";

describe("bad use is answered with a code, the value and the way out", () => {
  test("no WebSocket in the runtime", () => {
    const kept = (globalThis as { WebSocket?: unknown }).WebSocket;
    delete (globalThis as { WebSocket?: unknown }).WebSocket;
    try {
      expect(() => hostDial(undefined)).toThrow(expect.objectContaining({ code: "ERR_NO_WEBSOCKET" }));
    } finally {
      if (kept) {
        (globalThis as { WebSocket?: unknown }).WebSocket = kept;
      }
    }
  });

  test.each([
    [{ stableMs: -1 }, 'Option "stableMs" is -1. It takes a number of milliseconds from 0 upwards.'],
    [{ maxDelayMs: Number.NaN }, 'Option "maxDelayMs" is NaN. It takes a number of milliseconds from 0 upwards.'],
    [
      { heartbeat: { idleMs: -5 } },
      'Option "heartbeat.idleMs" is -5. It takes a number of milliseconds from 0 upwards.',
    ],
    [
      { buffer: { maxBytes: "many" } },
      'Option "buffer.maxBytes" is "many". It takes a number of bytes from 0 upwards.',
    ],
    [{ on1000: "maybe" }, 'Option "on1000" is "maybe". It takes "stop" or "reconnect".'],
    [
      { heartbeat: true },
      'Option "heartbeat" is true. It takes an object of idleMs, timeoutMs, message, isAnswer, or false.',
    ],
    [{ reconnect: "false" }, 'Option "reconnect" is "false". It takes true or false.'],
    [{ stableMs: {} }, 'Option "stableMs" is an object. It takes a number of milliseconds from 0 upwards.'],
    [
      { buffer: { whenFull: "x" } },
      'Option "buffer.whenFull" is "x". It takes "refuse" or "drop-oldest" or "drop-newest".',
    ],
    [{ profile: "discord" }, 'Option "profile" is "discord". It takes a profile of the catalogue.'],
    [{ profile: { rows: [] } }, 'Option "profile" is an object. It takes a profile of the catalogue.'],
    [{ codec: JSON }, 'Option "codec" is an object. It takes an object with reader and write.'],
    [{ policy: "retry" }, 'Option "policy" is "retry". It takes a function.'],
    [{ heartbeat: { intervalMs: 5 } }, 'Unknown option "heartbeat.intervalMs". Did you mean "heartbeat.idleMs"?'],
    [{ everyMs: 5 }, /^Unknown option "everyMs"/],
    [{ maxRetries: 5 }, /^Unknown option "maxRetries"/],
    [{ buffer: { overflow: "drop-oldest" } }, /^Unknown option "buffer.overflow"/],
    [{ ports: { dail: () => undefined } }, 'Unknown option "ports.dail". Did you mean "ports.dial"?'],
    [["wss"], /^Option "options" is a list/],
  ])("an option that cannot be meant: %j", (options, message) => {
    for (const Client of [WebSocket, LiteWebSocket]) {
      const isOfBoth = Client === WebSocket || "stableMs" in options || "reconnect" in options;
      if (isOfBoth) {
        const host = Client === LiteWebSocket ? { WebSocket: Array } : {};
        const given = Array.isArray(options) ? options : { ...host, ...options };
        expect(() => new Client("ws://host.test", [], given as never)).toThrow(
          expect.objectContaining({
            code: "ERR_OPTION",
            message: typeof message === "string" ? message : (expect.stringMatching(message) as string),
          }),
        );
      }
    }
  });

  test.each([{ heartbeat: false }, { stableMS: 5 }, { buffer: {} }])(
    "an option that the small client does not have: %j",
    (options) => {
      expect(() => new LiteWebSocket("ws://host.test", [], options as never)).toThrow(
        expect.objectContaining({ code: "ERR_OPTION", path: Object.keys(options)[0] }),
      );
    },
  );

  test.each([
    [
      "a profile whose row advises no known thing",
      { profile: { rows: [{ code: 1012, advice: "later" }], ranges: [] } },
    ],
    [
      "a profile with a schedule of its own invention",
      { profile: { rows: [{ code: 1012, advice: { kind: "retry", schedule: "x" } }], ranges: [] } },
    ],
    ["a policy that throws", { policy: () => JSON.parse("no") as undefined }],
    ["a policy with a word of its own", { policy: () => "perhaps" }],
    ["a delay before the ending", { policy: () => ({ kind: "retry", afterMs: -1 }) }],
    ["a delay that is no number", { policy: () => ({ kind: "retry", afterMs: {} }) }],
    ["a schedule that is none", { policy: () => ({ kind: "retry", schedule: {} }) }],
  ])("%s is told, and the catalogue's advice stands", (_, options) => {
    const { clock, last, log } = play(options as object);
    clock.advance(100);
    last().close(1012);
    clock.advance(6000);
    expect(log).toEqual([
      "open",
      expect.stringMatching(/^error/),
      "close 1012 drain.restart retry",
      "retrying 2",
      "open",
    ]);
  });

  test("a schedule that holds for one delay only leaves no client waiting for ever", () => {
    const schedule = { first: { minMs: 0, maxMs: 10 } };
    const { clock, last, net, log } = play({ policy: () => ({ kind: "retry", schedule }) as never });
    clock.advance(100);
    net.failWith("ECONNREFUSED");
    last().close(1012);
    clock.advance(30_000);
    net.failWith(undefined);
    clock.advance(30_000);
    expect(log.at(-1)).toBe("open");
  });

  test("what a policy may not answer is named, with what it may", () => {
    const { clock, last, socket } = play({ policy: () => "perhaps" as never });
    const told: unknown[] = [];
    socket.addEventListener("error", ({ error }) => told.push((error as Error).message));
    clock.advance(100);
    last().close(1008);
    clock.advance(100);
    expect(told).toEqual([
      expect.stringMatching(
        /^`policy`: perhaps after [\d.]+ ms\. Expected stop or retry or reauthenticate or new-session, after 0 or more\.$/,
      ),
    ]);
  });

  test("a URL function that throws is an ending like any other, and told", () => {
    const { clock, log } = play({
      url: () => {
        throw new Error("no token");
      },
    });
    expect(log).toEqual([]);
    clock.advance(1);
    expect(log).toEqual(["error ERR_URL", "close 1006 handshake.failed retry"]);
  });

  test.each([1006, 1005, 1015, 999, 1001, 2999, 5000, Number.NaN])("close(%d)", (code) => {
    const { socket } = play();
    expect(() => {
      socket.close(code);
    }).toThrow(expect.objectContaining({ name: "InvalidAccessError" }));
  });

  test("a reason of 124 bytes, counted as UTF-8", () => {
    const { socket } = play();
    expect(() => {
      socket.close(1000, "é".repeat(62));
    }).toThrow(expect.objectContaining({ name: "SyntaxError" }));
    socket.close(1000, "é".repeat(61));
  });

  test("a loop that reads too slowly", async () => {
    const { clock, last, socket } = play();
    clock.advance(100);
    const reader = messagesOf(socket, 2);
    const first = reader.next();
    for (const data of ["1", "2", "3", "4"]) {
      last().send(data);
    }
    clock.advance(100);
    await expect(first.then(() => reader.next())).rejects.toThrow(
      expect.objectContaining({ code: "ERR_READ_AHEAD", limit: "more than 2, or read faster" }),
    );
  });
});

describe("habits of today", () => {
  test("a loop reads messages until the socket stops", async () => {
    const { clock, last, socket } = play();
    clock.advance(100);
    const read = (async () => {
      const got: unknown[] = [];
      for await (const message of messagesOf(socket)) {
        got.push(message);
      }
      return got;
    })();
    last().send("a");
    last().send("b");
    last().close(1000);
    clock.advance(100);
    expect(await read).toEqual(["a", "b"]);
  });

  test("`await using` closes, and waits for the end", async () => {
    const { clock, socket } = play();
    clock.advance(100);
    const done = socket[Symbol.asyncDispose]();
    clock.advance(100);
    await done;
    expect(socket.readyState).toBe(3);
  });

  test("messages are read, checked and written by a codec; what does not pass is an error", () => {
    const codec = schemaCodec<{ n: number }>({
      "~standard": {
        version: 1,
        validate: (value) =>
          typeof (value as { n: unknown }).n === "number"
            ? { value: value as { n: number } }
            : { issues: [{ message: "n is no number" }] },
      },
    });
    const { clock, last, socket, log } = play({ codec: codec });
    const got: unknown[] = [];
    const failed: unknown[] = [];
    socket.addEventListener("error", ({ error }) => failed.push(error));
    socket.addEventListener("message", ({ data }) => got.push(data));
    clock.advance(100);
    socket.send({ n: 1 } as never);
    for (const line of ['{"n":2}', '{"n":"x"}', "no json", '{"n":3}']) {
      last().send(line);
    }
    clock.advance(100);
    expect(last().received).toEqual(['{"n":1}']);
    expect(got).toEqual([{ n: 2 }]);
    expect(log.filter((line) => line.startsWith("error"))).toEqual(["error ERR_CODEC"]);
    expect(failed).toMatchObject([
      {
        message: "`codec`: object. Expected a message that passes the schema: n is no number.",
        value: [{ message: "n is no number" }],
      },
    ]);
  });

  test("a snapshot is a new object for each change, and the same between changes", () => {
    const { clock, last, socket } = play();
    const { subscribe, getSnapshot } = storeOf(socket);
    let changes = 0;
    const leave = subscribe(() => changes++);
    expect(getSnapshot()).toBe(getSnapshot());
    clock.advance(100);
    expect(getSnapshot()).toEqual({ readyState: 1 });
    last().close(1008);
    clock.advance(100);
    expect(getSnapshot()).toMatchObject({ readyState: 3, because: "policy", ending: { code: 1008 } });
    expect(changes).toBe(3);
    leave();
  });
});

describe("the constants of the standard's class", () => {
  const { socket } = play();

  test.each([
    ["CONNECTING", 0],
    ["OPEN", 1],
    ["CLOSING", 2],
    ["CLOSED", 3],
  ] as const)("%s is %d on class and instance, and stays so", (name, value) => {
    for (const place of [WebSocket, WebSocket.prototype]) {
      expect(Object.getOwnPropertyDescriptor(place, name)).toEqual({
        value,
        writable: false,
        enumerable: true,
        configurable: false,
      });
    }
    expect(() => {
      (socket as unknown as Record<string, number>)[name] = 7;
    }).toThrow(TypeError);
    expect(socket[name]).toBe(value);
  });
});
