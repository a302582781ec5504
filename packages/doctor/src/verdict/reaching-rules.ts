import type { CauseId } from "@afterclose/codes";
import type { Remedy } from "../report/report.ts";
import { type Saying, say } from "../report/saying.ts";
import type { DnsAnswer, Facts, TcpAttempt, TlsFacts } from "./facts.ts";
import { type Rule, rule } from "./rule.ts";

type Certificate = Extract<TlsFacts, { kind: "secure" }>["certificate"];

function unresolved({ dns }: Facts): readonly DnsAnswer[] | undefined {
  const answers = [dns?.v4, dns?.v6].filter((answer) => answer !== undefined);
  return dns === undefined || answers.some(({ kind }) => kind === "found") ? undefined : answers;
}

const dnsRules: readonly Rule[] = [
  rule({
    id: "dns.no-network",
    needs: (facts) => (facts.offline ? unresolved(facts) : undefined),
    cause: "network.offline",
    confidence: "likely",
    says: (_, { host }) => ({ evidence: [say("no-network"), say("dns-unasked", { host })] }),
  }),
  rule({
    id: "dns.failed",
    needs: (facts) => unresolved(facts)?.find((answer) => answer.kind === "failed"),
    cause: "dns.temporary",
    confidence: "certain",
    says: ({ errno }, { host }) => ({
      evidence: [say("dns-failed", { host, errno })],
      also: ["network.offline"],
      raisedBy: [say("ask-other-network")],
    }),
  }),
  rule({
    id: "dns.none",
    needs: unresolved,
    cause: "dns.not-found",
    confidence: "certain",
    says: (_, { host }) => ({
      evidence: [say("dns-none", { host })],
      remedies: [{ side: "client", say: say("check-spelling", { host }) }],
    }),
  }),
];

const proxyRules: readonly Rule[] = [
  rule({
    id: "proxy.refused",
    needs: ({ proxy }) => (proxy?.kind === "refused" ? proxy : undefined),
    cause: "handshake.proxy-refused",
    confidence: "certain",
    says: ({ status }) => ({ evidence: [say("proxy-refused", { status })] }),
  }),
  rule({
    id: "proxy.unreachable",
    needs: ({ proxy }) => (proxy?.kind === "unreachable" ? proxy : undefined),
    cause: ({ errno }) => causeOfErrno(errno),
    confidence: "certain",
    says: ({ errno }) => ({
      evidence: [say("proxy-unreachable", { errno })],
      remedies: [{ side: "user", say: say("check-proxy") }],
      // The catalogue speaks of the endpoint, which was never tried.
      isOwnRemedy: true,
    }),
  }),
  rule({
    id: "proxy.broken",
    needs: ({ proxy }) => (proxy?.kind === "broken" ? proxy : undefined),
    cause: "handshake.proxy-refused",
    confidence: "likely",
    says: () => ({
      evidence: [say("proxy-no-answer")],
      remedies: [{ side: "user", say: say("check-proxy") }],
    }),
  }),
];

const byWeight: readonly CauseId[] = [
  "tcp.refused",
  "tcp.connect-timeout",
  "tcp.unreachable",
  "tcp.reset",
  "tcp.broken",
];

function unconnected({ tcp = [], interrupted }: Facts): readonly TcpAttempt[] | undefined {
  const isOpen = tcp.length === 0 || tcp.some(({ errno }) => errno === undefined);
  const wasStopped = interrupted && tcp.every(({ errno }) => errno === "TIMEOUT");
  return isOpen || wasStopped ? undefined : tcp;
}

function causesOf(tries: readonly TcpAttempt[]): readonly CauseId[] {
  return [...new Set(tries.map(({ errno = "" }) => causeOfErrno(errno)))];
}

function attemptsSaid(tries: readonly TcpAttempt[], port: number): readonly Saying[] {
  return tries.map(({ address, errno = "", tookMs }) =>
    errno === "TIMEOUT" ? say("tcp-no-answer", { address, port, tookMs }) : say("tcp-failed", { address, port, errno }),
  );
}

const tcpRules: readonly Rule[] = [
  rule({
    id: "tcp.no-network",
    needs: (facts) => (facts.offline && !facts.isLoopback ? unconnected(facts) : undefined),
    cause: "network.offline",
    confidence: "likely",
    says: (tries, { port }) => ({ evidence: [say("no-network"), ...attemptsSaid(tries, port)] }),
  }),
  rule({
    id: "tcp.failed",
    needs: unconnected,
    cause: (tries) => byWeight.find((one) => causesOf(tries).includes(one)) ?? "tcp.broken",
    confidence: "certain",
    contradictedBy: (tries) => causesOf(tries).length > 1,
    says: (tries, { port }) => ({ evidence: attemptsSaid(tries, port), also: causesOf(tries) }),
  }),
];

function tlsFailed({ tls }: Facts): Extract<TlsFacts, { kind: "failed" }> | undefined {
  return tls?.kind === "failed" ? tls : undefined;
}

function badCertificate({
  tls,
  insecure,
  wallMs,
}: Facts): { certificate: Certificate; faults: readonly CauseId[] } | undefined {
  if (tls?.kind !== "secure" || insecure) {
    return undefined;
  }
  const { certificate } = tls;
  const faults = faultsOfCertificate(certificate, wallMs);
  return faults.length === 0 ? undefined : { certificate, faults };
}

