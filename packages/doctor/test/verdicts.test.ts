import { describe, expect, test } from "vitest";
import type { Confidence, Side } from "../src/report/report.ts";
import type { SayId } from "../src/report/saying.ts";
import { observed } from "../src/testing/connections.ts";
import { certificateFacts as certificate, healthyFacts } from "../src/testing/facts.ts";
import type { Facts } from "../src/verdict/facts.ts";
import { judge } from "../src/verdict/judge.ts";

const none = { kind: "none", tookMs: 3 } as const;
const answered = (
  status: number,
  headers: readonly (readonly [string, string])[] = [],
  body = "",
  more: object = {},
): Partial<Facts> => ({
  upgrade: { kind: "answered", status, headers, body, tookMs: 9, ...more },
});
const tcpFailed = (...errnos: string[]): Partial<Facts> => ({
  tcp: errnos.map((errno, index) => ({ address: `192.0.2.${String(index + 1)}`, tookMs: 5, errno })),
});
const silent: Partial<Facts> = {
  ping: { sent: 1, rttsMs: [] },
  close: { kind: "unanswered", tookMs: 3000 },
  echo: { kind: "silent" },
};
const kernel = (unacked: number, backoff: number): Partial<Facts> => ({
  ...silent,
  ping: { sent: 1, rttsMs: [], kernel: { unacked, backoff, sinceMs: 3200, lastAckMs: 3100, lastReceivedMs: 3100 } },
});

const rst = { kind: "rst" } as const;
const said1007 = { kind: "close", code: 1007, reason: "" } as const;

type Row = readonly [
  title: string,
  facts: Partial<Facts>,
  cause: string,
  confidence: Confidence,
  remedy: Side,
  say?: SayId,
];

