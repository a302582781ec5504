import type { CauseId } from "@afterclose/codes/with-text";
import type { Verdict } from "../report/report.ts";
import { say } from "../report/saying.ts";
import type { Facts, TcpAttempt, TlsFacts } from "./facts.ts";
import { makeVerdict } from "./make-verdict.ts";

/** What stops a client before the handshake: DNS, the way there, TCP, TLS. */
export function judgeReaching(facts: Facts): Verdict | undefined {
  return judgeDns(facts) ?? judgeProxy(facts) ?? judgeTcp(facts) ?? judgeTls(facts);
}

function judgeDns({ dns, host, offline }: Facts): Verdict | undefined {
  if (dns === undefined) {
    return undefined;
  }
  const answers = [dns.v4, dns.v6].filter((answer) => answer !== undefined);
  if (answers.some(({ kind }) => kind === "found")) {
    return undefined;
  }
  if (offline) {
    return makeVerdict("network.offline", "likely", [say("no-network"), say("dns-unasked", { host })]);
  }
  const failure = answers.find((answer) => answer.kind === "failed");
  if (failure !== undefined) {
    return makeVerdict("dns.temporary", "certain", [say("dns-failed", { host, errno: failure.errno })], {
      also: ["network.offline"],
      raisedBy: [say("ask-other-network")],
    });
  }
  return makeVerdict("dns.not-found", "certain", [say("dns-none", { host })], {
    remedies: [{ side: "client", say: say("check-spelling", { host }) }],
  });
}

function judgeProxy({ proxy }: Facts): Verdict | undefined {
  switch (proxy?.kind) {
    case "refused":
      return makeVerdict("handshake.proxy-refused", "certain", [say("proxy-refused", { status: proxy.status })]);
    case "unreachable":
      // What the catalogue says of the cause is about the endpoint, which was never tried.
      return {
        ...makeVerdict(causeOfErrno(proxy.errno), "certain", [say("proxy-unreachable", { errno: proxy.errno })]),
        remedies: [{ side: "user", say: say("check-proxy") }],
      };
    case "broken":
      return makeVerdict("handshake.proxy-refused", "likely", [say("proxy-no-answer")], {
        remedies: [{ side: "user", say: say("check-proxy") }],
      });
    default:
      return undefined;
  }
}

const byWeight: readonly CauseId[] = ["tcp.refused", "tcp.connect-timeout", "tcp.unreachable", "tcp.broken"];

function judgeTcp({ tcp, offline, isLoopback, port, interrupted }: Facts): Verdict | undefined {
  if (tcp === undefined || tcp.length === 0 || tcp.some(({ errno }) => errno === undefined)) {
    return undefined;
  }
  if (interrupted && tcp.every(({ errno }) => errno === "TIMEOUT")) {
    return undefined;
  }
  const evidence = tcp.map(({ address, errno = "", tookMs }) =>
    errno === "TIMEOUT" ? say("tcp-no-answer", { address, port, tookMs }) : say("tcp-failed", { address, port, errno }),
  );
  const found = new Set(tcp.map(({ errno = "" }) => causeOfErrno(errno)));
  if (offline && !isLoopback) {
    return makeVerdict("network.offline", "likely", [say("no-network"), ...evidence]);
  }
  const cause = byWeight.find((one) => found.has(one)) ?? "tcp.broken";
  return makeVerdict(cause, found.size === 1 ? "certain" : "likely", evidence, { also: [...found] });
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

function judgeTls({ tls, host, port, wallMs, insecure, interrupted }: Facts): Verdict | undefined {
  if (tls === undefined) {
    return undefined;
  }
  if (tls.kind === "secure") {
    return insecure ? undefined : judgeCertificate(tls, host, wallMs);
  }
  if (tls.speaksPlain) {
    return makeVerdict("tls.tls-on-plain-port", "certain", [say("port-speaks-plain", { port })], {
      remedies: [{ side: "client", say: say("use-scheme", { scheme: "ws" }) }],
    });
  }
  if (tls.kind === "timeout") {
    if (interrupted) {
      return undefined;
    }
    return makeVerdict("tls.handshake", "likely", [say("tls-no-answer", { bytesInBytes: tls.bytesIn })], {
      also: ["server.stuck", "tls.tls-on-plain-port"],
      raisedBy: [say("server-log-decides")],
    });
  }
  if (/WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH|UNEXPECTED_MESSAGE/.test(tls.code)) {
    return makeVerdict("tls.tls-on-plain-port", "likely", [say("tls-failed", { code: tls.code })], {
      also: ["tls.handshake"],
    });
  }
  const evidence = [say(tls.code === "FIN" ? "tls-cut" : "tls-failed", { code: tls.code })];
  return makeVerdict("tls.handshake", "certain", evidence, {
    remedies: tls.code.includes("NO_APPLICATION_PROTOCOL") ? [{ side: "server", say: say("alpn-h1") }] : [],
  });
}

function judgeCertificate(
  tls: Extract<TlsFacts, { kind: "secure" }>,
  host: string,
  wallMs: number,
): Verdict | undefined {
  const { certificate } = tls;
  const faults = faultsOfCertificate(certificate, wallMs);
  const [first, ...also] = faults;
  if (first === undefined) {
    return undefined;
  }
  const days = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  const evidence = faults.map((fault) => {
    switch (fault) {
      case "tls.expired":
        return say("certificate-until", { date: days(certificate.toMs) });
      case "tls.not-yet-valid":
        return say("certificate-from", { date: days(certificate.fromMs) });
      case "tls.wrong-host":
        return say("certificate-names", { host, names: certificate.names.slice(0, 5).join(", ") });
      default:
        return say("certificate-distrust", { code: certificate.distrust ?? "", issuer: certificate.issuer });
    }
  });
  const names = certificate.names[0];
  // Only the leaf came, and who signed it is not known: most often the certificate between is missing.
  const lacksChain = certificate.chain === 1 && /LEAF_SIGNATURE|GET_ISSUER_CERT/.test(certificate.distrust ?? "");
  return makeVerdict(first, also.length === 0 ? "certain" : "likely", evidence, {
    also,
    remedies: [
      ...(first === "tls.wrong-host" && names !== undefined
        ? [{ side: "client", say: say("use-host", { host: names }) } as const]
        : []),
      ...(lacksChain ? [{ side: "server", say: say("send-chain") } as const] : []),
    ],
  });
}

/** Everything that is wrong with a certificate, what stops a client most surely first. */
export function faultsOfCertificate(
  { fromMs, toMs, coversHost, distrust }: Extract<TlsFacts, { kind: "secure" }>["certificate"],
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
