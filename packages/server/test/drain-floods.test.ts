import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { stage, type Stage } from "./testing-kit.ts";

const file = fileURLToPath(new URL("../../../scripts/testing/flood-peers.mjs", import.meta.url));
const children: ChildProcess[] = [];
let on: Stage;

afterEach(async () => {
  children.splice(0).forEach((child) => child.kill("SIGKILL"));
  await on.stop();
});

async function peers(count: number, flood?: string): Promise<ChildProcess> {
  const child = fork(file, [JSON.stringify({ port: on.port, count, flood })]);
  children.push(child);
  await once(child, "message");
  return child;
}

async function codesOf(child: ChildProcess, count: number): Promise<readonly number[]> {
  for (;;) {
    child.send("tell");
    const [codes] = (await once(child, "message")) as [readonly number[]];
    if (codes.length >= count) {
      return codes;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** How long this process was ready to go on and got no processor; its own work counts as work, however long it takes. */
function watchStarvation(): { starvedMs(): number } {
  const before = process.cpuUsage();
  let last = performance.now();
  let lateMs = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    lateMs += Math.max(0, now - last - 10);
    last = now;
  }, 10);
  return {
    starvedMs: () => {
      clearInterval(timer);
      const { user, system } = process.cpuUsage(before);
      return Math.max(0, lateMs - (user + system) / 1000);
    },
  };
}

const polite = 100;
const overMs = 600;
const closeTimeoutMs = 300;

test.each([
  "tiny messages",
  "pongs",
  "pings",
  "empty continuations",
  "fragments",
  "empty binary messages",
  "messages after a Close",
  "compressed tiny messages",
  "half frames",
])(
  "a drain settles by its deadline beside peers that flood with %s, and everyone polite reads its Close",
  async (flood) => {
    on = await stage(
      { closeTimeoutMs },
      (socket) => {
        socket.on("message", (data, isBinary) => {
          socket.send(data, { binary: isBinary });
        });
      },
      "127.0.0.1",
      { perMessageDeflate: true },
    );
    const crowd = await peers(polite);
    const flooders = await Promise.all([peers(4, flood), peers(4, flood)]);
    flooders.forEach((child) => child.send("flood"));
    await expect.poll(() => on.wss.clients.size).toBeGreaterThanOrEqual(polite);
    const watch = watchStarvation();
    const report = await on.life.drain({ mode: "restart", overMs });
    expect(report.tookMs - watch.starvedMs()).toBeLessThanOrEqual(overMs + closeTimeoutMs + 500);
    expect(await codesOf(crowd, polite)).toEqual(Array(polite).fill(1012));
  },
);
