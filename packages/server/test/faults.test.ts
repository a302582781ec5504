import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { orEnded } from "../../../scripts/testing/or-ended.ts";
import { WebSocket } from "ws";
import { frame, open, rawOpen, stage, type Stage } from "./testing-kit.ts";

let on: Stage;
const children: ChildProcess[] = [];
const peers: { destroy(): unknown }[] = [];
afterEach(async () => {
  children.splice(0).forEach((child) => child.kill("SIGKILL"));
  peers.splice(0).forEach((peer) => peer.destroy());
  await on.stop();
});

/** A process that holds connections, and can be stopped as a sleeping machine stops. */
async function holder(url: string, count: number): Promise<ChildProcess> {
  const script = `
    import { WebSocket } from "ws";
    let open = 0;
    for (let n = 0; n < ${String(count)}; n++) {
      new WebSocket(${JSON.stringify(url)}).on("open", () => { if (++open === ${String(count)}) process.send("open"); }).on("error", () => {});
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    cwd: fileURLToPath(new URL("..", import.meta.url)),
  });
  children.push(child);
  await orEnded(child, once(child, "message"));
  return child;
}

async function flooder(port: number): Promise<Socket> {
  const peer = await rawOpen(port);
  const chunk = Buffer.concat(Array.from({ length: 200 }, () => frame(2, "x".repeat(100))));
  const push = (): void => {
    if (!peer.destroyed) {
      peer.write(chunk, () => setImmediate(push));
    }
  };
  push();
  return peer;
}

describe("with the worst of peers", () => {
  test("a drain settles by its deadline, and counts who had to be cut", async () => {
    on = await stage({ closeTimeoutMs: 400 });
    const child = await holder(on.url, 10);
    const sockets = await Promise.all(Array.from({ length: 30 }, () => open(on.url)));
    peers.push(...(await Promise.all(Array.from({ length: 10 }, () => rawOpen(on.port)))));
    peers.push(...(await Promise.all(Array.from({ length: 10 }, () => rawOpen(on.port, { read: false })))));
    peers.push(...(await Promise.all(Array.from({ length: 3 }, () => flooder(on.port)))));
    child.kill("SIGSTOP");
    const before = performance.now();
    const report = await on.life.drain({ mode: "restart", overMs: 600 });
    expect(performance.now() - before).toBeLessThan(1000 + 500);
    expect(report).toMatchObject({ total: 63, closed: 30, terminated: 33, left: 0, wasCancelled: false });
    expect(report.byCause).toEqual({ "drain.restart": 30, "drain.deadline": 33 });
    expect(sockets.every((socket) => socket.readyState === WebSocket.CLOSED)).toBe(true);
    expect(on.life.figures().connections).toBe(0);
  });

  test("the server can be closed right after a drain", async () => {
    on = await stage({ closeTimeoutMs: 100 });
    peers.push(await rawOpen(on.port), await rawOpen(on.port, { read: false }));
    await open(on.url);
    await on.life.drain({ mode: "shutdown", overMs: 50 });
    await new Promise((resolve) => on.wss.close(resolve));
    await new Promise((resolve) => on.http.close(resolve));
    expect(on.endings).toHaveLength(3);
  });

  test("a stopped process is found by the heartbeat, and a talking one is left alone", async () => {
    on = await stage({ heartbeat: { idleMs: 150, timeoutMs: 150 } });
    const child = await holder(on.url, 3);
    const talker = await rawOpen(on.port);
    peers.push(talker);
    const chatter = setInterval(() => talker.write(frame(1, "hi")), 30);
    child.kill("SIGSTOP");
    await on.ending(2);
    clearInterval(chatter);
    expect(on.endings.map((ending) => ending.cause)).toEqual(Array(3).fill("heartbeat.timeout"));
    expect(on.life.figures().connections).toBe(1);
  });

  test("a process that is killed is told apart from one that is stopped", async () => {
    on = await stage();
    const child = await holder(on.url, 2);
    child.kill("SIGKILL");
    await on.ending(1);
    expect(on.endings.map((ending) => ending.cause)).toEqual(["tcp.fin", "tcp.fin"]);
  });

  test("garbage of any kind ends connections and nothing else", async () => {
    on = await stage({ closeTimeoutMs: 100 });
    const random = (length: number): Buffer =>
      Buffer.from(Array.from({ length }, () => Math.floor(Math.random() * 256)));
    const crowd = await Promise.all(Array.from({ length: 100 }, () => rawOpen(on.port)));
    peers.push(...crowd);
    crowd.forEach((peer, index) => {
      peer.write(random(1 + (index % 40)));
      peer.end();
    });
    await on.ending(99);
    expect(on.life.figures()).toMatchObject({ connections: 0, endingsTotal: 100 });
    peers.push({ destroy: () => undefined });
    const survivor = await open(on.url);
    expect(survivor.readyState).toBe(WebSocket.OPEN);
  });
});
