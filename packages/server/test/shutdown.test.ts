import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { closed, handshakeText, open } from "./testing-kit.ts";

const here = fileURLToPath(new URL("..", import.meta.url));
const snippets = [...readFileSync(join(here, "README.md"), "utf8").matchAll(/```js\n(.*?)```/gs)].map(
  ([, code]) => code!,
);
const snippetWith = (text: string): string => snippets.find((code) => code.includes(text))!;

// Beside the package, so that `ws` is found from there.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(here, "test", "tmp-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let child: ChildProcess | undefined;
afterEach(() => child?.kill("SIGKILL"));

/** Runs a program that prints its port first. */
async function run(name: string, code: string): Promise<{ port: number; ended: Promise<unknown[]> }> {
  const source = join(folder, `${name}.ts`);
  const outfile = join(folder, `${name}.mjs`);
  writeFileSync(source, code);
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    external: ["ws"],
    conditions: ["@afterclose/source"],
    logLevel: "error",
  });
  child = spawn(process.execPath, [outfile], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const [line] = (await once(createInterface({ input: child.stdout! }), "line")) as [string];
  return { port: Number(line), ended };
}

const quick = (code: string): string => code.replace("8080", "0").replace("20_000", "200").replace("5000", "0");

describe("a program as the README prints it ends by itself after SIGTERM", () => {
  test("the quick start, with a client that closes and one that only holds a connection", async () => {
    const code = quick(snippetWith("new WebSocketServer({ port:"));
    const tell = `wss.once("listening", () => console.log((wss.address() as { port: number }).port));`;
    const { port, ended } = await run("quick-start", `${code}\n${tell}`);
    const peer = await open(`ws://127.0.0.1:${String(port)}`);
    const silent = connect({ port, host: "127.0.0.1" });
    await once(silent, "connect");
    const end = closed(peer);
    child!.kill("SIGTERM");
    expect((await end).code).toBe(1012);
    expect(await ended).toEqual([0, null]);
    silent.destroy();
  });

  test("the one for Kubernetes, with a request that never ends and a handshake that nobody judges", async () => {
    const code = quick(snippetWith("life.shutdown(server"));
    const before = `const application = (_request: unknown, response: import("node:http").ServerResponse): void => {
      response.write("on and on");
    };`;
    const after = `server.once("listening", () => console.log((server.address() as { port: number }).port));`;
    const hang = code.replace("closeTimeoutMs: 2000", "closeTimeoutMs: 300, authenticate: () => new Promise(() => {})");
    expect(hang).toContain("new Promise");
    const { port, ended } = await run("kubernetes", `${before}\n${hang}\n${after}`);
    const request = connect({ port, host: "127.0.0.1" });
    request.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    await once(request, "data");
    const handshake = connect({ port, host: "127.0.0.1" });
    handshake.write(handshakeText(port));
    const answered = once(handshake, "data") as Promise<[Buffer]>;
    await once(handshake, "connect");
    const ready = await fetch(`http://127.0.0.1:${String(port)}/readyz`);
    expect(ready.status).toBe(200);
    child!.kill("SIGTERM");
    expect((await answered)[0].toString()).toMatch(/^HTTP\/1.1 503/);
    expect(await ended).toEqual([0, null]);
    request.destroy();
    handshake.destroy();
  });
});
