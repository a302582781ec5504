import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createVirtualClock } from "@afterclose/sim";
import { afterEach, describe, expect, test } from "vitest";
import type { WebSocket } from "ws";
import { type Ending, type Failure, lifecycle, type ServerCause, type WsLifecycleOptions } from "../src/index.ts";
import { closed, frame, handshakeText, open, refusal, stage, type Stage } from "./testing-kit.ts";

let on: Stage;
afterEach(async () => {
  await on.stop();
});

const never = (): Promise<undefined> => new Promise(() => undefined);

describe("authentication", () => {
  test.each<[string, WsLifecycleOptions, number, ServerCause]>([
    ["that refuses", { authenticate: () => false }, 401, "auth.refused"],
    ["that asks for credentials", { authenticate: () => ({ refuse: "required" }) }, 401, "auth.required"],
    [
      "that refuses with a status",
      { authenticate: () => Promise.resolve({ refuse: "refused", status: 404 }) },
      404,
      "auth.refused",
    ],
    ["that throws", { authenticate: () => Promise.reject(new Error("database is down")) }, 500, "server.error"],
    ["that takes too long", { authenticate: never, connectTimeoutMs: 30 }, 503, "auth.timeout"],
  ])("%s is answered and named", async (_, options, status, cause) => {
    on = await stage(options);
    expect((await refusal(on.url)).status).toBe(status);
    expect(await on.ending()).toMatchObject({ cause, phase: "handshake", code: 1006 });
    expect(on.life.figures().handshakesInFlight).toBe(0);
  });

  test.each(["13", "13.0", "013", "0xd", "+13", "1.3e1", "8", "8.0", " 13 "])(
    "is asked of a handshake that gives its version as %j, however odd",
    async (version) => {
      let asked = 0;
      on = await stage({
        authenticate: () => {
          asked++;
          return false;
        },
      });
      const peer = connect({ port: on.port, host: "127.0.0.1" });
      peer.write(handshakeText(on.port).replace(/Sec-WebSocket-Version: 13/i, `Sec-WebSocket-Version: ${version}`));
      const [answer] = (await once(peer, "data")) as [Buffer];
      expect(answer.toString()).toMatch(/^HTTP\/1.1 401/);
      expect([asked, on.wss.clients.size]).toEqual([1, 0]);
      peer.destroy();
    },
  );

  test("lets nobody in of whom it was not asked, even where ws would", async () => {
    on = await stage({ authenticate: () => ({ key: "ada" }) });
    const peer = connect({ port: on.port, host: "127.0.0.1" });
    // A method that is no GET is not looked at by a handler of upgrades that is this careless.
    const { handleUpgrade } = Object.getPrototypeOf(on.wss) as { handleUpgrade: (...args: unknown[]) => void };
    const prototype = Object.getPrototypeOf(on.wss) as { handleUpgrade: unknown };
    on.life.detach();
    prototype.handleUpgrade = function (request: { method: string }, ...rest: unknown[]) {
      request.method = "GET";
      handleUpgrade.call(this, request, ...rest);
    };
    try {
      const life = lifecycle(on.wss, { overload: false, authenticate: () => ({ key: "ada" }) });
      const ended = new Promise<Ending>((resolve) => void life.on("ending", resolve));
      peer.write(handshakeText(on.port).replace("GET / ", "PUT / "));
      expect(await ended).toMatchObject({ cause: "handshake.malformed", phase: "handshake" });
      expect(life.figures()).toMatchObject({ connections: 0, handshakesInFlight: 0 });
      life.detach();
    } finally {
      prototype.handleUpgrade = handleUpgrade;
      peer.destroy();
    }
  });

  test("and a verifyClient that answers later share one connectTimeoutMs", async () => {
    const clock = createVirtualClock();
    const [askedWho, verified] = [deferred<undefined>(), deferred<undefined>()];
    const answer = deferred<{ key: string }>();
    on = await stage({
      clock,
      connectTimeoutMs: 1000,
      authenticate: () => {
        askedWho.resolve(undefined);
        return answer.promise;
      },
    });
    on.wss.options.verifyClient = (_info, _answer) => {
      verified.resolve(undefined);
    };
    const refused = refusal(on.url);
    await askedWho.promise;
    clock.advance(900);
    answer.resolve({ key: "ada" });
    await verified.promise;
    await new Promise(setImmediate);
    clock.advance(101);
    expect((await refused).status).toBe(503);
  });

  test.each<[string, Buffer | undefined, (peer: Socket) => void]>([
    ["with an RST", undefined, (peer) => peer.resetAndDestroy()],
    ["with a FIN", undefined, (peer) => peer.end()],
    ["with a FIN after a message", frame(1, "hello"), (peer) => peer.end()],
  ])("is called off when the client leaves %s", async (_, early, leave) => {
    let signal: AbortSignal | undefined;
    let begun: () => void = () => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    on = await stage({
      authenticate: (_, given) => {
        signal = given;
        begun();
        return never();
      },
    });
    const peer = connect({ port: on.port, host: "127.0.0.1" });
    peer.on("error", () => undefined);
    peer.write(handshakeText(on.port));
    await began;
    if (early !== undefined) {
      peer.write(early);
    }
    leave(peer);
    expect(await on.ending()).toMatchObject({ cause: "handshake.aborted" });
    expect(signal?.aborted).toBe(true);
    expect(on.life.figures().handshakesInFlight).toBe(0);
  });

  test("loses nothing that came too early, and leaves it unread where the application reads later", async () => {
    let agree: () => void = () => undefined;
    const heard: string[] = [];
    let accepted: WebSocket | undefined;
    on = await stage(
      {
        authenticate: (request) =>
          new Promise((resolve) => {
            agree = () => {
              resolve({});
            };
            request.socket.on("data", () => {
              setImmediate(agree);
            });
          }),
      },
      (socket) => {
        accepted = socket;
        socket.pause();
        socket.on("message", (data: Buffer) => heard.push(data.toString()));
      },
    );
    const peer = connect({ port: on.port, host: "127.0.0.1" });
    peer.write(Buffer.concat([Buffer.from(handshakeText(on.port)), frame(1, "with it")]));
    peer.write(frame(1, "while it was judged"));
    await once(peer, "data");
    peer.write(frame(1, "after it"));
    await expect.poll(() => accepted?.isPaused).toBe(true);
    expect(heard).toEqual([]);
    accepted!.resume();
    await expect.poll(() => heard).toEqual(["with it", "while it was judged", "after it"]);
    peer.destroy();
  });

  test("gives the connection its key, its data and its end", async () => {
    let accepted: WebSocket | undefined;
    on = await stage({ authenticate: () => ({ key: "ada", data: { plan: "pro" } }) }, (socket) => (accepted = socket));
    await open(on.url);
    expect(on.life.of(accepted!)).toMatchObject({ key: "ada", data: { plan: "pro" }, state: "open" });
    expect(on.life.renew(accepted!, Date.now())).toBe(true);
    expect(await on.ending()).toMatchObject({ cause: "auth.expired", key: "ada" });
    expect(on.life.renew(accepted!, null)).toBe(false);
  });

  test.each<[string, WsLifecycleOptions, number]>([
    ["whose credentials are judged", {}, 401],
    ["that is accepted only to be told why", { capacity: { refuseWith: "close" } }, 401],
  ])(
    "that agrees too late lets nobody in of whoever was put out meanwhile: a handshake %s",
    async (_, options, status) => {
      const asked: ((key: string) => void)[] = [];
      on = await stage({
        ...options,
        authenticate: () =>
          new Promise((resolve) => {
            asked.push((key) => {
              resolve({ key });
            });
          }),
      });
      const [ada, bob] = [refusal(on.url), open(on.url)];
      await expect.poll(() => asked).toHaveLength(2);
      expect(on.life.disconnect("ada")).toBe(0);
      asked[0]!("ada");
      asked[1]!("bob");
      expect((await ada).status).toBe(status);
      expect(await on.ending()).toMatchObject({ cause: "auth.revoked", phase: "handshake" });
      const later = open(on.url);
      await expect.poll(() => asked).toHaveLength(3);
      asked[2]!("ada");
      for (const peer of [await later, await bob]) {
        peer.terminate();
      }
    },
  );

  test("and a verifyClient that answers later let nobody in who was put out between the two", async () => {
    const verify = deferred<(isVerified: boolean) => void>();
    on = await stage({ authenticate: () => ({ key: "ada" }) });
    on.wss.options.verifyClient = (_info, answer) => {
      verify.resolve(answer);
    };
    const peer = open(on.url);
    const answer = await verify.promise;
    on.life.disconnect("ada");
    answer(true);
    expect(await closed(await peer)).toEqual({ code: 3000, reason: "access revoked" });
    expect(await on.ending()).toMatchObject({ cause: "auth.revoked" });
  });
});

