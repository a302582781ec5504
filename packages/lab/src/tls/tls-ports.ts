import type { Server as HttpServer } from "node:http";
import { createServer, type Server, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import { listen } from "../listen.ts";
import { carriedBy } from "../end-tcp.ts";
import { type Identity, makeIdentities } from "./certificates.ts";

/** One port with TLS. */
export interface TlsPort {
  readonly port: number;
  /** `wss://`, with the lab's base path. */
  readonly url: string;
}

/** The ports that speak TLS, each with its own fault but the first. */
export interface TlsPorts {
  /** The authority to trust, as PEM, for all but the self-signed one. */
  readonly ca: string;
  readonly good: TlsPort;
  readonly expired: TlsPort;
  readonly wrongHost: TlsPort;
  readonly selfSigned: TlsPort;
  /** The TCP connection ends as soon as the client has said hello. */
  readonly cut: TlsPort;
}

export const tlsFaults = ["good", "expired", "wrongHost", "selfSigned", "cut"] as const;

interface TlsSetting {
  readonly host: string;
  readonly url: (scheme: string, port: number) => string;
  readonly http: HttpServer;
  readonly sockets: Set<Socket>;
  readonly connectTimeoutMs: number;
  readonly maxSockets: number;
}

/** Opens the five ports. What arrives through them is answered by the lab's own HTTP server. */
export async function openTlsPorts(setting: TlsSetting): Promise<{ ports: TlsPorts; servers: Server[] }> {
  const identities = makeIdentities(Date.now());
  const servers: Server[] = [];
  const open = async (take: (socket: Socket) => void): Promise<TlsPort> => {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      setting.sockets.add(socket);
      socket.once("close", () => setting.sockets.delete(socket));
      socket.on("error", () => undefined);
      take(socket);
    });
    server.maxConnections = setting.maxSockets;
    servers.push(server);
    const port = await listen(server, 0, setting.host);
    return { port, url: setting.url("wss", port) };
  };
  const serve = (identity: Identity): Promise<TlsPort> => open(secure(identity, setting));
  try {
    const ports = {
      ca: identities.ca,
      good: await serve(identities.good),
      expired: await serve(identities.expired),
      wrongHost: await serve(identities.wrongHost),
      selfSigned: await serve(identities.selfSigned),
      cut: await open((socket) => {
        const timer = setTimeout(() => socket.destroy(), setting.connectTimeoutMs);
        socket.once("close", () => {
          clearTimeout(timer);
        });
        socket.once("data", () => socket.destroy());
      }),
    };
    return { ports, servers };
  } catch (error) {
    for (const server of servers) {
      server.close();
    }
    throw error;
  }
}

function secure({ certificate, key }: Identity, { http, connectTimeoutMs }: TlsSetting): (socket: Socket) => void {
  const secureContext = createSecureContext({ cert: certificate, key });
  return (socket) => {
    const tls = new TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: ["http/1.1"] });
    carriedBy(tls, socket);
    const timer = setTimeout(() => socket.destroy(), connectTimeoutMs);
    const stop = (): void => {
      clearTimeout(timer);
    };
    tls.on("error", () => {
      tls.destroy();
    });
    tls.once("close", stop);
    socket.once("close", stop);
    tls.once("secure", () => {
      stop();
      http.emit("connection", tls);
    });
  };
}
