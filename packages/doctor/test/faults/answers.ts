import { page, refuses, row, says, type FaultRow } from "./endpoint.ts";
import { html, json, nginx, plain, unless } from "./pages.ts";

const cloudflare = ["Server: cloudflare", "CF-RAY: 8a1b2c3d4e5f-FRA", "Content-Type: text/html; charset=UTF-8"];

/** What HTTP says in place of a 101. */
export const answerRows: readonly FaultRow[] = [
  row(
    "400 of nginx, for no reason given",
    refuses("400 Bad Request", nginx, html("400 Bad Request")),
    "handshake.status",
  ),
  row(
    "400 of nginx for a cookie that is too large",
    refuses("400 Bad Request", nginx, html("400 Request Header Or Cookie Too Large")),
    "handshake.status",
  ),
  row(
    "400 of Tomcat, whose Upgrade header went missing",
    refuses("400 ", ["Content-Type: text/plain"], 'Can "Upgrade" only to "WebSocket".'),
    "handshake.upgrade-stripped",
  ),
  row(
    "400 of gorilla, whose Connection header was replaced",
    refuses(
      "400 Bad Request",
      [...plain, "Sec-Websocket-Version: 13", "X-Content-Type-Options: nosniff"],
      "Bad Request\nwebsocket: the client is not using the websocket protocol: 'upgrade' token not found in 'Connection' header\n",
    ),
    "handshake.upgrade-stripped",
  ),
  row(
    "426 of Python's websockets, whose header went missing",
    refuses(
      "426 Upgrade Required",
      [...plain, "Upgrade: websocket", "Server: Python/3.12 websockets/12.0"],
      "Failed to open a WebSocket connection: missing Connection header.\n\nYou cannot access a WebSocket server directly with a browser. You need a WebSocket client.\n",
    ),
    "handshake.upgrade-stripped",
  ),
  row(
    "400 of Socket.IO, which misses its parameters",
    refuses("400 Bad Request", json, '{"code":0,"message":"Transport unknown"}'),
    "handshake.status",
    { path: "/socket.io/" },
  ),
  row(
    "400 of Socket.IO behind a balancer that is not sticky",
    refuses("400 Bad Request", json, '{"code":1,"message":"Session ID unknown"}'),
    "handshake.status",
    { path: "/socket.io/?EIO=4&transport=websocket&sid=abc" },
  ),
  row(
    "400 of SignalR without a negotiation",
    refuses("400 Bad Request", plain, "Connection ID required"),
    "handshake.status",
  ),
  row(
    "400 of a Host that is not allowed",
    refuses("400 Bad Request", ["Content-Type: text/html"], html("DisallowedHost")),
    "handshake.status",
  ),
  row(
    "401 with Negotiate and NTLM of IIS",
    refuses(
      "401 Unauthorized",
      [
        "Server: Microsoft-IIS/10.0",
        "WWW-Authenticate: Negotiate",
        "WWW-Authenticate: NTLM",
        "Content-Type: text/html",
      ],
      html("401 - Unauthorized: Access is denied due to invalid credentials."),
    ),
    "handshake.unauthorized",
  ),
  row(
    "401 for a token that has expired",
    refuses("401 Unauthorized", [
      'WWW-Authenticate: Bearer error="invalid_token", error_description="The token expired"',
    ]),
    ["handshake.unauthorized", "auth.expired"],
    { options: { headers: [["Authorization", "Bearer abcdefghijklmnop"]] } },
  ),
  row(
    "402 of a plan that ran out",
    refuses("402 Payment Required", json, '{"error":"quota exceeded"}'),
    "handshake.status",
  ),
  row(
    "403 of Cloudflare's firewall",
    refuses("403 Forbidden", cloudflare, html("Attention Required! | Cloudflare", "Sorry, you have been blocked")),
    "handshake.forbidden",
  ),
  row(
    "403 of an application balancer's rule",
    refuses("403 Forbidden", ["Server: awselb/2.0", "Content-Type: text/html"], html("403 Forbidden")),
    "handshake.forbidden",
  ),
  row(
    "403 of gorilla for an origin",
    refuses(
      "403 Forbidden",
      [...plain, "Sec-Websocket-Version: 13"],
      "Forbidden\nwebsocket: request origin not allowed by Upgrader.CheckOrigin\n",
    ),
    "handshake.origin",
    { options: { origin: "https://evil.example" } },
  ),
  row(
    "403 of Spring without words, for an origin",
    unless((request) =>
      /^origin: https:\/\/app\.example\r$/im.test(request) || !/^origin:/im.test(request)
        ? undefined
        : page("403 Forbidden", [], "Invalid CORS request"),
    ),
    ["handshake.origin", "handshake.forbidden"],
    { options: { origin: "https://www.example" }, needsOptions: true },
  ),
  row("404 of Traefik", refuses("404 Not Found", plain, "404 page not found\n"), "handshake.not-found"),
  row(
    "404 of the ingress controller's default backend",
    refuses("404 Not Found", ["Content-Type: text/plain"], "default backend - 404"),
    "handshake.not-found",
  ),
  row(
    "404 of Tomcat, with its page",
    refuses(
      "404 ",
      ["Content-Type: text/html;charset=utf-8"],
      html("HTTP Status 404 – Not Found", "Apache Tomcat/9.0.83"),
    ),
    "handshake.not-found",
  ),
  row(
    "404 where only the path with a slash is served",
    unless((request) => (/^GET \/ws\/[ ?]/.test(request) ? undefined : page("404 Not Found"))),
    "handshake.not-found",
    { path: "/ws" },
  ),
  row(
    "405 of a route that takes POST alone",
    refuses("405 Method Not Allowed", ["Allow: POST", ...json], '{"detail":"Method Not Allowed"}'),
    "handshake.status",
  ),
  row(
    "405 of Apache, with its page",
    refuses("405 Method Not Allowed", ["Server: Apache", "Content-Type: text/html"], html("405 Method Not Allowed")),
    "handshake.status",
  ),
  row("406 of a negotiation of content", refuses("406 Not Acceptable"), "handshake.status"),
  row(
    "407 of a proxy that stands in between",
    refuses("407 Proxy Authentication Required", ['Proxy-Authenticate: Basic realm="corp"', "Via: 1.1 squid"]),
    "handshake.proxy-refused",
  ),
  row(
    "408 of HAProxy, whose time for the request ran out",
    says(
      "HTTP/1.0 408 Request Time-out\r\nCache-Control: no-cache\r\nConnection: close\r\nContent-Type: text/html\r\n\r\n<html><body><h1>408 Request Time-out</h1>\nYour browser didn't send a complete request in time.\n</body></html>\n",
    ),
    ["handshake.status", "handshake.timeout"],
  ),
  row(
    "409 of a client that is there already",
    refuses("409 Conflict", json, '{"error":"already connected"}'),
    "handshake.status",
  ),
  row("410 of a version that is gone", refuses("410 Gone", plain, "use /v2"), [
    "handshake.status",
    "handshake.not-found",
  ]),
  row("412 of a condition", refuses("412 Precondition Failed"), "handshake.status"),
  row(
    "414 of a URL that is too long",
    refuses("414 URI Too Long", nginx, html("414 Request-URI Too Large")),
    "handshake.status",
  ),
  row("415 of a missing type", refuses("415 Unsupported Media Type", json, "{}"), "handshake.status"),
  row("417 of an old proxy", refuses("417 Expectation Failed"), "handshake.status"),
  row("418 of a joker", refuses("418 I'm a teapot"), "handshake.status"),
  row("421 of Envoy, whose name is another", refuses("421 Misdirected Request", ["server: envoy"]), "handshake.status"),
  row(
    "422 of a query that is not valid",
    refuses("422 Unprocessable Entity", json, '{"detail":[{"loc":["query","token"],"msg":"field required"}]}'),
    "handshake.status",
  ),
  row("425 of early data", refuses("425 Too Early"), "handshake.status"),
  row(
    "426 with an older version only",
    refuses("426 Upgrade Required", ["Sec-WebSocket-Version: 8, 7"]),
    "handshake.status",
  ),
  row(
    "426 to TLS",
    refuses("426 Upgrade Required", ["Upgrade: TLS/1.2, HTTP/1.1", "Connection: Upgrade"]),
    "handshake.status",
  ),
  row("428 that asks for a condition", refuses("428 Precondition Required"), "handshake.status"),
  row(
    "429 with an hour to wait",
    refuses("429 Too Many Requests", ["Retry-After: 3600", "Server: nginx"], html("429 Too Many Requests")),
    "handshake.rate-limited",
  ),
  row(
    "429 of Cloudflare, by its number",
    refuses("429 Too Many Requests", ["Server: cloudflare", ...plain], "error code: 1015"),
    "handshake.rate-limited",
  ),
  row(
    "431 of Node",
    says("HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\n\r\n"),
    "handshake.status",
  ),
  row("451 of a law", refuses("451 Unavailable For Legal Reasons"), ["handshake.status", "handshake.forbidden"]),
  row(
    "500 of IIS, with its page",
    refuses(
      "500 Internal Server Error",
      ["Server: Microsoft-IIS/10.0", "Content-Type: text/html"],
      html("500 - Internal server error."),
    ),
    ["handshake.status", "server.error"],
  ),
  row(
    "500 of Express, with a stack",
    refuses(
      "500 Internal Server Error",
      ["X-Powered-By: Express", ...plain],
      "TypeError: Cannot read properties of undefined\n    at /app/server.js:1:1",
    ),
    ["handshake.status", "server.error"],
  ),
  row(
    "501 of a Python server without WebSockets",
    refuses(
      "501 Unsupported method ('GET')",
      ["Server: SimpleHTTP/0.6 Python/3.11.2", "Content-Type: text/html"],
      html("Error response"),
    ),
    "handshake.status",
  ),
  row(
    "502 of an application balancer",
    refuses("502 Bad Gateway", ["Server: awselb/2.0", "Content-Type: text/html"], html("502 Bad Gateway")),
    "handshake.bad-gateway",
  ),
  row("502 of Caddy, which says nothing", refuses("502 Bad Gateway", ["Server: Caddy"]), "handshake.bad-gateway"),
  row(
    "503 of Varnish",
    refuses(
      "503 Backend fetch failed",
      ["Server: Varnish", "X-Varnish: 32770", "Content-Type: text/html"],
      html("503 Backend fetch failed", "<p>Guru Meditation:</p>"),
    ),
    ["handshake.unavailable", "handshake.bad-gateway"],
  ),
  row(
    "503 of Squid in between",
    refuses(
      "503 Service Unavailable",
      [
        "Server: squid/5.7",
        "X-Squid-Error: ERR_CONNECT_FAIL 111",
        "Via: 1.1 proxy (squid/5.7)",
        "Content-Type: text/html",
      ],
      html("ERROR: The requested URL could not be retrieved"),
    ),
    ["handshake.unavailable", "handshake.bad-gateway", "handshake.proxy-refused"],
  ),
  row(
    "503 of HAProxy",
    says(
      "HTTP/1.0 503 Service Unavailable\r\ncache-control: no-cache\r\ncontent-type: text/html\r\n\r\n<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>\n",
    ),
    "handshake.unavailable",
  ),
  row(
    "503 of Heroku, whose application crashed",
    refuses("503 Service Unavailable", ["Server: Cowboy", "Content-Type: text/html"], html("Application Error")),
    "handshake.unavailable",
  ),
  row("504 of nginx", refuses("504 Gateway Time-out", nginx, html("504 Gateway Time-out")), [
    "handshake.bad-gateway",
    "handshake.timeout",
  ]),
  row("505 of an old server", refuses("505 HTTP Version Not Supported"), "handshake.status"),
  row("507 of a full disk", refuses("507 Insufficient Storage"), ["handshake.status", "server.error"]),
  row(
    "511 of a hotel's network",
    refuses("511 Network Authentication Required", ["Content-Type: text/html"], html("Login")),
    ["handshake.proxy-refused", "handshake.status"],
  ),
  row("520 of Cloudflare", refuses("520 ", cloudflare, html("Web server is returning an unknown error")), [
    "handshake.bad-gateway",
  ]),
  row("525 of Cloudflare, whose TLS to the origin failed", refuses("525 ", cloudflare, html("SSL handshake failed")), [
    "handshake.bad-gateway",
  ]),
  row("530 of Cloudflare, whose tunnel is down", refuses("530 ", cloudflare, "error code: 1033"), [
    "handshake.bad-gateway",
  ]),
  row("598 of nobody", refuses("598 "), ["handshake.status", "handshake.bad-gateway"]),
  row("999, which is no status of HTTP", refuses("999 Request denied"), ["handshake.status", "handshake.forbidden"]),
];
