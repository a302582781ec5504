import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { orEnded } from "../../../scripts/testing/or-ended.ts";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = connect(port, "127.0.0.1", () => {
      probe.destroy();
      resolve(true);
    });
    probe.on("error", () => {
      resolve(false);
    });
  });

export interface RunningProxy {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** How to run each, with its configuration in a file. */
export const proxyArguments = {
  nginx: (file: string): readonly string[] => ["-c", file],
  haproxy: (file: string): readonly string[] => ["-db", "-f", file],
} as const;

/** nginx' configuration around what is to be tried: `main` outside `http`, `inServer` in its one server. */
export const nginxConfig = (
  port: number,
  folder: string,
  { main = "", inHttp = "", inServer = "" }: { main?: string; inHttp?: string; inServer?: string },
): string => `
daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
${main}
events { worker_connections 256; }
http {
  access_log off; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  ${inHttp}
  server {
    listen 127.0.0.1:${String(port)};
    ${inServer}
  }
}`;

/** A real proxy on a free port, once it takes connections. */
export async function startProxy(
  kind: keyof typeof proxyArguments,
  program: string,
  configOf: (port: number, folder: string) => string,
): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), "afterclose-proxy-"));
  const port = await freePort();
  const file = join(folder, "proxy.conf");
  writeFileSync(file, configOf(port, folder));
  const child = spawn(program, proxyArguments[kind](file), { stdio: ["ignore", "ignore", "pipe"] });
  await orEnded(child, expect.poll(() => isTaken(port), { timeout: 20_000 }).toBe(true));
  return {
    port,
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
      rmSync(folder, { recursive: true });
    },
  };
}