const rows: readonly Row[] = [
  [
    "a name that does not exist",
    { dns: { v4: none, v6: none } },
    "dns.not-found",
    "certain",
    "client",
    "check-spelling",
  ],
  [
    "a name server that does not answer",
    { dns: { v4: { kind: "failed", errno: "EAI_AGAIN", tookMs: 1 } } },
    "dns.temporary",
    "certain",
    "server",
  ],
  [
    "no network",
    { offline: true, dns: { v4: { kind: "failed", errno: "EAI_AGAIN", tookMs: 1 } } },
    "network.offline",
    "likely",
    "user",
  ],
  ["a port where nobody listens", tcpFailed("ECONNREFUSED"), "tcp.refused", "certain", "server"],
  ["a firewall that drops", tcpFailed("TIMEOUT"), "tcp.connect-timeout", "certain", "server"],
  ["no route", tcpFailed("EHOSTUNREACH"), "tcp.unreachable", "certain", "server"],
  ["two addresses that fail in two ways", tcpFailed("ECONNREFUSED", "TIMEOUT"), "tcp.refused", "likely", "server"],
  ["a certificate of last year", certificate({ toMs: Date.UTC(2025, 0, 1) }), "tls.expired", "certain", "server"],
  [
    "a certificate of next year",
    certificate({ fromMs: Date.UTC(2027, 0, 1), toMs: Date.UTC(2028, 0, 1) }),
    "tls.not-yet-valid",
    "certain",
    "server",
  ],
  [
    "a certificate for another host",
    certificate({ coversHost: false, names: ["www.example.com"] }),
    "tls.wrong-host",
    "certain",
    "client",
    "use-host",
  ],
  [
    "a chain that is incomplete",
    certificate({ distrust: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }),
    "tls.untrusted",
    "certain",
    "server",
  ],
  [
    "two faults in one certificate",
    certificate({ coversHost: false, toMs: Date.UTC(2025, 0, 1) }),
    "tls.expired",
    "likely",
    "server",
  ],
  [
    "TLS versions that do not meet",
    { tls: { kind: "failed", code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", bytesIn: 7, speaksPlain: false } },
    "tls.handshake",
    "certain",
    "server",
  ],
  [
    "a proxy that strips Upgrade",
    answered(426, [["Server", "nginx"]], "Upgrade Required", { plainStatus: 426 }),
    "handshake.upgrade-stripped",
    "certain",
    "proxy",
    "pass-upgrade",
  ],
  [
    "a library that misses the header",
    answered(400, [], "Bad Request: 'upgrade' token not found in 'Connection' header"),
    "handshake.upgrade-stripped",
    "likely",
    "proxy",
  ],
  [
    "another version of the protocol",
    answered(426, [["Sec-WebSocket-Version", "8"]]),
    "handshake.status",
    "certain",
    "server",
  ],
  [
    "a page for every path",
    answered(200, [["Content-Type", "text/html"]], "<!doctype html><title>Shop</title>"),
    "handshake.html",
    "certain",
    "proxy",
  ],
  [
    "a page with 500, which is no page in place of a socket",
    answered(500, [["Content-Type", "text/html"]], "<!doctype html><title>Oops</title>"),
    "handshake.status",
    "certain",
    "server",
  ],
  [
    "nginx that wants a certificate of the client",
    answered(400, [["Server", "nginx"]], "<html><title>400 No required SSL certificate was sent</title></html>"),
    "tls.handshake",
    "certain",
    "client",
    "client-certificate-wanted",
  ],
  ["Cloudflare, whose origin is down", answered(521, [["CF-RAY", "x"]]), "handshake.bad-gateway", "certain", "server"],
  ["521 of nobody known", answered(521), "handshake.status", "certain", "server"],
  [
    "Envoy without a healthy backend",
    answered(503, [["Server", "envoy"]], "no healthy upstream"),
    "handshake.unavailable",
    "certain",
    "server",
  ],
  [
    "a second connection that gets the answer of the first",
    { later: [{ status: 101, fault: { cause: "handshake.bad-accept", detail: "Sec-WebSocket-Accept" } }] },
    "handshake.bad-accept",
    "certain",
    "server",
  ],
  [
    "a second connection that is one too many",
    { later: [{ status: 503 }] },
    "handshake.rate-limited",
    "likely",
    "client",
  ],
  [
    "a login that redirects",
    answered(302, [["Location", "https://example.com/login?next=1"]]),
    "handshake.redirect",
    "certain",
    "client",
    "use-url",
  ],
  [
    "a server that is full",
    answered(503, [["Retry-After", "30"]]),
    "handshake.unavailable",
    "certain",
    "client",
    "wait-for",
  ],
  ["too many tries", answered(429), "handshake.rate-limited", "certain", "client"],
  [
    "a wrong proof",
    answered(101, [], "", { fault: { cause: "handshake.bad-accept", detail: "Sec-WebSocket-Accept" } }),
    "handshake.bad-accept",
    "certain",
    "server",
  ],
  [
    "a handshake that nobody answers",
    { upgrade: { kind: "timeout", tookMs: 8000, bytes: 0 } },
    "handshake.timeout",
    "certain",
    "server",
  ],
  [
    "an https page and a ws URL",
    { secure: false, origin: "https://example.com" },
    "handshake.mixed-content",
    "certain",
    "client",
    "use-scheme",
  ],
  ["a stuck process", kernel(0, 0), "server.stuck", "likely", "server"],
  ["a path that swallows packets", kernel(2, 3), "network.blackhole", "certain", "client"],
  [
    "watched ones that went silent, unacknowledged",
    { watched: [observed({ role: "pinged", ageMs: 9000, end: "silent", kernel: { unacked: 3, backoff: 2 } })] },
    "network.blackhole",
    "certain",
    "client",
  ],
  [
    "one that went silent, while others were heard",
    {
      watched: [
        observed({ role: "pinged", ageMs: 9000, silentMs: 4000, end: "silent", kernel: { unacked: 3, backoff: 2 } }),
        observed({ role: "chatty", ageMs: 9000, silentMs: 100, end: "left" }),
      ],
    },
    "network.blackhole",
    "possible",
    "client",
  ],
  [
    "silent ones, where new connections are not answered either",
    {
      watched: [observed({ role: "pinged", ageMs: 9000, end: "silent" })],
      refused: [{ role: "pinged", atMs: 9500, errno: "TIMEOUT" }],
    },
    "network.blackhole",
    "likely",
    "client",
  ],
  [
    "silent ones behind a forward proxy, whose kernel is the one that answers",
    {
      proxy: { kind: "tunnel", tookMs: 5 },
      watched: [observed({ role: "pinged", ageMs: 9000, end: "silent", kernel: { unacked: 0, backoff: 0 } })],
    },
    "peer.silent",
    "likely",
    "client",
  ],
  [
    "connections that end at each ping",
    {
      watched: [
        observed({ role: "pinged", ageMs: 1000, silences: { out: 5 }, pongs: 0 }),
        observed({ role: "chatty", ageMs: 500, silences: { out: 4 }, pongs: 0, pings: 1 }),
        observed({ role: "idle", ageMs: 3000, end: "left" }),
      ],
    },
    "tcp.fin",
    "certain",
    "server",
  ],
  [
    "what ends with compression and records without it",
    { compression: { withIt: { count: 2, ends: [rst, rst] }, without: { count: 2, ends: [] } } },
    "protocol.bad-deflate",
    "likely",
    "server",
    "compression-off",
  ],
  [
    "what is refused as compressed wrongly",
    { compression: { withIt: { count: 2, ends: [said1007, said1007] }, without: { count: 2, ends: [] } } },
    "protocol.bad-deflate",
    "certain",
    "server",
    "compression-off",
  ],
  [
    "what ends without compression, too",
    { compression: { withIt: { count: 2, ends: [rst, rst] }, without: { count: 2, ends: [rst] } } },
    "ok",
    "likely",
    "server",
  ],
  [
    "a chain of which only the leaf came",
    certificate({ distrust: "UNABLE_TO_VERIFY_LEAF_SIGNATURE", chain: 1 }),
    "tls.untrusted",
    "certain",
    "server",
    "send-chain",
  ],
  [
    "a port that agrees on h2 only",
    { tls: { kind: "failed", code: "ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL", bytesIn: 7, speaksPlain: false } },
    "tls.handshake",
    "certain",
    "server",
    "alpn-h1",
  ],
  [
    "a server that wants a certificate of the client",
    {
      upgrade: {
        kind: "ended",
        end: { kind: "errno", errno: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" },
        speaksTls: false,
      },
    },
    "tls.handshake",
    "certain",
    "server",
  ],
  [
    "a refusal in plain words that calls itself HTML",
    answered(400, [["Content-Type", "text/html"]], "Invalid header"),
    "handshake.status",
    "certain",
    "server",
  ],
  ["silence where the kernel does not tell", silent, "peer.silent", "likely", "client"],
  ["pings unanswered, messages answered", { ping: { sent: 1, rttsMs: [] } }, "ping.unanswered", "certain", "server"],
  [
    "a Close that ends in a FIN",
    { close: { kind: "cut", end: { kind: "fin" }, tookMs: 3 } },
    "close.unanswered",
    "certain",
    "client",
  ],
  [
    "one FIN after 60 s, and nothing to compare",
    { records: [observed({ role: "check", ageMs: 60_000 })] },
    "tcp.fin",
    "possible",
    "server",
  ],
  [
    "a broken frame",
    { records: [observed({ role: "check", ageMs: 10, end: "fault" })] },
    "protocol.bad-frame",
    "certain",
    "server",
  ],
  [
    "two codes at once",
    { records: [observed({ role: "check", ageMs: 10, end: 1013 }), observed({ role: "check", ageMs: 12, end: 1011 })] },
    "shed.admission",
    "likely",
    "server",
  ],
  [
    "stopped before there was anything",
    { interrupted: true, upgrade: undefined, ping: undefined, close: undefined } as unknown as Partial<Facts>,
    "unknown",
    "undecided",
    "server",
  ],
  ["all is well", {}, "ok", "likely", "server"],
];

describe("the verdict on", () => {
  test.each(rows.map((row) => ({ title: row[0], row })))("$title", ({ row }) => {
    const [, changed, cause, confidence, side, say] = row;
    const verdict = judge(healthyFacts(changed));
    expect([verdict.cause, verdict.confidence], JSON.stringify(verdict)).toEqual([cause, confidence]);
    expect(
      verdict.remedies.some((remedy) => remedy.side === side && (say === undefined || remedy.say?.id === say)),
      JSON.stringify(verdict.remedies),
    ).toBe(true);
    if (confidence !== "certain" && cause !== "unknown") {
      expect(verdict.also.length + verdict.raisedBy.length + verdict.evidence.length).toBeGreaterThan(0);
    }
  });
});
