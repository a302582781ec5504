import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { WebSocket } from "ws";
import type { ConnectionView } from "../src/index.ts";
import { canMakeLinks, type SlowLink, slowLink } from "./slow-link.ts";
import { stage, type Stage } from "./testing-kit.ts";

const program = fileURLToPath(new URL("steady-readers.mjs", import.meta.url));
const snapshot = Buffer.alloc(1_000_000);
const noProgressMs = 4000;
// Long enough for a reader that seems to stand still to be closed, twice.
const watchedMs = 2.5 * noProgressMs;

let on: Stage;
let readers: ChildProcess | undefined;
let link: SlowLink | undefined;
afterEach(async () => {
  readers?.kill("SIGKILL");
  await on.stop();
  link?.remove();
  link = undefined;
});

/** Gives each as much as a slow one does not read in minutes, and tells which rates were closed meanwhile. */
async function closedOf(
  rates: readonly number[],
  address: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const rateOf = new Map<ConnectionView<WebSocket>, string>();
  on = await stage(
    { outbound: { noProgressMs }, heartbeat: { idleMs: 1000, timeoutMs: noProgressMs } },
    undefined,
    "0.0.0.0",
  );
  on.wss.on("connection", (socket, request) => {
    rateOf.set(on.life.of(socket)!, request.url!.slice(1));
    for (let sent = 0; sent < 12; sent++) {
      socket.send(snapshot);
    }
  });
  const [command = "", ...rest] = [...words, program, address, String(on.port), ...rates.map(String)];
  readers = spawn(command, rest, { stdio: ["ignore", "inherit", "inherit"] });
  await expect.poll(() => rateOf.size, { timeout: 20_000 }).toBe(rates.length);
  await new Promise((resolve) => setTimeout(resolve, watchedMs));
  return [...rateOf].filter(([{ state }]) => state !== "open").map(([, rate]) => rate);
}

describe.skipIf(process.platform !== "linux")("a reader that reads steadily is not slow, however little", () => {
  test("on this machine, where the kernel takes on a megabyte at a time", async () => {
    expect(await closedOf([5000, 20_000, 40_000], "127.0.0.1", [process.execPath])).toEqual([]);
  });

  // There the peer's kernel tells of what was read in steps, of 48 kB here.
  test.skipIf(!canMakeLinks)("over a link", async () => {
    link = slowLink("10mbit");
    expect(await closedOf([40_000, 60_000], link.address, link.words)).toEqual([]);
  });
});

test("one that reads nothing at all is closed beside them", async () => {
  expect(await closedOf([0, 40_000], "127.0.0.1", [process.execPath])).toEqual(
    process.platform === "linux" ? ["0"] : ["0", "40000"],
  );
});
