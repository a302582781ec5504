import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { canMakeLinks, slowLink, type SlowLink } from "./slow-link.ts";
import { stage, type Stage } from "./testing-kit.ts";

let link: SlowLink;
let on: Stage;
let reader: ChildProcess | undefined;
afterEach(async () => {
  reader?.kill("SIGKILL");
  link.remove();
  await on.stop();
});

interface Read {
  readonly messages: number;
  readonly code: number;
}

/** Opens readers at the far end, and tells how many messages each has read when it was closed. */
async function readAtFarEnd(readers: number, readerOptions = {}): Promise<Read[]> {
  const script = `
    import { WebSocket } from "ws";
    const options = ${JSON.stringify(readerOptions)};
    const ended = [];
    for (let n = 0; n < ${String(readers)}; n++) {
      const socket = new WebSocket("ws://${link.address}:${String(on.port)}", { maxPayload: 2 ** 26, ...options });
      let messages = 0;
      socket.on("message", () => {
        messages++;
        if (options.pauseMs !== undefined) {
          socket.pause();
          setTimeout(() => socket.resume(), options.pauseMs);
        }
      });
      socket.on("close", (code) => {
        ended.push({ messages, code });
        if (ended.length === ${String(readers)}) console.log(JSON.stringify(ended));
      });
    }`;
  const [program, ...words] = link.words;
  reader = spawn(program, [...words, "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: fileURLToPath(new URL("..", import.meta.url)),
  });
  const [line] = (await once(reader.stdout!, "data")) as [Buffer];
  return JSON.parse(line.toString()) as Read[];
}

describe.skipIf(!canMakeLinks)("a snapshot over a real link", () => {
  test.each([
    ["150 messages of 20 kB", 150, 20_000, true],
    ["6,000 messages of 500 bytes", 6000, 500, true],
    ["6,000 messages of 500 bytes, compressed", 6000, 500, true, { perMessageDeflate: true }],
    ["3 messages of 1 MB", 3, 1_000_000, true],
    ["20 MB at once", 1, 20_000_000, false],
  ] as const)("of %s arrives whole, and the Close after it says that all is well", async (...row) => {
    const [, count, bytes, isText, compression = {}] = row;
    link = slowLink("200mbit");
    const message = isText ? "x".repeat(bytes) : Buffer.alloc(bytes);
    on = await stage(
      {},
      (socket) => {
        for (let sent = 0; sent < count; sent++) {
          socket.send(message);
        }
        socket.close(1000, "whole");
      },
      "0.0.0.0",
      compression,
    );
    const readers = 3;
    expect(await readAtFarEnd(readers)).toEqual(Array(readers).fill({ messages: count, code: 1000 }));
    await on.ending(readers - 1);
    expect(on.endings.map(({ cause, messagesDropped }) => [cause, messagesDropped])).toEqual(
      Array(readers).fill(["close.local", 0]),
    );
  });

  test("goes out before a Close to a reader that takes far longer than a closing handshake may", async () => {
    link = slowLink("10mbit");
    on = await stage(
      { closeTimeoutMs: 200 },
      (socket) => {
        for (let sent = 0; sent < 9; sent++) {
          socket.send(Buffer.alloc(250_000));
        }
        socket.close(1000, "done");
      },
      "0.0.0.0",
    );
    expect(await readAtFarEnd(1)).toEqual([{ messages: 9, code: 1000 }]);
  });
});
