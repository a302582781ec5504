import { EventEmitter, once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { lifecycle } from "../src/index.ts";
import { frame, open, rawOpen, stage } from "./testing-kit.ts";

const failure = (wss: unknown): { code?: string; message?: string } => {
  try {
    lifecycle(wss as WebSocketServer, { overload: false }).detach();
    return {};
  } catch (error) {
    return error as Error;
  }
};

test("a ws that names no class of its sockets is refused in words", () => {
  const old = Object.assign(new EventEmitter(), { options: {}, handleUpgrade: () => undefined });
  expect(failure(old)).toMatchObject({ code: "ERR_WS_VERSION" });
  expect(failure(old).message).toMatch(/names no class/);
  expect(failure(old).message).toContain("8.18");
});

test.each([undefined, null, 7, {}])("%s is no server of ws", (given) => {
  expect(failure(given)).toMatchObject({ code: "ERR_WS_VERSION" });
});

test("a ws whose sockets are made in another way is refused before anything is changed, and says what they lack", () => {
  class Changed extends EventEmitter {
    static readonly CONNECTING = 0;
    setSocket(): void {
      // Keeps its stream to itself.
    }
  }
  const wss = new WebSocketServer({ noServer: true });
  Object.assign(wss.options, { WebSocket: Changed });
  const upgrade = wss.handleUpgrade.bind(wss);
  expect(failure(wss)).toMatchObject({ code: "ERR_WS_VERSION", message: expect.stringContaining("_socket") as string });
  expect([wss.options.WebSocket, wss.options.maxPayload]).toEqual([Changed, 100 * 1024 * 1024]);
  expect(upgrade).toBeTypeOf("function");
  expect(Object.hasOwn(wss, "handleUpgrade")).toBe(false);
});

test("sockets are of the application's own class, where the server was given one", async () => {
  class Named extends WebSocket {
    readonly madeOf = "Named";
  }
  const on = await stage({}, undefined, "127.0.0.1", { WebSocket: Named });
  const connected = new Promise<WebSocket>((resolve) => on.wss.on("connection", resolve));
  const peer = await open(on.url);
  expect(await connected).toBeInstanceOf(Named);
  expect(await connected).toMatchObject({ madeOf: "Named" });
  peer.terminate();
  await on.stop();
});

test("a ws that reads in another way says that it does not count all frames, and what it tells of counts", async () => {
  const require = createRequire(import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), "afterclose-ws-"));
  cpSync(dirname(require.resolve("ws/package.json")), folder, { recursive: true });
  const file = join(folder, "lib/receiver.js");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("getInfo", "readInfo"));
  const { WebSocketServer: Other } = require(folder) as { WebSocketServer: typeof WebSocketServer };
  const wss = new Other({ port: 0, host: "127.0.0.1" });
  const life = lifecycle(wss, { overload: false, inbound: { framesPerSecond: 20 } });
  const ended = new Promise((resolve) => life.on("ending", resolve));
  expect(life.can.countsFrames).toBe(false);
  await once(wss, "listening");
  const peer = await rawOpen((wss.address() as { port: number }).port);
  peer.write(Buffer.concat(Array<Buffer>(100).fill(frame(10))));
  expect(await ended).toMatchObject({ cause: "limit.rate", codeSent: 1008 });
  peer.destroy();
  await life.shutdown(wss);
  rmSync(folder, { recursive: true });
});

test("the ws that is installed counts frames of every type", () => {
  const wss = new WebSocketServer({ noServer: true });
  const life = lifecycle(wss, { overload: false });
  expect(life.can.countsFrames).toBe(true);
  life.detach();
});
