// Serves a built site, with the lab beside it. Whatever a visitor sends, the worst that comes of it is one failed request.
import { Lab } from "@afterclose/lab";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import send from "send";
import { policy } from "../parts/layout.tsx";
import { type Handler, oneAtATime } from "./one-at-a-time.ts";
import { routeTo } from "./route.ts";

/** A built site being served, with the lab beside it. */
export interface ServedSite {
  readonly url: string;
  readonly port: number;
  readonly lab: Lab;
  close(): Promise<void>;
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

// By `require`, because the types of this package bring all of Express with them.
const compression = createRequire(import.meta.url)("compression") as () => Middleware;
const compress = compression();
const patienceMs = 30_000;

/** Serves a built site from a folder, and the lab below /lab-server. */
export async function serveSite(
  out: string,
  port: number,
  host = "127.0.0.1",
  stalledMs: number = patienceMs,
): Promise<ServedSite> {
  const lab = new Lab({ basePath: "/lab-server", shared: true, maxHandshakesPerSecond: 1000, maxLifetimeMs: 600_000 });
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 10_000 },
    oneAtATime(
      contained(async (request, response) => {
        // Who takes nothing of an answer has to leave, with the file that is open for it.
        response.setTimeout(stalledMs, () => {
          response.destroy();
        });
        if (!lab.handleRequest(request, response)) {
          await answer(out, request, response);
        }
      }),
    ),
  );
  lab.attach(server);
  const listening = await listen(server, port, host);
  return {
    url: `http://${nameOf(host)}:${String(listening)}`,
    port: listening,
    lab,
    close: async () => {
      await lab.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

/** How this machine's own browser gets there. */
function nameOf(host: string): string {
  if (["127.0.0.1", "::1", "0.0.0.0", "::"].includes(host)) {
    return "localhost";
  }
  return host.includes(":") ? `[${host}]` : host;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Keeps a fault within its request: it is answered with 500, told on stderr, and the server goes on. */
function contained(handler: (...parts: Parameters<Handler>) => Promise<void>): Handler {
  return (request, response) => {
    const ignore = (): void => undefined;
    request.on("error", ignore);
    response.on("error", ignore);
    handler(request, response).catch((error: unknown) => {
      console.error(`${request.method ?? ""} ${JSON.stringify(request.url)} failed:`, error);
      refuse(response, 500, "Something went wrong here.\n");
    });
  };
}

async function answer(out: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Content-Security-Policy", `${policy}; frame-ancestors 'none'`);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    refuse(response, 405, "This server answers GET and HEAD.\n");
    return;
  }
  const route = await routeTo(out, request.url ?? "/");
  switch (route.kind) {
    case "refusal":
      refuse(response, route.status, route.text);
      break;
    case "redirect":
      response.writeHead(301, { Location: route.to }).end();
      break;
    case "file":
      response.statusCode = route.status;
      sendFile(out, route.path, request, response);
      break;
  }
}

function sendFile(root: string, path: string, request: IncomingMessage, response: ServerResponse): void {
  const found = response.statusCode === 200;
  const lasting = found && path.startsWith("/assets/");
  // A page is asked for again each time, and answered with 304 while it is the same.
  response.setHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
  // By the file that was found: a target such as `/embed/../lab` is the lab's page.
  if (path.startsWith("/embed/")) {
    response.removeHeader("Content-Security-Policy");
  }
  if (path.startsWith("/api/")) {
    response.setHeader("Access-Control-Allow-Origin", "*");
  }
  compress(request, response, () => {
    send(request, encodeURI(path), { root, index: false, cacheControl: false, acceptRanges: found })
      .on("error", (error: { readonly status?: number }) => {
        refuse(response, error.status ?? 500, "This file could not be sent.\n");
      })
      .pipe(response);
  });
}

/** Answers in one line of text, or, where an answer has begun, breaks the connection off. */
function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.removeHeader("Content-Encoding");
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" }).end(text);
}
