import { WebSocket as Ours } from "@afterclose/client";
import { build } from "esbuild";
import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect, createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { WebSocket as PartySocket } from "partysocket";
import { chromium, type Page } from "playwright-core";
import { WebSocket as Ws, WebSocketServer } from "ws";
import { isShort, median, report, say } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";

// From the moment when the network or the machine is back to a connection that is open again.

const self = fileURLToPath(import.meta.url);
const sleepMs = 7000;
const patienceMs = 8000;
const clients = 15;
const barMs = 500;
const rounds = isShort ? 1 : 15;
const kinds = ["afterclose", "partysocket"] as const;
type Kind = (typeof kinds)[number];
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Who is not back within the patience of the test counts as never. */
function rowsOf(what: string, kind: Kind, took: readonly number[]): readonly Measured[] {
  const times = took.map((ms) => (ms < patienceMs ? ms : Infinity));
  const judged = kind === "afterclose" ? { bar: { atMost: barMs } } : { peer: true };
  say(`${what}, ${kind}: median ${median(times).toFixed(0)} ms`);
  return [
    { what: `${what}, ${kind}, median`, value: median(times), unit: "ms", ...judged },
    { what: `${what}, ${kind}, the worst of ${String(took.length)}`, value: Math.max(...times), unit: "ms", ...judged },
  ];
}

/** A way to the server which can forget its connections: then nothing arrives any more, and nobody is told. */
async function startWay(to: number): Promise<{ server: Server; forget: (how: "silent" | "reset") => void }> {
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createTcpServer((near) => {
    const far = connect(to, "127.0.0.1");
    near.pipe(far).pipe(near);
    for (const end of [near, far]) {
      end.on("error", () => undefined);
    }
    pairs.add([near, far]);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const forget = (how: "silent" | "reset"): void => {
    for (const [near, far] of pairs) {
      near.unpipe().resume();
      far.unpipe().resume();
      if (how === "reset") {
        near.resetAndDestroy();
      }
      far.destroy();
    }
    pairs.clear();
  };
  return { server, forget };
}

/** A process with clients is stopped, and goes on: the nearest that a test comes to a laptop's lid. */
async function asleep(kind: Kind, how: "silent" | "reset"): Promise<readonly Measured[]> {
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(wss, "listening");
  const way = await startWay((wss.address() as AddressInfo).port);
  const url = `ws://127.0.0.1:${String((way.server.address() as AddressInfo).port)}/`;
  const child: ChildProcess = fork(self, ["clients", kind, url]);
  while (wss.clients.size < clients) {
    await wait(50);
  }
  await wait(6000);
  child.kill("SIGSTOP");
  await wait(sleepMs);
  way.forget(how);
  const opened: number[] = [];
  wss.on("connection", () => opened.push(performance.now()));
  await wait(100);
  const back = performance.now();
  child.kill("SIGCONT");
  while (opened.length < clients && performance.now() - back < patienceMs) {
    await wait(50);
  }
  child.kill("SIGKILL");
  await once(child, "exit");
  for (const socket of wss.clients) {
    socket.terminate();
  }
  way.server.close();
  wss.close();
  const took = Array.from({ length: clients }, (_, index) => (opened[index] ?? Infinity) - back);
  const lost = how === "silent" ? "silently lost" : "reset";
  return rowsOf(`from waking after ${String(sleepMs / 1000)} s to open, the connection ${lost}`, kind, took);
}

function hold(kind: Kind, url: string): void {
  for (let i = 0; i < clients; i++) {
    if (kind === "afterclose") {
      new Ours(url);
    } else {
      new PartySocket(url, [], { WebSocket: Ws });
    }
  }
}

interface Tab {
  begin(url: string): Promise<unknown>;
  readonly back: Promise<number>;
}

/** Chromium's page goes offline for 3 s, and online again. */
async function offline(): Promise<readonly Measured[]> {
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(wss, "listening");
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { WebSocket as Ours } from "@afterclose/client";
        window.begin = (url) => new Promise((resolve) => {
          let online = Infinity, tell;
          addEventListener("online", () => { online = performance.now(); });
          addEventListener("offline", () => { window.back = new Promise((resolve) => { tell = resolve; }); });
          const socket = new Ours(url);
          socket.addEventListener("open", () => { resolve(); if (performance.now() > online) tell?.(performance.now() - online); });
        });`,
      resolveDir: new URL("..", import.meta.url).pathname,
    },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
  });
  const pages = createServer((request, response) => {
    const isScript = request.url === "/s.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? outputFiles[0]?.text : "<!doctype html><script src=/s.js></script>");
  });
  pages.listen(0, "127.0.0.1");
  await once(pages, "listening");
  const browser = await chromium.launch({
    executablePath: execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext();
    const page: Page = await context.newPage();
    await page.goto(`http://127.0.0.1:${String((pages.address() as AddressInfo).port)}/`);
    await page.evaluate(
      async (url) => {
        await (globalThis as unknown as Tab).begin(url);
      },
      `ws://127.0.0.1:${String((wss.address() as AddressInfo).port)}/`,
    );
    await context.setOffline(true);
    await wait(3000);
    await context.setOffline(false);
    const back = page.evaluate(() => (globalThis as unknown as Tab).back);
    took.push(await Promise.race([back, wait(patienceMs).then(() => Infinity)]));
    await context.close();
  }
  await browser.close();
  pages.close();
  wss.close();
  return rowsOf("Chromium, from `online` to open", "afterclose", took);
}

const [job, kind, url] = process.argv.slice(2);
if (job === "clients") {
  hold(kind as Kind, url ?? "");
} else {
  // Chromium's emulation leaves open sockets alone: only a client that listens for `offline` has to come back.
  const rows = [...(await offline())];
  for (const one of kinds) {
    rows.push(...(await asleep(one, "silent")), ...(await asleep(one, "reset")));
  }
  report(rows);
}
