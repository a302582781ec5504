import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocketServer } from "ws";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "afterclose-host-"));
const script = fileURLToPath(new URL("poor-hosts.mjs", import.meta.url));
let wss: WebSocketServer;
let url = "";

beforeAll(async () => {
  wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  wss.on("connection", (peer) => {
    peer.send("hello");
  });
  await once(wss, "listening");
  url = `ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}/`;
  // As a bundle for a host that nobody named, which is what React Native's gets, and for Node; the whole and the small one.
  for (const [name, conditions] of [
    ["unnamed", []],
    ["node", ["node"]],
  ] as const) {
    for (const entry of ["index", "lite"]) {
      await build({
        stdin: { contents: `export { WebSocket } from "../src/${entry}.ts"`, resolveDir: import.meta.dirname },
        bundle: true,
        format: "esm",
        platform: "neutral",
        conditions: ["@afterclose/source", ...conditions],
        outfile: join(folder, `${name}-${entry}.mjs`),
      });
    }
  }
});
afterAll(() => {
  wss.close();
  rmSync(folder, { recursive: true });
});

const lacking = [
  "",
  "Event",
  "EventTarget",
  "MessageEvent",
  "CloseEvent",
  "AbortController",
  "AbortSignal",
  "performance",
  "DOMException",
  "TextEncoder",
  "EventTarget,Event,MessageEvent,CloseEvent,AbortController,AbortSignal,performance,DOMException,TextEncoder",
];

test.each(lacking.flatMap((names) => ["unnamed-index", "node-index", "unnamed-lite"].map((entry) => [names, entry])))(
  "a host without %s does everything, and nothing goes uncaught (%s)",
  async (names, entry) => {
    const bundle = pathToFileURL(join(folder, `${entry}.mjs`)).href;
    const { stdout } = await run(process.execPath, [script, url, names, bundle], { cwd: import.meta.dirname });
    const { told, uncaught } = JSON.parse(stdout) as { told: string[]; uncaught: string[] };
    const isSmall = entry.endsWith("lite");
    expect(uncaught).toEqual([]);
    expect(told.slice(0, 3)).toEqual(["open", "message hello", "close 4001"]);
    expect(told[3]).toBe(isSmall ? told[3] : "InvalidAccessError");
  },
);
