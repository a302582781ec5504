import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type RunningLab, startLab } from "../src/start-lab.ts";
import { open, raw, rawHandshake, refusal } from "../src/testing/client.ts";
import { writeFrame } from "@afterclose/wire/frames";

let lab: RunningLab;
beforeAll(async () => {
  lab = await startLab({ connectTimeoutMs: 200, closeTimeoutMs: 200, maxMessageBytes: 100_000 });
});
afterAll(() => lab.close());

async function answers(): Promise<void> {
  const client = await open(`${lab.url}/echo`);
  client.socket.send("hello");
  expect(await client.read()).toBe("hello");
  client.socket.terminate();
}

describe("the lab lives on, and lets go, after", () => {
  test("garbage instead of HTTP", async () => {
    const client = await raw(lab.port);
    client.socket.write(Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 37) % 256)));
    expect((await client.all).toString()).toContain("400");
    await answers();
  });

  test("garbage instead of frames", async () => {
    const client = await raw(lab.port);
    client.socket.write(rawHandshake("/echo?id=garbage", lab.port));
    await client.has("\r\n\r\n");
    client.socket.write(Buffer.alloc(5000, 0xee));
    await client.all;
    expect(await lab.seen("garbage")).toMatchObject({ closedBy: "peer", fault: { code: 1002 }, sent: { code: 1002 } });
    await answers();
  });

  test("a handshake that is reset halfway, and one that is reset while it waits for its answer", async () => {
    const half = await raw(lab.port);
    half.socket.write("GET /echo HTTP/1.1\r\nHost: x\r\nUpgr");
    half.socket.resetAndDestroy();
    const silent = await raw(lab.port);
    silent.socket.write(rawHandshake("/handshake/silent?id=gone", lab.port));
    await expect.poll(() => lab.lab.connections).toBe(1);
    silent.socket.resetAndDestroy();
    expect(await lab.seen("gone")).toMatchObject({ phase: "handshake", tcp: "rst" });
    await answers();
  });

  test("a handshake that comes byte by byte: it is cut off in time", async () => {
    const client = await raw(lab.port);
    const drip = setInterval(() => client.socket.write("x"), 20);
    client.socket.write("GET /echo HTTP/1.1\r\nX-Slow: ");
    expect((await client.all).toString()).toContain("408");
    clearInterval(drip);
    await answers();
  });

  test("a message of 10 MB: 1009, before it was all there", async () => {
    const client = await open(`${lab.url}/echo?id=big`);
    client.socket.send(Buffer.alloc(10_000_000));
    await client.ended;
    const seen = await lab.seen("big");
    expect(seen).toMatchObject({ fault: { code: 1009 }, sent: { code: 1009 } });
    await answers();
  });

  test("bytes before the handshake was answered, and too many of them", async () => {
    const early = await raw(lab.port);
    early.socket.write(rawHandshake("/close/1000?after=50ms", lab.port));
    early.socket.write(writeFrame({ opcode: 1, payload: Buffer.from("early"), mask: Buffer.alloc(4) }));
    await early.has("early");
    early.socket.destroy();
    const much = await raw(lab.port);
    much.socket.write(rawHandshake("/handshake/silent", lab.port));
    much.socket.write(Buffer.alloc(1_000_000));
    await much.all;
    await answers();
  });

  test("a client that never answers the Close frame: dropped after closeTimeoutMs", async () => {
    const client = await raw(lab.port);
    client.socket.write(rawHandshake("/close/1001?id=rude", lab.port));
    await client.all;
    expect(await lab.seen("rude")).toMatchObject({ sent: { code: 1001 }, labTcp: "destroyed" });
  });
});

test(
  "a client that does not read makes the lab hold little, in a flood and in an echo",
  { timeout: 30_000 },
  async () => {
    const before = process.memoryUsage().arrayBuffers;
    const flooded = await raw(lab.port);
    flooded.socket.pause();
    flooded.socket.write(rawHandshake("/flood?for=1h&size=65536", lab.port));
    const echoed = await open(`${lab.url}/echo`);
    echoed.socket.pause();
    const message = Buffer.alloc(90_000);
    for (let sent = 0; sent < 500; sent += 1) {
      echoed.socket.send(message);
    }
    await expect.poll(() => echoed.socket.bufferedAmount, { timeout: 5000 }).toBeGreaterThan(1_000_000);
    const ownBytes = echoed.socket.bufferedAmount;
    expect(process.memoryUsage().arrayBuffers - before - ownBytes).toBeLessThan(20_000_000);
    flooded.socket.destroy();
    echoed.socket.terminate();
  },
);

test("a flood stops at its limit, counted as it is on the wire", async () => {
  const small = await startLab({ maxFloodBytes: 100_000 });
  const client = await open(`${small.url}/flood?for=1h&size=10000`);
  expect(await client.ended).toEqual({ code: 1000, reason: "the flood's limit is reached" });
  expect(client.messages).toHaveLength(9);
  await small.close();
});

describe("close()", () => {
  test("tells those who can hear, and settles at once whoever is there", async () => {
    const busy = await startLab();
    const polite = await open(`${busy.url}/echo`);
    for (const path of ["/blackhole", "/paused", "/deaf", "/mute", "/flood", "/ticker"]) {
      await open(busy.url + path);
    }
    const silent = new WebSocket(`${busy.url}/handshake/silent`);
    silent.on("error", () => undefined);
    const idle = connect(busy.port, "127.0.0.1");
    idle.on("error", () => undefined);
    await once(idle, "connect");
    await expect.poll(() => busy.lab.connections).toBe(8);
    const began = performance.now();
    await Promise.all([busy.close(), busy.close()]);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await polite.ended).toEqual({ code: 1001, reason: "the lab closes" });
    expect(busy.lab.connections).toBe(0);
    await expect(open(busy.url)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  test("leaves nothing that would keep a process alive", async () => {
    const quiet = await startLab({ tls: true });
    const client = await open(`${quiet.url}/restart?after=1h`);
    await refusal(`${quiet.url}/close/1006`);
    const before = process.getActiveResourcesInfo().filter((what) => what === "TCPServerWrap").length;
    await quiet.close();
    await client.ended;
    const after = process.getActiveResourcesInfo().filter((what) => what === "TCPServerWrap").length;
    expect(before - after).toBe(6);
  });
});
