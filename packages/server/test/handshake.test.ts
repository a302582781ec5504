import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { lifecycle, type ServerCause, type WsLifecycleOptions } from "../src/index.ts";
import { judgeOrigin } from "../src/admission/origin.ts";
import { closed, handshakeText, open, rawOpen, refusal, stage, type Stage } from "./testing-kit.ts";

let on: Stage;
afterEach(async () => {
  await on.stop();
});

describe("the origin of a handshake", () => {
  test.each<[string, WsLifecycleOptions["origin"], string | undefined, boolean]>([
    ["of the same host", {}, "http://HOST", true],
    ["of the same host by TLS before us", {}, "https://HOST", true],
    ["of another host", {}, "https://evil.example", false],
    ["that only begins like ours", {}, "http://HOST.evil.example", false],
    ["null", {}, "null", false],
    ["null, allowed", { allowNull: true }, "null", true],
    ["absent", {}, undefined, true],
    ["absent, forbidden", { allowAbsent: false }, undefined, false],
    ["no origin at all", {}, "%%%", false],
    ["on the list", { allow: ["https://app.example"] }, "https://app.example", true],
    ["on the list but for its port", { allow: ["https://app.example"] }, "https://app.example:8443", false],
    ["anything, when any may", { allow: "any" }, "https://evil.example", true],
    [
      "on the list, with the port that its scheme implies",
      { allow: ["https://app.example:443"] },
      "https://app.example",
      true,
    ],
    ["on the list but for its scheme", { allow: ["https://app.example"] }, "http://app.example", false],
    ["an extension on the list", { allow: ["chrome-extension://abcd"] }, "chrome-extension://abcd", true],
    [
      "another extension than that on the list",
      { allow: ["chrome-extension://abcd"] },
      "chrome-extension://evil",
      false,
    ],
    ["an app that gives itself our host's name", {}, "app://HOST", false],
    ["of the same host, with a path, as no browser sends it", {}, "http://HOST/page", false],
    ["of the same host as a user's name", {}, "http://HOST@evil.example", false],
    ["empty", {}, "", false],
  ])("%s", async (_, origin, sent, isAllowed) => {
    on = await stage({ ...(origin === undefined ? {} : { origin }) });
    const headers = sent === undefined ? {} : { origin: sent.replace("HOST", `127.0.0.1:${String(on.port)}`) };
    if (isAllowed) {
      (await open(on.url, { headers })).terminate();
    } else {
      expect((await refusal(on.url, { headers })).status).toBe(403);
      expect(await on.ending()).toMatchObject({ cause: "handshake.origin", phase: "handshake", detail: "403" });
    }
  });
});

describe("the same host", () => {
  test.each([
    ["https://[2001:db8::1]:8443", "[2001:db8::1]:8443", true],
    ["https://[2001:db8::1]", "[2001:db8::1]:443", true],
    ["http://[2001:db8::1]", "[2001:db8::2]", false],
    ["https://app.example", "app.example:443", true],
    ["http://app.example:80", "app.example", true],
    ["http://app.example", "app.example:8080", false],
    ["https://APP.example", "app.EXAMPLE", true],
    ["https://app.example", undefined, false],
    ["https://app.example", "app.example:999999", false],
  ])("%s at Host: %s", (origin, host, isAllowed) => {
    expect(judgeOrigin(origin, { host, mayLackPort: false }, {}) === "allowed").toBe(isAllowed);
  });
});

