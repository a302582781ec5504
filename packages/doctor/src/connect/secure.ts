import type { Socket } from "node:net";
import { checkServerIdentity, connect, type DetailedPeerCertificate, rootCertificates, type TLSSocket } from "node:tls";

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** Both in full, as OpenSSL names their parts: `C=US, O=Example, CN=example.com`. */
  readonly inFull?: { readonly subject: string; readonly issuer: string };
  /** The names it covers. */
  readonly names: readonly string[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly coversHost: boolean;
  /** OpenSSL's word for why the chain is not to be trusted, such as `DEPTH_ZERO_SELF_SIGNED_CERT`. */
  readonly distrust?: string;
  /** How many certificates the server sent. */
  readonly chain: number;
}

export type TlsTry =
  | {
      readonly kind: "secure";
      readonly socket: TLSSocket;
      readonly tookMs: number;
      readonly version: string;
      readonly cipher: string;
      readonly alpn?: string;
      readonly certificate: CertificateFacts;
    }
  | {
      readonly kind: "failed";
      readonly tookMs: number;
      /** OpenSSL's code, an errno, or `FIN`. */
      readonly code: string;
      readonly bytesIn: number;
    }
  | { readonly kind: "timeout"; readonly tookMs: number; readonly bytesIn: number };

export interface SecureOptions {
  readonly host: string;
  readonly ca?: string | undefined;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Speaks TLS over a TCP connection, whatever the certificate is like: judging it comes later. */
export function secure(tcp: Socket, options: SecureOptions): Promise<TlsTry> {
  const { host, ca, timeoutMs, signal } = options;
  const begun = performance.now();
  return new Promise((resolve) => {
    let code: string | undefined;
    const isName = !/^[\d.]+$|:/.test(host);
    const tls = connect({
      socket: tcp,
      ...(isName ? { servername: host } : {}),
      ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }),
      ALPNProtocols: ["http/1.1"],
      rejectUnauthorized: false,
    });
    const settle = (result: TlsTry): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      tls.removeAllListeners();
      tls.on("error", () => undefined);
      if (result.kind !== "secure") {
        tls.destroy();
        tcp.destroy();
      }
      resolve(result);
    };
    const tookMs = (): number => performance.now() - begun;
    const failed = (): void => {
      settle({ kind: "failed", tookMs: tookMs(), code: code ?? "FIN", bytesIn: tcp.bytesRead });
    };
    const giveUp = (): void => {
      settle({ kind: "timeout", tookMs: tookMs(), bytesIn: tcp.bytesRead });
    };
    const timer = setTimeout(giveUp, timeoutMs);
    tls.on("error", (error: NodeJS.ErrnoException) => {
      // Node says ECONNRESET for a FIN in the TLS handshake, too; only a real reset has a syscall.
      const isFin = error.code === "ECONNRESET" && error.syscall === undefined;
      code ??= isFin ? "FIN" : (error.code ?? "UNKNOWN");
      failed();
    });
    tls.once("close", failed);
    tls.once("secureConnect", () => {
      const version = tls.getProtocol() ?? "";
      const alpn = typeof tls.alpnProtocol === "string" ? { alpn: tls.alpnProtocol } : {};
      const certificate = factsOf(tls, host);
      const cipher = tls.getCipher().name;
      settle({ kind: "secure", socket: tls, tookMs: tookMs(), version, cipher, ...alpn, certificate });
    });
    if (signal?.aborted === true) {
      giveUp();
    } else {
      signal?.addEventListener("abort", giveUp, { once: true });
    }
  });
}

function factsOf(tls: TLSSocket, host: string): CertificateFacts {
  const peer = tls.getPeerCertificate(true);
  // TypeScript says an Error; what OpenSSL gives here is its code as a string, at times as `code`.
  const distrust: unknown = tls.authorizationError;
  const word = distrust instanceof Error ? ((distrust as NodeJS.ErrnoException).code ?? distrust.message) : distrust;
  const names = (peer.subjectaltname ?? "")
    .split(/,\s*/)
    .filter(Boolean)
    .map((name) => name.replace(/^(?:DNS|IP Address):/, ""));
  return {
    subject: nameOf(peer.subject),
    issuer: nameOf(peer.issuer),
    inFull: { subject: fullNameOf(peer.subject), issuer: fullNameOf(peer.issuer) },
    names: names.length > 0 ? names : [nameOf(peer.subject)],
    fromMs: Date.parse(peer.valid_from),
    toMs: Date.parse(peer.valid_to),
    coversHost: checkServerIdentity(host, peer) === undefined,
    ...(typeof word === "string" && !tls.authorized ? { distrust: word } : {}),
    chain: chainLength(peer),
  };
}

function nameOf(subject: { CN?: string | string[]; O?: string | string[] } | undefined): string {
  const name = subject?.CN ?? subject?.O ?? "";
  return Array.isArray(name) ? (name[0] ?? "") : name;
}

function fullNameOf(name: object | undefined): string {
  return Object.entries(name ?? {})
    .flatMap(([part, value]: readonly [string, unknown]) =>
      (Array.isArray(value) ? value : [value]).map((one) => `${part}=${String(one)}`),
    )
    .join(", ");
}

function chainLength(certificate: DetailedPeerCertificate): number {
  const seen = new Set<string>();
  let at: DetailedPeerCertificate | undefined = certificate;
  while (at !== undefined && !seen.has(at.fingerprint256)) {
    seen.add(at.fingerprint256);
    at = (at as { issuerCertificate?: DetailedPeerCertificate }).issuerCertificate;
  }
  return seen.size;
}
