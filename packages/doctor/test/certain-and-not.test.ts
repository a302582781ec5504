import { describe, expect, test } from "vitest";
import type { End } from "../src/observe/connection-record.ts";
import { observed, type Told } from "../src/testing/connections.ts";
import { certificateFacts, healthyFacts } from "../src/testing/facts.ts";
import type { Facts } from "../src/verdict/facts.ts";
import { judge } from "../src/verdict/judge.ts";
import { rules } from "../src/verdict/rules.ts";

type Some = Partial<Facts>;
/** What makes a rule certain, and what would make that false: it must come out otherwise, or not for certain. */
type Row = readonly [certain: Some, counter: Some];

const answered = (status: number, body = "", more: object = {}): Some => ({
  upgrade: { kind: "answered", status, headers: [], body, tookMs: 9, ...more },
});
const dns = (errno?: string): NonNullable<Some["dns"]> =>
  errno === undefined
    ? { v4: { kind: "none", tookMs: 1 }, v6: { kind: "none", tookMs: 1 } }
    : { v4: { kind: "failed", errno, tookMs: 1 } };
const tlsFailed = (code: string, speaksPlain = false): Some => ({
  tls: { kind: "failed", code, bytesIn: 7, speaksPlain },
});
const ended = (end: End, more: Some = {}): Some => ({ upgrade: { kind: "ended", end, speaksTls: false }, ...more });
const check = (...all: Told[]): Some => ({ records: all.map((told) => observed({ role: "check", ...told })) });
const watched = (...all: Told[]): Some => ({ watched: all.map(observed), watchedMs: 60_000 });
const fin = { kind: "fin" } as const;
const said = (code: number, reason = ""): End => ({ kind: "close", code, reason });

const spoken: Some = { echo: { kind: "echoed", tookMs: 2 } };
const idle: readonly Told[] = [
  { ageMs: 10_000 },
  { ageMs: 10_010, openedAtMs: 2000 },
  { role: "pinged", ageMs: 50_000, silentMs: 1000, end: "left" },
  { role: "chatty", ageMs: 50_000, silentMs: 1000, end: "left", messagesOut: 20 },
];
const old: readonly Told[] = [
  { ageMs: 10_000 },
  { role: "pinged", ageMs: 10_000, openedAtMs: 2000, silentMs: 500 },
  { role: "chatty", ageMs: 10_010, openedAtMs: 4000, silentMs: 500, messagesOut: 20 },
];
const together = (end: NonNullable<Told["end"]> = "fin"): readonly Told[] => [
  { ageMs: 20_000, openedAtMs: 0, end },
  { ageMs: 12_000, openedAtMs: 8000, silentMs: 900, role: "pinged", end },
  { ageMs: 5000, openedAtMs: 15_000, silentMs: 300, role: "chatty", end },
];
const onPing: readonly Told[] = [
  { role: "pinged", ageMs: 3000, silentMs: 5, pings: 1, pongs: 0 },
  { role: "pinged", ageMs: 4000, silentMs: 5, pings: 1, pongs: 0, openedAtMs: 500 },
];
const lost: readonly Told[] = [
  { ageMs: 40_000, foundDead: true, end: "silent" },
  { ageMs: 40_000, foundDead: true, end: "silent", openedAtMs: 300 },
];
const busy: Told = { role: "pinged", ageMs: 41_000, silentMs: 1000, end: "left" };
const noPong: NonNullable<Some["ping"]> = { sent: 1, rttsMs: [] };
const kernel = { unacked: 3, backoff: 2, sinceMs: 3200, lastAckMs: 3100, lastReceivedMs: 3100 };
const noClose: NonNullable<Some["close"]> = { kind: "unanswered", tookMs: 5000 };
const deflate = (kind: "fault" | "fin", without: number): Some => {
  const end: End = kind === "fin" ? fin : { kind: "fault", cause: "protocol.bad-deflate", detail: "inflate" };
  const clean = Array.from({ length: without }, () => end);
  return { compression: { withIt: { count: 2, ends: [end, end] }, without: { count: 2, ends: clean } } };
};
const fault = (cause: "protocol.masked" | "protocol.bad-utf8"): End => ({ kind: "fault", cause, detail: "x" });
const withEnds = (...ends: End[]): Some => ({
  records: ends.map((end) => ({ ...observed({ role: "check", ageMs: 900, silentMs: 900 }), end })),
});
const expired = { toMs: Date.UTC(2025, 0, 1) };
const certificate = (changed: object): NonNullable<Some["later"]>[number] => {
  const { tls } = certificateFacts(changed);
  return tls?.kind === "secure" ? { errno: "CERTIFICATE", certificate: tls.certificate } : {};
};