describe("authentication that answers when it is too late", () => {
  test("lets nobody in and harms nobody, whether it agrees or fails", async () => {
    const late: ((how: "agree" | "fail") => void)[] = [];
    on = await stage({
      connectTimeoutMs: 30,
      authenticate: () =>
        new Promise((resolve, reject) => {
          late.push((how) => {
            if (how === "agree") {
              resolve({ key: "late" });
            } else {
              reject(new Error("too late"));
            }
          });
        }),
    });
    const failures: Failure[] = [];
    on.life.on("error", (failure) => failures.push(failure));
    expect((await Promise.all([refusal(on.url), refusal(on.url)])).map(({ status }) => status)).toEqual([503, 503]);
    late[0]!("agree");
    late[1]!("fail");
    await new Promise((resolve) => setImmediate(resolve));
    expect(on.life.figures()).toMatchObject({ connections: 0, opened: 0, handshakesInFlight: 0, endingsTotal: 2 });
    expect(failures).toEqual([]);
  });

  test("goes on with the plain server when the lifecycle was taken off meanwhile", async () => {
    let agree: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    on = await stage({
      authenticate: () =>
        new Promise((resolve) => {
          agree = () => {
            resolve({ key: "k" });
          };
          begun();
        }),
    });
    const peer = open(on.url);
    await began;
    on.life.detach();
    agree();
    (await peer).close(1000);
    await closed(await peer);
    expect(on.life.figures()).toMatchObject({ connections: 0, opened: 0, endingsTotal: 0 });
  });

  test("a date of expiry that is none is the application's error, and lets nobody in", async () => {
    on = await stage({ authenticate: () => ({ expiresAt: Number.NaN }) });
    expect((await refusal(on.url)).status).toBe(500);
    expect((await on.ending()).cause).toBe("server.error");
  });
});

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
