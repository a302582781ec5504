import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { orEnded } from "../../../scripts/testing/or-ended.ts";
import { findNamespaces } from "../../../scripts/testing/parts.ts";
import type { WsLifecycleOptions } from "../src/index.ts";
import { open, stage, type Stage } from "./testing-kit.ts";

const ip = findNamespaces("peers behind a cable that is pulled");
let made = 0;
let name = "";
let net = "";

const call = (...words: readonly string[]): void => {
  execFileSync(ip!, words, { stdio: "ignore" });
};

let on: Stage;
let child: ChildProcess | undefined;
afterEach(async () => {
  child?.kill("SIGKILL");
  call("netns", "del", name);
  await on.stop();
});

/** Peers on another machine, as the kernel sees it. What is returned pulls its cable. */
async function behindCable(options: WsLifecycleOptions, count: number): Promise<() => void> {
  // The kernel takes a name back some time after it was deleted. RFC 2544 gives 198.18.0.0/15 to tests.
  name = `acs${String(process.pid % 100_000)}x${String(made++)}`;
  net = `198.19.${String((process.pid * 2 + made) % 256)}`;
  call("netns", "add", name);
  call("link", "add", `${name}a`, "type", "veth", "peer", "name", `${name}b`, "netns", name);
  call("addr", "add", `${net}.1/30`, "dev", `${name}a`);
  call("link", "set", `${name}a`, "up");
  call("-n", name, "addr", "add", `${net}.2/30`, "dev", `${name}b`);
  call("-n", name, "link", "set", `${name}b`, "up");
  on = await stage(options, undefined, "0.0.0.0");
  const script = `
    import { WebSocket } from "ws";
    let open = 0;
    const opened = () => { if (++open === ${String(count)}) console.log("all open"); };
    for (let n = 0; n < ${String(count)}; n++) {
      new WebSocket("ws://${net}.1:${String(on.port)}").on("open", opened).on("error", () => {});
    }`;
  child = spawn(ip!, ["netns", "exec", name, process.execPath, "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: fileURLToPath(new URL("..", import.meta.url)),
  });
  await orEnded(child, once(child.stdout!, "data"));
  return () => {
    call("-n", name, "link", "set", `${name}b`, "down");
  };
}

describe.skipIf(ip === undefined)("when the cable to half-open peers is pulled", () => {
  test("the heartbeat ends them by its own cause, and nobody else", async () => {
    const unplug = await behindCable({ heartbeat: { idleMs: 300, timeoutMs: 300 } }, 3);
    const near = await open(`ws://127.0.0.1:${String(on.port)}`);
    unplug();
    await on.ending(2);
    expect(on.endings.map(({ cause, code, address }) => [cause, code, address])).toEqual(
      Array(3).fill(["heartbeat.timeout", 1006, `${net}.2`]),
    );
    expect(on.endings.every(({ pings }) => pings > 0)).toBe(true);
    expect(on.life.figures().connections).toBe(1);
    near.close(1000);
  });

  test("a drain is done by its deadline, and says whom it had to cut", async () => {
    const unplug = await behindCable({ closeTimeoutMs: 300 }, 5);
    await Promise.all(Array.from({ length: 5 }, () => open(`ws://127.0.0.1:${String(on.port)}`)));
    unplug();
    const report = await on.life.drain({ mode: "restart", overMs: 200 });
    expect(report.tookMs).toBeLessThan(500 + 500);
    expect(report).toMatchObject({ total: 10, closed: 5, terminated: 5, left: 0 });
    expect(report.byCause).toEqual({ "drain.restart": 5, "drain.deadline": 5 });
  });
});