describe("admission", () => {
  test.each<[string, WsLifecycleOptions, number, ServerCause]>([
    ["too many connections", { capacity: { maxConnections: 1 } }, 503, "limit.connections"],
    ["too many of one address", { capacity: { perAddress: 1 } }, 429, "limit.connections"],
    ["too many of one key", { capacity: { perKey: 1 }, authenticate: () => ({ key: "k" }) }, 429, "limit.connections"],
    ["too many per second", { capacity: { handshakesPerSecond: 0.001, handshakeBurst: 1 } }, 503, "shed.admission"],
  ])("refuses %s with a status, a wait and a cause", async (_, options, status, cause) => {
    on = await stage(options);
    const first = await open(on.url);
    const answer = await refusal(on.url);
    expect(answer.status).toBe(status);
    expect(Number(answer.retryAfter)).toBeGreaterThanOrEqual(1);
    expect(await on.ending()).toMatchObject({ cause, phase: "handshake" });
    first.terminate();
  });

  test("refuses handshakes beyond those that may be under way", async () => {
    let agree: () => void = () => undefined;
    const agreed = new Promise<object>((resolve) => {
      agree = () => {
        resolve({});
      };
    });
    on = await stage({ capacity: { maxHandshakes: 2 }, authenticate: () => agreed });
    const sockets = [0, 1].map(() => new WebSocket(on.url));
    sockets.forEach((socket) => socket.on("error", () => undefined));
    await expect.poll(() => on.life.figures().handshakesInFlight).toBe(2);
    expect((await refusal(on.url)).status).toBe(503);
    expect((await on.ending()).cause).toBe("shed.admission");
    agree();
    await Promise.all(sockets.map((socket) => once(socket, "open")));
    expect(on.life.figures()).toMatchObject({ handshakesInFlight: 0, connections: 2 });
  });

  test("holds the limit of one address while authentication is under way, and gives failed ones their place back", async () => {
    const answers: ((answer: object | false) => void)[] = [];
    on = await stage({
      capacity: { perAddress: 2 },
      authenticate: () => new Promise((resolve) => answers.push(resolve)),
    });
    const sockets = Array.from({ length: 6 }, () => new WebSocket(on.url));
    sockets.forEach((socket) => socket.on("error", () => undefined));
    await on.ending(3);
    expect(on.endings.map(({ detail }) => detail)).toEqual(["429", "429", "429", "429"]);
    answers[0]!(false);
    await on.ending(4);
    answers[1]!({});
    await expect.poll(() => on.life.figures().connections).toBe(1);
    const next = new WebSocket(on.url);
    await expect.poll(() => answers).toHaveLength(3);
    answers[2]!({});
    await once(next, "open");
    expect((await refusal(on.url)).status).toBe(429);
  });

  test("those accepted only to be closed take nobody's place", async () => {
    on = await stage({ capacity: { maxConnections: 1, perAddress: 1, refuseWith: "close" } });
    const first = await open(on.url);
    const deaf = await rawOpen(on.port);
    first.close(1000);
    await on.ending();
    const next = await open(on.url);
    expect(on.life.connections().map(({ state }) => state)).toEqual(["closing", "open"]);
    deaf.destroy();
    expect((await on.ending(1)).phase).toBe("closing");
    expect((await closed(new WebSocket(on.url))).code).toBe(1013);
    next.terminate();
  });

  test("an ending tells the address of the peer, and not the block that it counts by", async () => {
    on = await stage({ capacity: { perAddress: 1, trustedProxies: ["127.0.0.0/8"] } });
    const peer = await open(on.url, { headers: { "X-Forwarded-For": "2001:db8:1:2::9" } });
    expect((await refusal(on.url, { headers: { "X-Forwarded-For": "[2001:db8:1:2::8]:443" } })).status).toBe(429);
    peer.close(1000);
    await on.ending(1);
    expect(on.endings.map(({ address }) => address)).toEqual(["2001:db8:1:2::8", "2001:db8:1:2::9"]);
  });

  test("can accept and close with 1013, so that a browser reads when to come back", async () => {
    const seen: unknown[] = [];
    on = await stage({ capacity: { maxConnections: 1, refuseWith: "close" } }, (socket) => seen.push(socket));
    const first = await open(on.url);
    const { code, reason } = await closed(new WebSocket(on.url));
    expect(code).toBe(1013);
    expect(reason).toMatch(/^try again later retry-after=\d+ms$/);
    expect(await on.ending()).toMatchObject({ cause: "limit.connections", phase: "closing" });
    expect(seen).toHaveLength(1);
    first.terminate();
  });

  test("goes back to the 503 when too many would have to be accepted", async () => {
    on = await stage({ capacity: { maxConnections: 0, refuseWith: "close", closesPerSecond: 0.001 } });
    expect((await closed(new WebSocket(on.url))).code).toBe(1013);
    expect((await refusal(on.url)).status).toBe(503);
  });

  test("believes X-Forwarded-For from trusted proxies alone", async () => {
    on = await stage({ capacity: { perAddress: 1, trustedProxies: ["127.0.0.0/8"] } });
    const from = (client: string) => ({ headers: { "X-Forwarded-For": client } });
    await open(on.url, from("203.0.113.1"));
    await open(on.url, from("203.0.113.2"));
    expect((await refusal(on.url, from("6.6.6.6, 203.0.113.1"))).status).toBe(429);
  });
});

