import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { heartbeatAnswer, heartbeatQuestion } from "@afterclose/wire";
import { WebSocket, WebSocketServer } from "ws";
import { orEnded } from "../../../../scripts/testing/or-ended.ts";
import { findPart } from "../../../../scripts/testing/parts.ts";
import type { DrainReport, Ending, HostCapabilities } from "../../src/index.ts";
import { lifecycle } from "../../src/index.ts";
import { closed, handshakeText, oldestWs, open, rawOpen } from "../testing-kit.ts";
import { answerTo, createControl, hostOptions } from "./control.ts";

interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

async function startProgram(program: string, args: readonly string[]): Promise<Running> {
  const child = spawn(program, args, {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stderr.pipe(process.stderr, { end: false });
  const [line] = (await orEnded(child, once(createInterface({ input: child.stdout }), "line"))) as [string];
  return {
    port: Number(line.replace("port ", "")),
    async stop() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

async function startNode(Server: typeof WebSocketServer): Promise<Running> {
  const wss = new Server({ noServer: true });
  const life = lifecycle(wss, {
    ...hostOptions,
    authenticate: ({ url = "" }, signal) => answerTo(url, signal),
  });
  const control = createControl(life);
  const http = createServer((request, response) => {
    void control(request.url ?? "").then((body) => response.end(body));
  });
  http.on("upgrade", (request, socket, head) => {
    wss.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on("message", (data, isBinary) => {
        webSocket.send(data, { binary: isBinary });
      });
    });
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  return {
    port: (http.address() as AddressInfo).port,
    async stop() {
      life.detach();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

const conditions = "--conditions=@afterclose/source";
const bun = findPart("bun", "the contract suite in Bun");
const deno = findPart("deno", "the contract suite in Deno");
const hosts: readonly (readonly [string, (() => Promise<Running>) | undefined])[] = [
  ["the newest ws on Node", () => startNode(WebSocketServer)],
  ["ws 8.18 on Node", () => startNode(oldestWs.WebSocketServer)],
  ["Bun", bun === undefined ? undefined : () => startProgram(bun, [conditions, "bun-server.ts"])],
  [
    "Deno",
    deno === undefined
      ? undefined
      : () => startProgram(deno, ["run", "--quiet", "--no-check", "--allow-all", conditions, "deno-server.ts"]),
  ],
];

describe.each(hosts)("the lifecycle on %s", (_, start) => {
  let host: Running;
  let can: HostCapabilities;
  const control = async (query: string): Promise<unknown> =>
    (await fetch(`http://127.0.0.1:${String(host.port)}/control?do=${query}`)).json();
  const url = (query = ""): string => `ws://127.0.0.1:${String(host.port)}/${query}`;
  const lastEnding = async (count: number): Promise<Ending> => {
    await expect.poll(async () => ((await control("endings")) as Ending[]).length, { timeout: 5000 }).toBe(count);
    return ((await control("endings")) as Ending[]).at(-1)!;
  };
  let ended = 0;

  beforeAll(async () => {
    if (start !== undefined) {
      host = await start();
      can = (await control("can")) as HostCapabilities;
    }
  });
  afterAll(() => (host as Running | undefined)?.stop());

  describe.skipIf(start === undefined)("keeps the contract:", () => {
    test("messages pass, and a peer's close is named", async () => {
      const peer = await open(url());
      peer.send("hello");
      const [echo] = (await once(peer, "message")) as [Buffer];
      expect(echo.toString()).toBe("hello");
      const pushed = once(peer, "message") as Promise<[Buffer]>;
      expect(await control("send")).toEqual(["sent"]);
      expect((await pushed)[0].toString()).toBe("pushed");
      peer.close(1000, "bye");
      expect(await lastEnding(++ended)).toMatchObject({
        cause: "peer.closed",
        code: 1000,
        messagesIn: 1,
        messagesOut: 2,
      });
    });

    test("our client's heartbeat message is answered, and is no message of the application's", async () => {
      const peer = await open(url());
      peer.send(heartbeatQuestion);
      const [answer] = (await once(peer, "message")) as [Buffer];
      expect(answer.toString()).toBe(heartbeatAnswer);
      for (const near of [`${heartbeatQuestion} `, heartbeatQuestion.toUpperCase(), Buffer.from(heartbeatQuestion)]) {
        peer.send(near);
        const [echo] = (await once(peer, "message")) as [Buffer];
        expect(echo.toString()).toBe(near.toString());
      }
      peer.close(1000);
      expect(await lastEnding(++ended)).toMatchObject({ messagesIn: 3, messagesOut: 3 });
    });

    test("a subprotocol that the client offers is spoken", async () => {
      const peer = new WebSocket(url(), ["graphql-transport-ws"]);
      await once(peer, "open");
      expect(peer.protocol).toBe("graphql-transport-ws");
      peer.close(1000);
      expect(await lastEnding(++ended)).toMatchObject({ cause: "peer.closed" });
    });

    test("the application's code and reason reach the peer", async () => {
      const end = closed(await open(url()));
      await control("close&code=4321");
      expect(await end).toEqual({ code: 4321, reason: "told to" });
      expect(await lastEnding(++ended)).toMatchObject({ cause: "server.closed", codeSent: 4321 });
    });

    test.each([1004, 1005, 1006, 1015])("%i is never sent", async (code) => {
      const peer = await open(url());
      expect(await control(`close&code=${String(code)}`)).toEqual({ error: "ERR_CLOSE_CODE" });
      peer.close(1000);
      await lastEnding(++ended);
    });

    test("a peer that vanishes is named as far as the host can tell", async () => {
      const peer = await rawOpen(host.port);
      peer.resetAndDestroy();
      expect(await lastEnding(++ended)).toMatchObject({
        cause: can.socketFaults ? "tcp.reset" : "unknown",
        code: 1006,
      });
    });

    test("credentials that are refused get 401, and a principal can be put out", async () => {
      const refused = new WebSocket(url("?refuse"));
      refused.on("error", () => undefined);
      const [, response] = (await once(refused, "unexpected-response")) as [unknown, { statusCode: number }];
      refused.terminate();
      expect(response.statusCode).toBe(401);
      expect((await lastEnding(++ended)).cause).toBe("auth.refused");
      const end = closed(await open(url("?key=ada")));
      expect(await control("disconnect&key=ada")).toBe(1);
      expect((await end).code).toBe(3000);
      expect((await lastEnding(++ended)).cause).toBe("auth.revoked");
    });

    test("authentication that takes too long is called off, with 503", async () => {
      const waiting = new WebSocket(url("?hang"));
      waiting.on("error", () => undefined);
      const [, response] = (await once(waiting, "unexpected-response")) as [unknown, { statusCode: number }];
      waiting.terminate();
      expect(response.statusCode).toBe(503);
      expect((await lastEnding(++ended)).cause).toBe("auth.timeout");
    });

    test("a client that leaves while its credentials are judged is not taken for one that waits too long", async () => {
      const peer = connect({ port: host.port, host: "127.0.0.1" });
      peer.end(handshakeText(host.port).replace("GET / ", "GET /?hang "));
      expect(await lastEnding(++ended)).toMatchObject({ cause: "handshake.aborted", phase: "handshake" });
      peer.destroy();
    });

    test("an answer of authenticate that means nothing lets nobody in", async () => {
      const refused = new WebSocket(url("?row"));
      refused.on("error", () => undefined);
      const [, response] = (await once(refused, "unexpected-response")) as [unknown, { statusCode: number }];
      refused.terminate();
      expect(response.statusCode).toBe(500);
      expect((await lastEnding(++ended)).cause).toBe("server.error");
    });

    test("one connection too many gets 503 and a wait", async () => {
      const peers = await Promise.all(Array.from({ length: 5 }, () => open(url())));
      const refused = new WebSocket(url());
      refused.on("error", () => undefined);
      const [, response] = (await once(refused, "unexpected-response")) as [
        unknown,
        { statusCode: number; headers: object },
      ];
      refused.terminate();
      expect(response).toMatchObject({
        statusCode: 503,
        headers: { "retry-after": expect.stringMatching(/^\d+$/) as unknown },
      });
      peers.forEach((peer) => {
        peer.close(1000);
      });
      await lastEnding((ended += 6));
    });

    test("under a load that lasts newcomers are refused, a share leaves with 1013, and it is over by itself", async () => {
      const peers = await Promise.all(Array.from({ length: 3 }, () => open(url())));
      const ends = peers.map((peer) => closed(peer));
      await control("load&heapRatio=0.99");
      const first = await Promise.race(ends);
      expect(first.code).toBe(1013);
      expect(first.reason).toMatch(/^overloaded retry-after=\d+ms$/);
      const refused = new WebSocket(url());
      refused.on("error", () => undefined);
      const [, response] = (await once(refused, "unexpected-response")) as [unknown, { statusCode: number }];
      refused.terminate();
      expect(response.statusCode).toBe(503);
      await control("load&heapRatio=0");
      await expect
        .poll(async () => ((await control("figures")) as { overloaded: boolean }).overloaded, { timeout: 5000 })
        .toBe(false);
      peers.forEach((peer) => {
        peer.close(1000);
      });
      await lastEnding((ended += 4));
      const causes = ((await control("endings")) as Ending[]).slice(-4).map(({ cause }) => cause);
      expect(causes).toContain("shed.admission");
      expect(causes).toContain("shed.overload");
    });

    test("a message above the limit is not taken, and one at the limit is", async () => {
      const peer = await open(url());
      peer.on("error", () => undefined);
      peer.send("é".repeat(1500));
      const [echo] = (await once(peer, "message")) as [Buffer];
      expect(echo.length).toBe(3000);
      const end = closed(peer);
      peer.send("é".repeat(1501));
      expect((await end).code).toBe(1009);
      expect(["limit.message-size", "unknown"]).toContain((await lastEnding(++ended)).cause);
    });

    test("a half-open peer is dropped, and named", async () => {
      const peer = await rawOpen(host.port);
      expect(await lastEnding(++ended)).toMatchObject({
        cause: "heartbeat.timeout",
        closedBy: "here",
        code: 1006,
        wasClean: false,
        pings: can.ping ? 1 : 0,
      });
      peer.destroy();
    });

    test("a page that is left is not taken for one that answers no ping", async () => {
      const peer = await open(url());
      peer.close(1001);
      expect(await lastEnding(++ended)).toMatchObject({ cause: "peer.page-left", code: 1001, wasClean: true });
    });

    test("a drain gives each a slot, settles by its deadline with a deaf peer, and its causes add up", async () => {
      const polite = await Promise.all(Array.from({ length: 4 }, () => open(url())));
      const ends = polite.map((peer) => closed(peer));
      const deaf = await rawOpen(host.port);
      const report = (await control("drain&overMs=400")) as DrainReport;
      for (const { code, reason } of await Promise.all(ends)) {
        expect(code).toBe(1012);
        expect(reason).toMatch(/^restarting retry-after=\d+ms$/);
      }
      expect(report.tookMs).toBeLessThan(700 + 500);
      const cut = can.awaitsClose ? 1 : 0;
      expect(report).toMatchObject({ total: 5, closed: 5 - cut, terminated: cut, left: 0 });
      expect(report.byCause).toEqual({ "drain.restart": 5 - cut, ...(cut === 0 ? {} : { "drain.deadline": 1 }) });
      deaf.destroy();
      const figures = (await control("figures")) as {
        endings: { count: number }[];
        endingsTotal: number;
        connections: number;
      };
      expect(figures.endings.reduce((sum, row) => sum + row.count, 0)).toBe(figures.endingsTotal);
      expect([figures.endingsTotal, figures.connections]).toEqual([ended + 5, 0]);
    });

    test("taken off, it judges and counts nobody any more", async () => {
      await control("resume");
      const before = await open(url());
      await control("detach");
      const after = await Promise.all(Array.from({ length: 7 }, () => open(url())));
      const ends = [before, ...after].map((peer) => closed(peer));
      for (const peer of [before, ...after]) {
        peer.send("hello");
        peer.close(1000);
      }
      expect((await Promise.all(ends)).map(({ code }) => code)).toEqual(Array(8).fill(1000));
      expect(await control("figures")).toMatchObject({ endingsTotal: ended + 5, connections: 0, ready: false });
    });
  });
});
