import { Lab } from "@afterclose/lab";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";
import { policy } from "./parts/layout.tsx";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** A built site being served, with the lab beside it. */
export interface ServedSite {
  readonly url: string;
  readonly port: number;
  readonly lab: Lab;
  close(): Promise<void>;
}

/** Serves a built site from a folder, and the lab below /lab-server. */
export async function serveSite(out: string, port: number, host = "127.0.0.1"): Promise<ServedSite> {
  const lab = new Lab({ basePath: "/lab-server", shared: true, maxHandshakesPerSecond: 1000, maxLifetimeMs: 600_000 });
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, (request, response) => {
    if (!lab.handleRequest(request, response)) {
      answer(out, request, response);
    }
  });
  lab.attach(server);
  const listening = await listen(server, port, host);
  return {
    url: `http://localhost:${String(listening)}`,
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

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function answer(out: string, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request.url ?? "/");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  if (path?.startsWith("/embed/") !== true) {
    response.setHeader("Content-Security-Policy", `${policy}; frame-ancestors 'none'`);
  }
  if (path === undefined || (request.method !== "GET" && request.method !== "HEAD")) {
    response
      .writeHead(path === undefined ? 400 : 405, { "Content-Type": "text/plain" })
      .end("This server answers GET and HEAD.\n");
    return;
  }
  const to = canonicalPair(path);
  if (to !== undefined) {
    response.writeHead(301, { Location: to }).end();
    return;
  }
  if (path.length > 1 && path.endsWith("/")) {
    response.writeHead(301, { Location: path.slice(0, -1) }).end();
    return;
  }
  const file = [path, `${path}.html`, join(path, "index.html")]
    .map((one) => join(out, one))
    .find((one) => existsSync(one) && statSync(one).isFile());
  if (file === undefined) {
    send(notFound(out, path), 404, request, response);
  } else {
    if (path.startsWith("/assets/")) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
    send(file, 200, request, response);
  }
}

/** The path of a request, made safe: undefined where it cannot be read or leaves the folder. */
function pathOf(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(url.split(/[?#]/)[0] ?? "/"));
    return path.startsWith("/") && !path.includes("\0") && !path.includes("/.") ? path : undefined;
  } catch {
    return undefined;
  }
}

/** A comparison whose larger number comes first has its page at the other order. */
function canonicalPair(path: string): string | undefined {
  const found = /^(.*\/compare\/websocket\/)(\d+)-([a-z-]+?)-vs-(\d+)-([a-z-]+)$/.exec(path);
  if (found === null) {
    return undefined;
  }
  const [, base = "", a = "", slugA = "", b = "", slugB = ""] = found;
  return Number(a) > Number(b) ? `${base}${b}-${slugB}-vs-${a}-${slugA}` : undefined;
}

function notFound(out: string, path: string): string {
  const own = join(out, path.split("/")[1] ?? "", "404.html");
  return existsSync(own) ? own : join(out, "404.html");
}

function send(file: string, status: number, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  if (file.includes("/api/")) {
    response.setHeader("Access-Control-Allow-Origin", "*");
  }
  const zips = /\bgzip\b/.test(String(request.headers["accept-encoding"])) && !file.endsWith(".png");
  if (zips) {
    response.setHeader("Content-Encoding", "gzip");
  }
  response.writeHead(status);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const content = createReadStream(file).on("error", () => response.destroy());
  if (zips) {
    content.pipe(createGzip()).pipe(response);
  } else {
    content.pipe(response);
  }
}