const rows: Readonly<Record<string, Row>> = {
  "dns.failed": [{ dns: dns("EAI_AGAIN") }, { dns: dns("EAI_AGAIN"), offline: true }],
  "dns.none": [{ dns: dns() }, { dns: dns(), offline: true }],
  "proxy.refused": [{ proxy: { kind: "refused", status: 407 } }, { proxy: { kind: "broken", how: "ended" } }],
  "proxy.unreachable": [
    { proxy: { kind: "unreachable", errno: "ECONNREFUSED" } },
    { proxy: { kind: "broken", how: "timeout" } },
  ],
  "tcp.failed": [
    { tcp: [{ address: "192.0.2.1", tookMs: 5, errno: "ECONNREFUSED" }] },
    {
      tcp: [
        { address: "192.0.2.1", tookMs: 5, errno: "ECONNREFUSED" },
        { address: "192.0.2.2", tookMs: 5, errno: "TIMEOUT" },
      ],
    },
  ],
  "tls.port-speaks-plain": [tlsFailed("FIN", true), tlsFailed("ERR_SSL_WRONG_VERSION_NUMBER")],
  "tls.failed": [
    tlsFailed("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"),
    { tls: { kind: "timeout", bytesIn: 7, speaksPlain: false } },
  ],
  "tls.certificate": [certificateFacts(expired), certificateFacts({ ...expired, coversHost: false })],
  "handshake.port-speaks-tls": [ended(fin, { upgrade: { kind: "ended", end: fin, speaksTls: true } }), ended(fin)],
  "handshake.not-http": [
    { upgrade: { kind: "not-http", tlsAlert: false, speaksTls: false, head: "SSH-2.0" } },
    { upgrade: { kind: "not-http", tlsAlert: false, speaksTls: true, head: "x" } },
  ],
  "handshake.tls-alert": [ended({ kind: "errno", errno: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" }), ended(fin)],
  "handshake.cut": [ended(fin), ended({ kind: "errno", errno: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" })],
  "handshake.no-answer": [
    { upgrade: { kind: "timeout", tookMs: 8000, bytes: 0 } },
    { upgrade: { kind: "timeout", tookMs: 900, bytes: 0 }, interrupted: true },
  ],
  "handshake.wrong-101": [
    answered(101, "", { fault: { cause: "handshake.bad-accept", detail: "Sec-WebSocket-Accept" } }),
    {},
  ],
  "status.origin-missing": [
    answered(403, "", { withOwnOrigin: { origin: "https://a", status: 101 } }),
    answered(403, "", { withOwnOrigin: { origin: "https://a", status: 403 } }),
  ],
  "status.client-certificate": [answered(400, "No required SSL certificate was sent"), answered(400)],
  "status.product": [answered(503, "no healthy upstream"), answered(500)],
  "status.redirect": [answered(302), answered(200)],
  "status.upgrade-stripped": [
    answered(426, "", { headers: [["Server", "nginx/1.22.1"]], plainStatus: 426 }),
    answered(426, "", { headers: [["Server", "nginx/1.22.1"]], plainStatus: 200 }),
  ],
  "status.unauthorized": [answered(401), answered(401, "", { withOwnOrigin: { origin: "https://a", status: 101 } })],
  "status.named": [answered(502), answered(502, "no healthy upstream")],
  "status.page": [answered(200, "<!doctype html><p>x"), answered(500, "<!doctype html><p>x")],
  "status.other": [answered(500), answered(400, "not a websocket handshake")],
  "compression.culprit": [deflate("fault", 0), deflate("fin", 0)],
  "pattern.forgotten": [
    watched(...lost, busy),
    watched(...lost, busy, { ageMs: 41_000, end: "left", openedAtMs: 100 }),
  ],
  "frame.fault": [withEnds(fault("protocol.masked")), withEnds(fault("protocol.masked"), fault("protocol.bad-utf8"))],
  "close.decisive-code": [withEnds(said(1007)), withEnds(said(1007), fin)],
  "ping.ends-it": [
    watched(...onPing, { ageMs: 30_000, end: "left" }),
    watched(...onPing, { role: "pinged", ageMs: 30_000, silentMs: 900, end: "left" }),
  ],
  "close.at-once": [check({ ageMs: 5, end: 1000 }), check({ ageMs: 5, end: 1000 }, { ageMs: 6, end: "fin" })],
  "tcp.at-once": [
    check({ ageMs: 5 }, { ageMs: 6 }),
    { ...check({ ageMs: 5 }, { ageMs: 6 }), ...watched({ ageMs: 9000, end: "left" }) },
  ],
  "close.said-why": [
    check({ ageMs: 900, end: 1012 }, { ageMs: 2000, end: 1012, openedAtMs: 9 }),
    check({ ageMs: 900, end: 1012 }, { ageMs: 2000, openedAtMs: 9 }),
  ],
  "close.each-the-same-way": [
    { ...check({ ageMs: 900, end: 1011 }), ...spoken },
    { ...check({ ageMs: 900, end: 1011 }, { ageMs: 4000, openedAtMs: 50 }), ...spoken },
  ],
  "pattern.restart": [watched(...together(1012)), watched(...together(1012).slice(0, 2), ...together("fin").slice(2))],
  "pattern.idle": [
    { ...watched(...idle), ...spoken },
    { ...watched(...idle, { ageMs: 30_000, end: "left" }), ...spoken },
  ],
  "pattern.lifetime": [
    { ...watched(...old), ...spoken },
    { ...watched(...old, { ageMs: 40_000, silentMs: 900, end: "left" }), ...spoken },
  ],
  "silence.only-pings": [{ ping: noPong }, { ping: noPong, close: noClose }],
  "silence.unacknowledged": [
    { ping: { ...noPong, kernel }, close: noClose },
    { ping: { ...noPong, kernel: { ...kernel, backoff: 0 } }, close: noClose },
  ],
  "page.mixed-content": [
    { secure: false, origin: "https://app.example" },
    { secure: false, origin: "https://app.example", isLoopback: true },
  ],
  "later.fault": [
    { later: [{ status: 101, fault: { cause: "handshake.bad-accept", detail: "x" } }] },
    { later: [{ status: 101, fault: { cause: "handshake.bad-accept", detail: "x" } }], interrupted: true },
  ],
  "later.certificate": [{ later: [certificate(expired)] }, { later: [certificate({ ...expired, coversHost: false })] }],
  healthy: [{ watchedMs: 60_000 }, {}],
};

// Their confidence depends on what they find, and what they find is never proof.
const neverCertain = ["pattern.shutdown", "pattern.crash", "close.heartbeat-wanted", "later.full", "later.answered"];
// Told from a Close handshake on one connection; `verdicts.test.ts` and `odd-servers.test.ts` hold both sides.
const elsewhere = ["closing.no-answer", "closing.fault", "closing.crossed", "closing.cut", "close.finished"];

describe("what is certain, and what would make it false:", () => {
  test("each rule that may be certain has such a row", () => {
    const may = rules.filter(({ maySayCertain }) => maySayCertain).map(({ id }) => id);
    expect([...Object.keys(rows), ...neverCertain, ...elsewhere].sort()).toEqual([...may].sort());
  });

  test.each(Object.entries(rows))("%s", (id, [certain, counter]) => {
    const verdict = rules.find((one) => one.id === id)?.verdictOn(healthyFacts(certain));
    expect(verdict?.confidence, JSON.stringify(verdict)).toBe("certain");
    const other = judge(healthyFacts(counter));
    expect([other.cause, other.confidence]).not.toEqual([verdict?.cause, "certain"]);
  });
});
