import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { ServerCause, WsLifecycleOptions } from "../src/index.ts";
import { closed, open, rawOpen, refusal, stage, type Stage } from "./testing-kit.ts";

let on: Stage;
afterEach(async () => {
  await on.stop();
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
