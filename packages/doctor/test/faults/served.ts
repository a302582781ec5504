import { gzipSync } from "node:zlib";
import { http, page, refuses, row, says, type FaultRow } from "./endpoint.ts";
import { html, json, nginx, plain, unless } from "./pages.ts";

const served: readonly FaultRow[] = [
  row("200 with the JSON of an API", refuses("200 OK", json, '{"status":"ok"}'), [
    "handshake.status",
    "handshake.upgrade-stripped",
  ]),
  row("200 with nothing", refuses("200 OK"), ["handshake.status", "handshake.upgrade-stripped"]),
  row("204", refuses("204 No Content"), ["handshake.status", "handshake.upgrade-stripped"]),
  row(
    "200 with events that never end",
    http((_, socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n")),
    ["handshake.status", "handshake.upgrade-stripped"],
  ),
  row(
    "200 with a page in chunks",
    says(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1f\r\n<!doctype html><title>a</title>\r\n0\r\n\r\n",
    ),
    "handshake.html",
  ),
  row(
    "200 with a page that is packed",
    http((_, socket) => {
      const body = gzipSync("<!doctype html><title>app</title>");
      socket.end(
        Buffer.concat([
          Buffer.from(
            `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nContent-Length: ${String(body.length)}\r\n\r\n`,
          ),
          body,
        ]),
      );
    }),
    "handshake.html",
  ),
  row(
    "the login page of an identity provider, with 200",
    refuses(
      "200 OK",
      ["Content-Type: text/html", "Set-Cookie: s=1"],
      html("Sign in", "<form><input type=password></form>"),
    ),
    "handshake.html",
  ),
  row("304 out of a cache", refuses("304 Not Modified", ["Age: 300", "Via: 1.1 varnish"]), [
    "handshake.status",
    "handshake.redirect",
  ]),
  row(
    "a redirect to itself",
    http((request, socket) =>
      socket.end(page("302 Found", [`Location: http://${/^host: (.*)\r$/im.exec(request)?.[1] ?? ""}/`])),
    ),
    "handshake.redirect",
  ),
  row(
    "a redirect to the path with a slash",
    refuses("301 Moved Permanently", ["Location: /ws/", ...nginx]),
    "handshake.redirect",
    { path: "/ws" },
  ),
  row(
    "a permanent redirect to wss",
    refuses("308 Permanent Redirect", ["Location: wss://127.0.0.1/ws"]),
    "handshake.redirect",
  ),
  row("303 to a login", refuses("303 See Other", ["Location: /login?next=%2Fws"]), [
    "handshake.redirect",
    "handshake.unauthorized",
  ]),
  row("300 with a choice", refuses("300 Multiple Choices"), ["handshake.redirect", "handshake.status"]),
];

const some: readonly FaultRow[] = [
  row(
    "one bad backend of two, with 502",
    unless((_, nth) => (nth % 2 === 0 ? page("502 Bad Gateway", nginx, html("502 Bad Gateway")) : undefined)),
    "handshake.bad-gateway",
  ),
  row(
    "one bad backend of three, with 502",
    unless((_, nth) => (nth % 3 === 0 ? page("502 Bad Gateway", nginx, html("502 Bad Gateway")) : undefined)),
    "handshake.bad-gateway",
    { options: { watchMs: 3000 }, needsOptions: true },
  ),
  row(
    "one backend of three that has no such path",
    unless((_, nth) => (nth % 3 === 0 ? page("404 Not Found") : undefined)),
    "handshake.not-found",
    { options: { watchMs: 3000 }, needsOptions: true },
  ),
  row(
    "a limit of one connection for an address, told with 503 by nginx",
    unless((_, nth) =>
      nth > 1
        ? page("503 Service Temporarily Unavailable", nginx, html("503 Service Temporarily Unavailable"))
        : undefined,
    ),
    ["handshake.unavailable", "limit.connections", "handshake.rate-limited"],
  ),
  row(
    "a limit on handshakes, told with 429",
    unless((_, nth) => (nth > 1 ? page("429 Too Many Requests", ["Retry-After: 1"]) : undefined)),
    ["handshake.rate-limited", "limit.connections"],
  ),
  row(
    "a token that can be used once",
    unless((_, nth) => (nth > 1 ? page("401 Unauthorized", [], "token already used") : undefined)),
    "handshake.unauthorized",
    { path: "/?token=abcdefghijkl" },
  ),
  row(
    "a cookie that is required",
    unless((request) =>
      /^cookie:/im.test(request) ? undefined : page("403 Forbidden", json, '{"error":"no session"}'),
    ),
    "handshake.forbidden",
  ),
  row(
    "an origin that is required, without words",
    unless((request) => (/^origin:/im.test(request) ? undefined : page("403 Forbidden"))),
    ["handshake.origin", "handshake.forbidden"],
  ),
  row(
    "an origin that is required, with 400",
    unless((request) =>
      /^origin:/im.test(request) ? undefined : page("400 Bad Request", plain, "missing Origin header"),
    ),
    ["handshake.origin", "handshake.status"],
  ),
  row(
    "a subprotocol that is required, with 400",
    unless((request) =>
      /^sec-websocket-protocol:/im.test(request)
        ? undefined
        : page("400 Bad Request", plain, "Missing Sec-WebSocket-Protocol"),
    ),
    ["handshake.subprotocol", "handshake.status"],
  ),
];

/** Answers that are no refusal, or that only some get. */
export const servedRows: readonly FaultRow[] = [...served, ...some];