describe("a handshake that goes wrong", () => {
  test.each<[string, string]>([
    ["another method", "POST / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"],
    [
      "no key",
      "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\r\n",
    ],
    ["another protocol", "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"],
  ])("with %s is malformed", async (_, text) => {
    on = await stage({ authenticate: () => ({}) });
    const peer = connect({ port: on.port, host: "127.0.0.1" });
    peer.write(text);
    const [answer] = (await once(peer, "data")) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1.1 40[05]/);
    expect((await on.ending()).cause).toBe("handshake.malformed");
    peer.destroy();
  });

  test("survives an RST at every byte, and between, with a slow check behind it", async () => {
    on = await stage({
      authenticate: () =>
        new Promise((resolve) => {
          setImmediate(() => {
            resolve({});
          });
        }),
    });
    const text = handshakeText(on.port);
    const cutAt = async (bytes: number, wait: boolean): Promise<void> => {
      const peer: Socket = connect({ port: on.port, host: "127.0.0.1" });
      peer.on("error", () => undefined);
      await once(peer, "connect");
      await new Promise((resolve) => peer.write(text.slice(0, bytes), resolve));
      if (wait) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      peer.resetAndDestroy();
      await once(peer, "close");
    };
    const offsets = Array.from({ length: text.length + 1 }, (_, bytes) => bytes);
    for (let from = 0; from < offsets.length; from += 16) {
      await Promise.all(offsets.slice(from, from + 16).flatMap((bytes) => [cutAt(bytes, false), cutAt(bytes, true)]));
    }
    const peer = await open(on.url);
    peer.close(1000);
    await expect.poll(() => on.life.figures()).toMatchObject({ connections: 0, handshakesInFlight: 0 });
    const { endings, endingsTotal } = on.life.figures();
    expect(endings.reduce((sum, row) => sum + row.count, 0)).toBe(endingsTotal);
  });
});

