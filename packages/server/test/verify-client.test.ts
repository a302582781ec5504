import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket, WebSocketServer, type ServerOptions } from "ws";
import { type Ending, lifecycle, type WsLifecycle, type WsLifecycleOptions } from "../src/index.ts";
import { closed, open } from "./testing-kit.ts";

interface Running {
  readonly life: WsLifecycle;
  readonly url: string;
  readonly endings: Ending[];
  stop(): Promise<void>;
}

async function start(options: WsLifecycleOptions, server: ServerOptions, onConnection = () => {}): Promise<Running> {
  const http = createServer();
  const wss = new WebSocketServer({ server: http, ...server });
  const life = lifecycle(wss, { overload: false, ...options });
  const endings: Ending[] = [];
  life.on("ending", (ending) => endings.push(ending));
  wss.on("connection", onConnection);
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  return {
    life,
    endings,
    url: `ws://127.0.0.1:${String((http.address() as AddressInfo).port)}`,
    async stop() {
      life.detach();
      wss.clients.forEach((client) => {
        client.terminate();
      });
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

let on: Running;
afterEach(() => on.stop());

describe("a verifyClient that answers later", () => {
  let answers: ((isWelcome: boolean) => void)[];
  const verifyClient: ServerOptions["verifyClient"] = (_, answer) => {
    answers.push(answer);
  };
  beforeEach(() => {
    answers = [];
  });
  const asked = (count: number) => expect.poll(() => answers).toHaveLength(count);

  test("lets nobody in once a drain has begun, nor after it", async () => {
    on = await start({}, { verifyClient });
    const before = open(on.url);
    await asked(1);
    answers[0]!(true);
    const end = closed(await before);
    const late = [new WebSocket(on.url), new WebSocket(on.url)].map((socket) => closed(socket));
    await asked(3);
    const drained = on.life.drain({ mode: "restart", overMs: 50 });
    answers[1]!(true);
    await drained;
    answers[2]!(true);
    expect((await Promise.all([end, ...late])).map(({ code }) => code)).toEqual([1012, 1012, 1012]);
    await expect.poll(() => on.life.figures().connections).toBe(0);
  });

  test("is not held against who came in: their time is not up when the handshake's would have been", async () => {
    let isFirst = true;
    const letTheFirstIn: ServerOptions["verifyClient"] = (_, answer) => {
      if (isFirst) {
        setImmediate(answer, true);
      }
      isFirst = false;
    };
    on = await start({ connectTimeoutMs: 200 }, { verifyClient: letTheFirstIn });
    const peer = await open(on.url);
    const late = new WebSocket(on.url);
    late.on("error", () => undefined);
    await once(late, "unexpected-response");
    late.terminate();
    expect([peer.readyState, on.endings.map(({ cause }) => cause)]).toEqual([WebSocket.OPEN, ["handshake.timeout"]]);
    peer.terminate();
  });

  test("and the client that leaves meanwhile is told apart from one that waits too long", async () => {
    on = await start({}, { verifyClient });
    const peer = new WebSocket(on.url);
    peer.on("error", () => undefined);
    await asked(1);
    peer.terminate();
    await expect.poll(() => on.endings.map(({ cause }) => cause)).toEqual(["handshake.aborted"]);
    expect(on.life.figures().handshakesInFlight).toBe(0);
  });
});

describe.each<[string, WsLifecycleOptions]>([
  ["without authenticate", {}],
  ["with authenticate", { authenticate: () => ({ key: "ada" }) }],
])("what the application throws, %s,", (_, options) => {
  let uncaught: Promise<unknown>;
  let others: NodeJS.UncaughtExceptionListener[];
  beforeEach(() => {
    others = process.listeners("uncaughtException");
    process.removeAllListeners("uncaughtException");
    uncaught = new Promise((resolve) => process.once("uncaughtException", resolve));
  });
  afterEach(() => {
    process.removeAllListeners("uncaughtException");
    others.forEach((other) => process.on("uncaughtException", other));
  });

  test("in its connection listener, is an uncaught exception", async () => {
    on = await start(options, {}, () => {
      throw new Error("mine");
    });
    await open(on.url);
    expect(await uncaught).toMatchObject({ message: "mine" });
    expect(on.life.figures()).toMatchObject({ connections: 1, handshakesInFlight: 0 });
  });

  test("in handleProtocols, is one too; the client gets 500 and the handshake is over", async () => {
    const handleProtocols = () => {
      throw new Error("mine");
    };
    on = await start(options, { handleProtocols });
    const socket = new WebSocket(on.url, ["a"]);
    socket.on("error", () => undefined);
    const [, response] = (await once(socket, "unexpected-response")) as [unknown, { readonly statusCode: number }];
    socket.terminate();
    expect(await uncaught).toMatchObject({ message: "mine" });
    expect(response.statusCode).toBe(500);
    expect(on.endings).toMatchObject([{ cause: "server.error", phase: "handshake" }]);
    expect(on.life.figures().handshakesInFlight).toBe(0);
  });
});
