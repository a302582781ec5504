import type { Facts } from "../verdict/facts.ts";

/** Facts of an endpoint on which everything worked; a test changes what it is about. */
export function healthyFacts(changed: Partial<Facts> = {}): Facts {
  return {
    secure: true,
    host: "example.com",
    port: 443,
    isLoopback: false,
    offline: false,
    interrupted: false,
    insecure: false,
    hasCredentials: false,
    subprotocols: [],
    wallMs: Date.UTC(2026, 10, 21),
    dns: { v4: { kind: "found", addresses: ["192.0.2.1"], tookMs: 5 }, v6: { kind: "none", tookMs: 5 } },
    tcp: [{ address: "192.0.2.1", tookMs: 20 }],
    tls: {
      kind: "secure",
      tookMs: 30,
      version: "TLSv1.3",
      certificate: {
        subject: "example.com",
        issuer: "An authority",
        names: ["example.com"],
        fromMs: Date.UTC(2026, 0, 1),
        toMs: Date.UTC(2027, 0, 1),
        coversHost: true,
        chain: 2,
      },
    },
    upgrade: { kind: "answered", status: 101, headers: [], body: "", tookMs: 40 },
    connectedMs: 90,
    records: [],
    ping: { sent: 3, rttsMs: [20, 21, 20] },
    echo: { kind: "silent" },
    close: { kind: "answered", code: 1000, reason: "", tookMs: 20, tcp: "fin" },
    watched: [],
    refused: [],
    ...changed,
  };
}

/** The same, with a certificate that differs. */
export function certificateFacts(changed: object): Partial<Facts> {
  const { tls } = healthyFacts();
  return tls?.kind === "secure" ? { tls: { ...tls, certificate: { ...tls.certificate, ...changed } } } : {};
}