const tlsRules: readonly Rule[] = [
  rule({
    id: "tls.port-speaks-plain",
    needs: ({ tls }) => (tls !== undefined && tls.kind !== "secure" && tls.speaksPlain ? tls : undefined),
    cause: "tls.tls-on-plain-port",
    confidence: "certain",
    says: (_, { port }) => ({
      evidence: [say("port-speaks-plain", { port })],
      remedies: [{ side: "client", say: say("use-scheme", { scheme: "ws" }) }],
    }),
  }),
  rule({
    id: "tls.no-answer",
    needs: ({ tls, interrupted }) => (tls?.kind === "timeout" && !interrupted ? tls : undefined),
    cause: "tls.handshake",
    confidence: "likely",
    says: ({ bytesIn }) => ({
      evidence: [say("tls-no-answer", { bytesInBytes: bytesIn })],
      also: ["server.stuck", "tls.tls-on-plain-port"],
      raisedBy: [say("server-log-decides")],
    }),
  }),
  rule({
    id: "tls.not-tls",
    needs: (facts) => {
      const tls = tlsFailed(facts);
      return /WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH|UNEXPECTED_MESSAGE/.test(tls?.code ?? "")
        ? tls
        : undefined;
    },
    cause: "tls.tls-on-plain-port",
    confidence: "likely",
    says: ({ code }) => ({ evidence: [say("tls-failed", { code })], also: ["tls.handshake"] }),
  }),
  rule({
    id: "tls.failed",
    needs: tlsFailed,
    cause: "tls.handshake",
    confidence: "certain",
    says: ({ code }) => ({
      evidence: [say(code === "FIN" ? "tls-cut" : "tls-failed", { code })],
      remedies: code.includes("NO_APPLICATION_PROTOCOL") ? [{ side: "server", say: say("alpn-h1") }] : [],
    }),
  }),
  rule({
    id: "tls.certificate",
    needs: badCertificate,
    cause: ({ faults }) => faults[0] ?? "tls.untrusted",
    confidence: "certain",
    contradictedBy: ({ faults }) => faults.length > 1,
    says: ({ certificate, faults }, { host }) => ({
      evidence: faults.map((fault) => faultSaid(fault, certificate, host)),
      also: faults,
      remedies: certificateRemedies(certificate, faults),
    }),
  }),
];

/** What stops a client before the handshake: DNS, a forward proxy, TCP, TLS. */
export const reachingRules: readonly Rule[] = [...dnsRules, ...proxyRules, ...tcpRules, ...tlsRules];

export function faultSaid(fault: CauseId, certificate: Certificate, host: string): Saying {
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  switch (fault) {
    case "tls.expired":
      return say("certificate-until", { date: day(certificate.toMs) });
    case "tls.not-yet-valid":
      return say("certificate-from", { date: day(certificate.fromMs) });
    case "tls.wrong-host":
      return say("certificate-names", { host, names: certificate.names.slice(0, 5).join(", ") });
    default:
      return say("certificate-distrust", { code: certificate.distrust ?? "", issuer: certificate.issuer });
  }
}

function certificateRemedies(
  { names: [name], chain, distrust }: Certificate,
  [first]: readonly CauseId[],
): readonly Remedy[] {
  // Only the leaf came, and who signed it is not known: most often the certificate between is missing.
  const lacksChain = chain === 1 && /LEAF_SIGNATURE|GET_ISSUER_CERT/.test(distrust ?? "");
  return [
    ...(first === "tls.wrong-host" && name !== undefined
      ? [{ side: "client", say: say("use-host", { host: name }) } as const]
      : []),
    ...(lacksChain ? [{ side: "server", say: say("send-chain") } as const] : []),
  ];
}

export function causeOfErrno(errno: string): CauseId {
  switch (errno) {
    case "ECONNREFUSED":
      return "tcp.refused";
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "EADDRNOTAVAIL":
    case "ENETDOWN":
    case "EHOSTDOWN":
      return "tcp.unreachable";
    case "TIMEOUT":
    case "ETIMEDOUT":
      return "tcp.connect-timeout";
    case "ECONNRESET":
    case "EPIPE":
      return "tcp.reset";
    case "ENOTFOUND":
      return "dns.not-found";
    case "EAI_AGAIN":
      return "dns.temporary";
    default:
      return "tcp.broken";
  }
}

/** The addresses that fail while another works: some clients meet them first. */
export function failingAddresses(tcp: readonly TcpAttempt[] = []): readonly TcpAttempt[] {
  return tcp.some(({ errno }) => errno === undefined) ? tcp.filter(({ errno }) => errno !== undefined) : [];
}

/** Everything that is wrong with a certificate, what stops a client most surely first. */
export function faultsOfCertificate(
  { fromMs, toMs, coversHost, distrust }: Certificate,
  wallMs: number,
): readonly CauseId[] {
  const faults: CauseId[] = [];
  if (toMs < wallMs) {
    faults.push("tls.expired");
  }
  if (fromMs > wallMs) {
    faults.push("tls.not-yet-valid");
  }
  if (!coversHost) {
    faults.push("tls.wrong-host");
  }
  // Expiry, names and dates were looked at already; what is left is the chain.
  if (distrust === "DEPTH_ZERO_SELF_SIGNED_CERT") {
    faults.push("tls.self-signed");
  } else if (distrust !== undefined && !/EXPIRED|NOT_YET_VALID|ALTNAME/.test(distrust)) {
    faults.push("tls.untrusted");
  }
  return faults;
}
