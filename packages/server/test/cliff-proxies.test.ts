import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { findPart } from "../../../scripts/testing/parts.ts";
import type { Cliff } from "../src/index.ts";
import { nginxConfig, startProxy } from "./proxy-kit.ts";
import { stage, type Stage } from "./testing-kit.ts";

const cleanUps: (() => Promise<unknown> | undefined)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) {
    await cleanUp();
  }
});

const nginx = findPart("nginx", "the cliff detector behind nginx");
const haproxy = findPart("haproxy", "the cliff detector behind HAProxy");

const nginxTo =
  (on: Stage) =>
  (port: number, folder: string): string =>
    nginxConfig(port, folder, {
      inServer: `location / {
        proxy_pass http://127.0.0.1:${String(on.port)}; proxy_http_version 1.1; proxy_read_timeout 5s;
        proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; proxy_set_header Host $http_host;
      }`,
    });

const haproxyTo =
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
  ["nginx", nginx, nginxTo],
  ["haproxy", haproxy, haproxyTo],
] as const)("behind %s with a limit of 5 seconds", (name, program, config) => {
  test.skipIf(program === undefined)("the cliff detector finds it, and names the proxy", async () => {
    const on = await stage();
    cleanUps.push(() => on.stop());
    const { port, stop } = await startProxy(name, program!, config(on));
    cleanUps.push(stop);
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
