import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { orEnded } from "../../../scripts/testing/or-ended.ts";
import { findPart } from "../../../scripts/testing/parts.ts";
import type { Cliff } from "../src/index.ts";
import { stage, type Stage } from "./testing-kit.ts";

const cleanUps: (() => Promise<unknown> | undefined)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) {
    await cleanUp();
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startProxy(
  program: string,
  configOf: (port: number, folder: string) => string,
  args: (file: string) => string[],
) {
  const folder = mkdtempSync(join(tmpdir(), "afterclose-proxy-"));
  const port = await freePort();
  const file = join(folder, "proxy.conf");
  writeFileSync(file, configOf(port, folder));
  const child = spawn(program, args(file), { stdio: ["ignore", "ignore", "pipe"] });
  cleanUps.push(async () => {
    child.kill("SIGTERM");
    await once(child, "exit");
    rmSync(folder, { recursive: true });
    return undefined;
  });
  const listening = expect
    .poll(
      () =>
        new Promise((resolve) => {
          const probe = connect(port, "127.0.0.1", () => {
            probe.destroy();
            resolve(true);
          });
          probe.on("error", () => {
            resolve(false);
          });
        }),
      { timeout: 5000 },
    )
    .toBe(true);
  await orEnded(child, listening);
  return port;
}

const nginx = findPart("nginx", "the cliff detector behind nginx");
const haproxy = findPart("haproxy", "the cliff detector behind HAProxy");

const nginxConfig =
  (on: Stage) =>
  (port: number, folder: string): string => `
daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
events { worker_connections 256; }
http {
  access_log off; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server {
    listen 127.0.0.1:${String(port)};
    location / {
      proxy_pass http://127.0.0.1:${String(on.port)}; proxy_http_version 1.1; proxy_read_timeout 5s;
      proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; proxy_set_header Host $http_host;
    }
  }
}`;

const haproxyConfig =
  (on: Stage) =>
  (port: number): string => `
defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
  timeout tunnel 5s
listen front
  bind 127.0.0.1:${String(port)}
  server one 127.0.0.1:${String(on.port)}
`;

describe.each([
  ["nginx", nginx, nginxConfig, (file: string) => ["-c", file]],
  ["HAProxy", haproxy, haproxyConfig, (file: string) => ["-db", "-f", file]],
] as const)("behind %s with a limit of 5 seconds", (name, program, config, args) => {
  test.skipIf(program === undefined)("the cliff detector finds it, and names the proxy", async () => {
    const on = await stage();
    cleanUps.push(() => on.stop());
    const port = await startProxy(program!, config(on), args);
    const cliff = new Promise<Cliff>((resolve) => {
      on.life.on("cliff", resolve);
    });
    const peers: WebSocket[] = [];
    const dial = setInterval(() => {
      const peer = new WebSocket(`ws://127.0.0.1:${String(port)}`);
      peer.on("error", () => undefined);
      peers.push(peer);
    }, 300);
    const found = await cliff;
    clearInterval(dial);
    peers.forEach((peer) => {
      peer.terminate();
    });
    expect(found).toMatchObject({ kind: "idle", atMs: 5000 });
    expect(found.message).toContain(name === "nginx" ? "nginx's proxy_read_timeout" : "HAProxy's timeout tunnel");
    expect(found.message).toContain("heartbeat.idleMs below 2500");
  });
});
