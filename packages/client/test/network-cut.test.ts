import { build } from "esbuild";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { orEnded } from "../../../scripts/testing/or-ended.ts";
import { findNamespaces } from "../../../scripts/testing/parts.ts";

const ip = findNamespaces("the network cut for 30 s");

const cutMs = 30_000;
const subnet = `10.${String(100 + (process.pid % 100))}.${String((process.pid >> 7) % 250)}`;
const [here, there] = [`${subnet}.1`, `${subnet}.2`];
const name = `accut${String(process.pid % 100_000)}`;
const run = (...args: string[]): void => {
  execFileSync(ip ?? "ip", args, { stdio: ["ignore", "ignore", "inherit"] });
};

/** A client in a namespace of its own, which tells each event on a line of its own. */
const client = `
  import { WebSocket } from "../src/index.ts";
  import Ws from "ws";
  const heartbeat = { idleMs: 5000, timeoutMs: 3000 };
  const socket = new WebSocket(process.argv[2], [], { WebSocket: Ws, heartbeat, connectTimeoutMs: 4000, maxDelayMs: 3000 });
  for (const type of ["open", "close"])
    socket.addEventListener(type, ({ ending }) => {
      console.log(type + (ending ? " " + ending.phase + " " + ending.cause : ""));
      if (type === "open") socket.send("hello");
    });
`;

test.skipIf(ip === undefined)(
  "a network that is cut for 30 s and restored: the client notices, and is back with what it wanted to say",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "afterclose-cut-"));
    const outfile = join(folder, "client.cjs");
    const contents = { contents: client, resolveDir: import.meta.dirname, loader: "ts" as const };
    await build({
      stdin: contents,
      bundle: true,
      outfile,
      platform: "node",
      format: "cjs",
      conditions: ["@afterclose/source"],
      logLevel: "error",
      logOverride: { "empty-import-meta": "silent" },
    });
    run("netns", "add", name);
    try {
      run("link", "add", `${name}a`, "type", "veth", "peer", "name", `${name}b`, "netns", name);
      run("addr", "add", `${here}/24`, "dev", `${name}a`);
      run("link", "set", `${name}a`, "up");
      run("-n", name, "addr", "add", `${there}/24`, "dev", `${name}b`);
      run("-n", name, "link", "set", `${name}b`, "up");
      const server = new WebSocketServer({ port: 0, host: here });
      const hellos: string[] = [];
      server.on("connection", (socket) => {
        socket.on("message", (data) => hellos.push((data as Buffer).toString()));
      });
      await once(server, "listening");
      const url = `ws://${here}:${String((server.address() as { port: number }).port)}/`;
      const child = spawn(ip ?? "", ["netns", "exec", name, process.execPath, outfile, url], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const lines: string[] = [];
      createInterface(child.stdout).on("line", (line) => lines.push(line));
      try {
        await orEnded(child, once(child.stdout, "data"));
        await expect.poll(() => lines).toEqual(["open"]);
        run("link", "set", `${name}a`, "down");
        await new Promise((resolve) => setTimeout(resolve, cutMs));
        expect(lines[1]).toBe("close open heartbeat.timeout");
        const during = lines.slice(2);
        expect(during.length).toBeGreaterThan(2);
        expect(during.filter((line) => !line.startsWith("close handshake"))).toEqual([]);
        run("link", "set", `${name}a`, "up");
        await expect.poll(() => lines.at(-1), { timeout: 30_000 }).toBe("open");
        await expect.poll(() => hellos).toEqual(["hello", "hello"]);
      } finally {
        child.kill("SIGKILL");
        for (const socket of server.clients) {
          socket.terminate();
        }
        server.close();
      }
    } finally {
      run("netns", "del", name);
      rmSync(folder, { recursive: true });
    }
  },
  90_000,
);
