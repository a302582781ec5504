import { createServer } from "node:http";
import type { Server, Socket } from "node:net";
import { Lab } from "./lab.ts";
import { listen } from "./listen.ts";
import type { Observation } from "./observation.ts";
import type { StartLabOptions } from "./options.ts";
import type { Scenario } from "./scenario.ts";
import { settleListening } from "./settle-options.ts";
import { openTlsPorts, type TlsPorts } from "./tls/tls-ports.ts";

/** A lab that listens. */
export interface RunningLab {
  /** `ws://127.0.0.1:8080`, with the base path: put an ending's path behind it. */
  readonly url: string;
  /** The index page. */
  readonly httpUrl: string;
  readonly host: string;
  readonly port: number;
  /** The ports with TLS, where `tls` was asked for. */
  readonly tls?: TlsPorts;
  readonly scenarios: readonly Scenario[];
  readonly lab: Lab;
  /** What the lab saw of a connection with that `id` in its query. See `Lab.seen`. */
  readonly seen: (id: string, waitMs?: number) => Promise<Observation>;
  /** Ends everything and stops listening. */
  readonly close: () => Promise<void>;
}

// Beside its connections, a lab has visitors that read the index or are being refused.
const moreSockets = 64;

/** Starts a lab on a port of its own. */
export async function startLab(options: StartLabOptions = {}): Promise<RunningLab> {
  const { port: wantedPort, host, tls: wantsTls, labOptions } = settleListening(options);
  const lab = new Lab(labOptions);
  const { connectTimeoutMs, maxConnections, basePath } = lab.settings;
  const sockets = new Set<Socket>();
  const http = createServer(
    {
      headersTimeout: connectTimeoutMs,
      requestTimeout: connectTimeoutMs,
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: Math.min(500, connectTimeoutMs),
    },
    (request, response) => {
      if (!lab.handleRequest(request, response)) {
        response.writeHead(404, { "Content-Type": "text/plain" }).end(`The lab is at ${basePath}/\n`);
      }
    },
  );
  http.maxConnections = maxConnections + moreSockets;
  http.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  lab.attach(http);
  const name = nameInUrl(host);
  const url = (scheme: string, at: number): string => `${scheme}://${name}:${String(at)}${basePath}`;
  const servers: Server[] = [http];
  const port = await listen(http, wantedPort, host);
  const close = async (): Promise<void> => {
    const closed = servers.map(
      (server) =>
        new Promise<void>((resolve) =>
          server.close(() => {
            resolve();
          }),
        ),
    );
    await lab.close();
    for (const socket of [...sockets]) {
      socket.destroy();
    }
    await Promise.all(closed);
  };
  let tls: TlsPorts | undefined;
  if (wantsTls) {
    const setting = { host, url, http, sockets, connectTimeoutMs, maxSockets: http.maxConnections };
    const opened = await openTlsPorts(setting).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    servers.push(...opened.servers);
    tls = opened.ports;
  }
  return {
    url: url("ws", port),
    httpUrl: `${url("http", port)}/`,
    host,
    port,
    ...(tls === undefined ? {} : { tls }),
    scenarios: lab.scenarios,
    lab,
    seen: (id, waitMs) => lab.seen(id, waitMs),
    close,
  };
}

/** What stands for the address in a URL: for all addresses, this machine's own. */
function nameInUrl(host: string): string {
  const own: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };
  return own[host] ?? (host.includes(":") ? `[${host}]` : host);
}
