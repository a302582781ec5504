import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { orEnded } from "../../../../scripts/testing/or-ended.ts";

/** A real proxy in front of a backend. */
export interface RunningProxy {
  readonly url: string;
  readonly port: number;
  /** Reads its configuration again. */
  readonly reload: () => void;
  readonly stop: () => Promise<void>;
}

export interface ProxyWish {
  readonly program: string;
  readonly backend: number;
  readonly idleMs?: number;
  /** Leaves the Upgrade header out, as many configurations do. */
  readonly strips?: boolean;
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** How long a reload lets old connections live. */
  readonly drainMs?: number;
}

type Start = (
  wish: ProxyWish,
  folder: string,
  port: number,
) => { readonly args: readonly string[]; readonly reload: (child: ChildProcess) => void };

const seconds = (ms = 3_600_000): string => String(Math.round(ms / 1000));

const nginx: Start = ({ backend, idleMs, strips, tls, drainMs }, folder, port) => {
  if (tls !== undefined) {
    writeFileSync(join(folder, "server.pem"), `${tls.certificate}${tls.key}`);
  }
  const upgrade =
    strips === true
      ? ""
      : 'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";';
  const secure =
    tls === undefined ? "" : `ssl_certificate ${folder}/server.pem; ssl_certificate_key ${folder}/server.pem;`;
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes 1;
${drainMs === undefined ? "" : `worker_shutdown_timeout ${seconds(drainMs)}s;`}
events {}
http {
  access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${String(port)}${tls === undefined ? "" : " ssl"}; ${secure}
    location / { proxy_pass http://127.0.0.1:${String(backend)}; ${upgrade} proxy_read_timeout ${seconds(idleMs)}s; proxy_send_timeout ${seconds(idleMs)}s; }
  }
}
`,
  );
  return { args: ["-p", folder, "-c", join(folder, "nginx.conf")], reload: (child) => child.kill("SIGHUP") };
};

const haproxy: Start = ({ backend, idleMs }, folder, port) => {
  writeFileSync(
    join(folder, "haproxy.cfg"),
    `defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  timeout tunnel ${seconds(idleMs)}s
frontend front
  bind 127.0.0.1:${String(port)}
  default_backend back
backend back
  server one 127.0.0.1:${String(backend)}
`,
  );
  return { args: ["-db", "-f", join(folder, "haproxy.cfg")], reload: (child) => child.kill("SIGUSR1") };
};

const caddy: Start = ({ backend }, folder, port) => {
  const config = `{
  admin unix//${folder}/admin.sock {
    origins localhost
  }
  auto_https off
}
http://127.0.0.1:${String(port)} {
  reverse_proxy 127.0.0.1:${String(backend)}
}
`;
  writeFileSync(join(folder, "Caddyfile"), config);
  // As its own command does it, without the time that another program takes to start.
  const reload = (): void => {
    const headers = { "content-type": "text/caddyfile", "cache-control": "must-revalidate" };
    request({ socketPath: join(folder, "admin.sock"), method: "POST", path: "/load", headers })
      .on("error", () => undefined)
      .end(config);
  };
  return { args: ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"], reload };
};

const modules = "/usr/lib/apache2/modules";

const apache: Start = ({ backend, idleMs, strips }, folder, port) => {
  writeFileSync(
    join(folder, "apache.conf"),
    `ServerRoot ${folder}
ServerName 127.0.0.1
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
LoadModule mpm_event_module ${modules}/mod_mpm_event.so
LoadModule authz_core_module ${modules}/mod_authz_core.so
LoadModule proxy_module ${modules}/mod_proxy.so
LoadModule proxy_http_module ${modules}/mod_proxy_http.so
Listen 127.0.0.1:${String(port)}
Timeout ${seconds(idleMs)}
ProxyTimeout ${seconds(idleMs)}
ProxyPass / http://127.0.0.1:${String(backend)}/ ${strips === true ? "" : "upgrade=websocket"}
`,
  );
  return { args: ["-X", "-f", join(folder, "apache.conf")], reload: (child) => child.kill("SIGUSR1") };
};

export const proxyKinds = { nginx, haproxy, caddy, apache } as const;

/** Starts a proxy, and waits until it listens. */
export async function startProxy(kind: keyof typeof proxyKinds, wish: ProxyWish): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), `afterclose-${kind}-`));
  mkdirSync(join(folder, "logs"));
  const port = await freePort();
  const { args, reload } = proxyKinds[kind](wish, folder, port);
  const child = spawn(wish.program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  await orEnded(child, listening(port, kind)).catch((error: unknown) => {
    child.kill("SIGKILL");
    remove();
    throw error;
  });
  return {
    url: `${wish.tls === undefined ? "ws" : "wss"}://127.0.0.1:${String(port)}`,
    port,
    reload: () => {
      reload(child);
    },
    stop: async () => {
      child.kill(kind === "nginx" ? "SIGTERM" : "SIGKILL");
      await ended;
      remove();
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(port: number, kind: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await answers(port)) {
      return;
    }
  }
  throw new Error(`${kind} did not listen`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => setTimeout(resolve, 50, false));
  });
}
