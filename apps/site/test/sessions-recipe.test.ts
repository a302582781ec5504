import { type Policy, WebSocket } from "@afterclose/client";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { compileFunction } from "node:vm";
import { afterEach, expect, test } from "vitest";
import { WebSocket as HostWebSocket, WebSocketServer } from "ws";

const [client = "", server = ""] = [
  ...readFileSync(new URL("../src/docs/sessions.md", import.meta.url), "utf8").matchAll(/```js\n(.*?)```/gs),
].map(([, code]) => code);

interface Message {
  readonly number: number;
  readonly body: string;
}

let wss: WebSocketServer;
let socket: WebSocket;
const kept: Message[] = [];
const told: string[] = [];
const waiting = new Set<() => void>();

afterEach(() => {
  kept.splice(0);
  told.splice(0);
  socket.close();
  wss.close();
  for (const one of wss.clients) {
    one.terminate();
  }
});

const compiled = compileFunction as (code: string, names: readonly string[]) => (...given: unknown[]) => unknown;

/** Runs the code of the page as it is printed: only its server's address is another. */
async function listen(): Promise<string> {
  wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  compiled(server, ["wss", "kept"])(wss, kept);
  await new Promise((resolve) => wss.once("listening", resolve));
  return `ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}`;
}

function connect(address: string): void {
  class Here extends WebSocket {
    constructor(url: () => string) {
      super(() => url().replace("wss://example.com", address), [], {
        WebSocket: HostWebSocket,
        policy: atOnce,
      });
    }
  }
  const tell = (what: string): void => {
    told.push(what);
    for (const look of waiting) {
      look();
    }
  };
  const run = compiled(`${client}\nreturn socket;`, ["WebSocket", "show", "reload"]);
  socket = run(Here, tell, () => {
    tell("reload");
  }) as WebSocket;
}

const atOnce: Policy = () => ({ kind: "retry", afterMs: 1 });

function say(number: number): void {
  const message = { number, body: `message ${String(number)}` };
  kept.push(message);
  for (const one of wss.clients) {
    one.send(JSON.stringify(message));
  }
}

/** Until so much was told to the person before the page. */
function untilTold(count: number): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (told.length < count) {
        return;
      }
      waiting.delete(look);
      resolve(told);
    };
    waiting.add(look);
    look();
  });
}

test("the page's two pieces of code hand out what was said while a connection was away, once and in order", async () => {
  const address = await listen();
  say(1);
  connect(address);
  say(2);
  expect(await untilTold(2)).toEqual(["message 1", "message 2"]);
  for (const one of wss.clients) {
    one.terminate();
  }
  say(3);
  say(4);
  expect(await untilTold(4)).toEqual(["message 1", "message 2", "message 3", "message 4"]);
});

test("where the server no longer has what was missed, the page reloads before it shows anything newer", async () => {
  const address = await listen();
  say(1);
  connect(address);
  expect(await untilTold(1)).toEqual(["message 1"]);
  for (const one of wss.clients) {
    one.terminate();
  }
  kept.splice(0);
  kept.push({ number: 7, body: "message 7" });
  expect(await untilTold(3)).toEqual(["message 1", "reload", "message 7"]);
});
