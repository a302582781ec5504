// Used for real: a page in Chromium while the service restarts, overloads and goes silent, the network is cut, and the
// machine sleeps (the browser is stopped and goes on). By hand, as root: `node packages/client/test/trial.mjs`.
import { startLab } from "@afterclose/lab";
import { build } from "esbuild";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const cutSeconds = Number(process.argv[2] ?? 30);
const name = `ac${process.pid % 100000}`;
const [here, there] = ["10.213.77.1", "10.213.77.2"];
const ip = (...args) => execFileSync("ip", args, { stdio: ["ignore", "ignore", "inherit"] });
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

ip("netns", "add", name);
ip("link", "add", `${name}a`, "type", "veth", "peer", "name", `${name}b`, "netns", name);
ip("addr", "add", `${here}/24`, "dev", `${name}a`);
ip("link", "set", `${name}a`, "up");
ip("-n", name, "addr", "add", `${there}/24`, "dev", `${name}b`);
ip("-n", name, "link", "set", `${name}b`, "up");
ip("-n", name, "link", "set", "lo", "up");
ip("-n", name, "route", "add", "default", "via", here);

const folder = mkdtempSync(join(tmpdir(), "afterclose-trial-"));
const wrapper = join(folder, "browser");
writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${name} chromium "$@"\n`);
chmodSync(wrapper, 0o755);

const lab = await startLab({ port: 0, host: here, allowRemote: true });
const { outputFiles } = await build({
  stdin: { contents: 'export { WebSocket } from "@afterclose/client"', resolveDir: import.meta.dirname },
  bundle: true,
  write: false,
  format: "iife",
  globalName: "afterclose",
});
const pages = createServer((request, response) => {
  response.setHeader("content-type", request.url === "/s.js" ? "text/javascript" : "text/html");
  response.end(request.url === "/s.js" ? outputFiles[0].text : "<!doctype html><script src=/s.js></script>");
});
await new Promise((resolve) => pages.listen(0, here, resolve));
const browser = await chromium.launch({
  executablePath: wrapper,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
  ],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://${here}:${pages.address().port}/`);
  const watch = (path, options = {}) =>
    page.evaluate(
      ([url, given]) => {
        window.log = [];
        window.socket?.close();
        const socket = (window.socket = new afterclose.WebSocket(url, [], given));
        const began = Date.now();
        for (const type of ["open", "close", "retrying", "stop"]) {
          socket.addEventListener(type, ({ code, ending, next, because }) => {
            const told = [type, code, ending?.cause, next?.kind, next?.afterMs?.toFixed(0), because].filter(Boolean);
            window.log.push(`${((Date.now() - began) / 1000).toFixed(1)}s ${told.join(" ")}`);
          });
        }
      },
      [`${lab.url}${path}`, options],
    );
  const tell = async (title) => console.log(`${title}\n  ${(await page.evaluate(() => window.log)).join("\n  ")}`);
  const heartbeat = { message: "are you there", idleMs: 5000, timeoutMs: 3000 };

  await watch("/restart?after=300ms&down=3s&room=trial");
  await rest(12_000);
  await tell("the service restarts for 3 s");

  await watch("/overload?for=6s&room=trial");
  await rest(16_000);
  await tell("the service is overloaded for 6 s");

  await watch("/blackhole?after=1s", { heartbeat });
  await rest(14_000);
  await tell("the service goes silent");

  await watch("/echo", { heartbeat });
  await rest(2000);
  ip("link", "set", `${name}a`, "down");
  await rest(cutSeconds * 1000);
  ip("link", "set", `${name}a`, "up");
  await rest(8000);
  await tell(`the network is cut for ${cutSeconds} s from 2 s on`);

  await watch("/echo", { heartbeat });
  await rest(2000);
  const children = browserProcesses();
  for (const pid of children) {
    process.kill(pid, "SIGSTOP");
  }
  await rest(10_000);
  for (const pid of children) {
    process.kill(pid, "SIGCONT");
  }
  await rest(3000);
  await tell(`the machine sleeps for 10 s from 2 s on, the connection survives (${children.length} processes stopped)`);

  await watch("/echo", { heartbeat });
  await rest(2000);
  for (const pid of children) {
    process.kill(pid, "SIGSTOP");
  }
  // While it sleeps, the way of the old connection is forgotten: its packets are dropped from now on.
  const port = new URL(lab.url).port;
  const kill = spawnSync("ss", ["-K", "src", here, "sport", "=", port], { stdio: "ignore" });
  await rest(10_000);
  for (const pid of children) {
    process.kill(pid, "SIGCONT");
  }
  await rest(4000);
  await tell(`the machine sleeps for 10 s from 2 s on, the connection is killed meanwhile (ss -K: ${kill.status})`);
} finally {
  await browser.close();
  await lab.close();
  pages.closeAllConnections();
  pages.close();
  ip("netns", "del", name);
  rmSync(folder, { recursive: true });
}

/** The processes that live in the namespace: the browser and nothing else. */
function browserProcesses() {
  const out = execFileSync("ip", ["netns", "pids", name], { encoding: "utf8" });
  return out
    .split("\n")
    .filter(Boolean)
    .map(Number)
    .filter((pid) => readdirSync("/proc").includes(String(pid)) && readFileSync(`/proc/${pid}/comm`, "utf8"));
}