describe("attaching", () => {
  test("works on a server with a port of its own, and on one that is handed its upgrades", async () => {
    on = await stage();
    const own = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(own, "listening");
    const ownLife = lifecycle(own, { overload: false });
    const http = createServer();
    const handed = new WebSocketServer({ noServer: true });
    const handedLife = lifecycle(handed, { overload: false });
    http.on("upgrade", (request, socket, head) => {
      handed.handleUpgrade(request, socket, head, (webSocket) => handed.emit("connection", webSocket, request));
    });
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
    for (const [server, life] of [
      [own, ownLife],
      [http, handedLife],
    ] as const) {
      const peer = await open(`ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
      expect(life.figures().connections).toBe(1);
      const end = closed(peer);
      await life.drain({ mode: "restart", overMs: 0 });
      expect((await end).code).toBe(1012);
      life.detach();
    }
    await Promise.all([new Promise((resolve) => own.close(resolve)), new Promise((resolve) => http.close(resolve))]);
  });

  test("takes on connections that were there before, once per server", async () => {
    const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(wss, "listening");
    const peer = await open(`ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}`);
    on = await stage();
    const life = lifecycle(wss, { overload: false });
    expect(() => lifecycle(wss)).toThrow(expect.objectContaining({ code: "ERR_ATTACHED" }));
    const end = closed(peer);
    await life.drain({ mode: "shutdown", overMs: 0 });
    expect((await end).code).toBe(1001);
    life.detach();
    await new Promise((resolve) => wss.close(resolve));
  });

  test("leaves the server as it was when taken off", async () => {
    on = await stage({ capacity: { maxConnections: 1 } });
    const { wss, life } = on;
    const peer = await open(on.url);
    life.detach();
    expect(Object.hasOwn(wss, "handleUpgrade")).toBe(false);
    expect([wss.options.WebSocket, wss.options.maxPayload]).toEqual([WebSocket, 100 * 1024 * 1024]);
    const second = await open(on.url);
    peer.close(1000);
    second.close(1000);
    await Promise.all([closed(peer), closed(second)]);
    expect(on.endings).toEqual([]);
    lifecycle(wss, { overload: false }).detach();
  });
});

test("taken off twice, it leaves the one that came after it on", async () => {
  on = await stage();
  on.life.detach();
  const next = lifecycle(on.wss, { overload: false, capacity: { maxConnections: 1 } });
  on.life.detach();
  await open(on.url);
  expect((await refusal(on.url)).status).toBe(503);
  expect(next.figures().connections).toBe(1);
  next.detach();
});

test("a listener that throws stops neither the others nor the count", async () => {
  const thrown: unknown[] = [];
  on = await stage({
    clock: {
      now: () => performance.now(),
      wall: () => Date.now(),
      after(ms, run) {
        const timer = setTimeout(() => {
          try {
            run();
          } catch (error) {
            thrown.push(error);
          }
        }, ms);
        return () => {
          clearTimeout(timer);
        };
      },
    },
  });
  on.life.on("ending", () => {
    throw new Error("listener");
  });
  const iterator = on.life.endings();
  (await rawOpen(on.port)).end();
  const { value } = (await iterator.next()) as { value: { cause: string } };
  expect(value.cause).toBe("tcp.fin");
  await iterator.return?.();
  await expect.poll(() => thrown).toHaveLength(1);
});

test("a wrapper that somebody put around handleUpgrade after us stays when we go", async () => {
  on = await stage();
  const wss = on.wss as { handleUpgrade: (...args: unknown[]) => void };
  const ours = wss.handleUpgrade;
  let calls = 0;
  const theirs = function (this: unknown, ...args: unknown[]): void {
    calls++;
    ours.apply(this, args);
  };
  wss.handleUpgrade = theirs;
  on.life.detach();
  expect(wss.handleUpgrade).toBe(theirs);
  const peer = await open(on.url);
  expect([calls, on.life.figures().opened]).toEqual([1, 0]);
  peer.terminate();
});

test("a second handleUpgrade for one socket throws, and leaves the WebSocket that is open alone", async () => {
  on = await stage();
  const again: unknown[] = [];
  on.http.prependListener("upgrade", (request, socket, head: Buffer) => {
    setImmediate(() => {
      try {
        on.wss.handleUpgrade(request, socket, head, () => undefined);
      } catch (error) {
        again.push(error);
      }
    });
  });
  on.wss.on("connection", (socket) =>
    socket.on("message", (data) => {
      socket.send(data);
    }),
  );
  const peer = await open(on.url);
  await expect.poll(() => again).toHaveLength(1);
  expect(String(again[0])).toContain("more than once");
  peer.send("still here");
  const [echo] = (await once(peer, "message")) as [Buffer];
  expect(echo.toString()).toBe("still here");
  expect(on.life.figures()).toMatchObject({ endingsTotal: 0, connections: 1, handshakesInFlight: 0 });
  peer.terminate();
});

test.each([60_000, 0])("closes that are asked to wait for %i ms have no other limit of ws's own", async (ms) => {
  on = await stage({ closeTimeoutMs: ms });
  const opened = once(on.wss, "connection") as Promise<[WebSocket]>;
  const peer = await rawOpen(on.port, { read: false });
  const [socket] = await opened;
  socket.close(1000);
  expect(socket).toMatchObject({ _closeTimer: null });
  peer.destroy();
});

describe("behind a proxy that sends a Host of its own", () => {
  const page = "https://app.example.com:8443";
  const [proxied, direct] = [{ capacity: { trustedProxies: ["127.0.0.1"] } }, {}];
  const statusFor = async (options: WsLifecycleOptions, headers: Record<string, string>): Promise<number> => {
    on = await stage(options);
    const peer = connect({ port: on.port, host: "127.0.0.1" });
    const lines = Object.entries({ Origin: page, ...headers }).map(([name, value]) => `${name}: ${value}`);
    peer.write(
      handshakeText(on.port, lines).replace(/Host: 127[^\r]*\r\n/, `Host: ${headers["Host"] ?? "upstream"}\r\n`),
    );
    const [head] = (await once(peer, "data")) as [Buffer];
    peer.destroy();
    return Number(head.toString().slice(9, 12));
  };

  test.each<[string, WsLifecycleOptions, Record<string, string>, number]>([
    ["the proxy names the host", proxied, { "X-Forwarded-Host": "app.example.com:8443" }, 101],
    ["the proxy names it without its port", proxied, { "X-Forwarded-Host": "app.example.com" }, 101],
    ["several proxies name it", proxied, { "X-Forwarded-Host": "app.example.com:8443, inner" }, 101],
    ["the proxy says it by the standard", proxied, { Forwarded: 'for=1.2.3.4;host="app.example.com:8443"' }, 101],
    ["the proxy sends the name alone as Host", proxied, { "X-Forwarded-Host": "" }, 403],
    ["the proxy names another host", proxied, { "X-Forwarded-Host": "app.example.com.evil.test" }, 403],
    ["the proxy names another port", proxied, { "X-Forwarded-Host": "app.example.com:9443" }, 403],
    ["nobody is trusted", direct, { "X-Forwarded-Host": "app.example.com:8443" }, 403],
    [
      "another one is trusted",
      { capacity: { trustedProxies: ["10.0.0.0/8"] } },
      { Forwarded: "host=app.example.com:8443" },
      403,
    ],
  ])("where %s", async (_, options, headers, status) => {
    expect(await statusFor(options, headers)).toBe(status);
  });

  test("a page of one's own that is refused is told why, and so is the log, once", async () => {
    on = await stage();
    const told: string[] = [];
    on.life.on("error", ({ where, message }) => told.push(`${where}: ${message}`));
    for (const _ of [1, 2]) {
      const asked = new WebSocket(on.url, { headers: { origin: "https://app.example.com" } });
      asked.on("error", () => undefined);
      const [, response] = (await once(asked, "unexpected-response")) as [unknown, IncomingMessage];
      expect(response.headers["content-type"]).toBe("text/plain; charset=utf-8");
      const [body] = (await once(response, "data")) as [Buffer];
      expect(body.toString()).toContain("https://app.example.com");
      expect(body.toString()).toContain("capacity.trustedProxies");
      asked.terminate();
    }
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^origin: .*X-Forwarded-Host/);
  });
});
