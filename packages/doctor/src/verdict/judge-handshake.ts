import type { CauseId } from "@afterclose/codes/with-text";
import { maskText, maskUrl } from "../report/mask.ts";
import { headerOf } from "../connect/http-answer.ts";
import type { Confidence, Remedy, Verdict } from "../report/report.ts";
import { type Saying, say } from "../report/saying.ts";
import type { Facts, UpgradeFacts } from "./facts.ts";
import { hopName, hopsSeen, upgradeSettings } from "./hops.ts";
import { makeVerdict } from "./make-verdict.ts";

type Answered = Extract<UpgradeFacts, { kind: "answered" }>;

/** What stops a client in the handshake. */
export function judgeHandshake(facts: Facts): Verdict | undefined {
  const { upgrade, port } = facts;
  switch (upgrade?.kind) {
    case undefined:
      return undefined;
    case "not-http":
      return upgrade.tlsAlert || upgrade.speaksTls
        ? plainOnTls(port)
        : makeVerdict("handshake.malformed", "certain", [say("answer-not-http", { head: maskText(upgrade.head) })]);
    case "ended":
      if (upgrade.end.kind === "errno" && upgrade.end.errno.startsWith("ERR_SSL")) {
        // TLS 1.3 refuses a client's certificate only after its handshake (RFC 8446 §4.4.2.4).
        return makeVerdict("tls.handshake", "certain", [say("tls-failed", { code: upgrade.end.errno })]);
      }
      return upgrade.speaksTls
        ? plainOnTls(port)
        : makeVerdict("handshake.aborted", "certain", [
            say(upgrade.end.kind === "rst" ? "handshake-rst" : "handshake-fin"),
          ]);
    case "timeout": {
      if (facts.interrupted) {
        return undefined;
      }
      const { tookMs, bytes } = upgrade;
      const came =
        bytes === 0 ? say("handshake-silent", { tookMs }) : say("handshake-partial", { tookMs, cameBytes: bytes });
      return makeVerdict("handshake.timeout", "certain", [came], {
        also: ["server.stuck"],
      });
    }
    case "answered":
      return upgrade.status === 101 ? judgeAcceptance(upgrade) : judgeStatus(upgrade, facts);
  }
}

function plainOnTls(port: number): Verdict {
  return makeVerdict("tls.plain-on-tls-port", "certain", [say("port-speaks-tls", { port })], {
    remedies: [{ side: "client", say: say("use-scheme", { scheme: "wss" }) }],
  });
}

function judgeAcceptance({ fault }: Answered): Verdict | undefined {
  if (fault === undefined) {
    return undefined;
  }
  return makeVerdict(fault.cause, "certain", [say("acceptance-wrong", { detail: maskText(fault.detail) })]);
}

const byStatus: Readonly<Record<number, CauseId>> = {
  401: "handshake.unauthorized",
  403: "handshake.forbidden",
  404: "handshake.not-found",
  407: "handshake.proxy-refused",
  429: "handshake.rate-limited",
  502: "handshake.bad-gateway",
  503: "handshake.unavailable",
  504: "handshake.bad-gateway",
};

const speaksOfTls =
  /plain HTTP request was sent to HTTPS|speaking plain HTTP to an SSL|HTTP request to an HTTPS server/i;
const speaksOfUpgrade = /\bupgrade\b|websocket (?:handshake|connection|request)|not a websocket/i;

function judgeStatus(upgrade: Answered, facts: Facts): Verdict {
  const { status, headers, body, withOwnOrigin } = upgrade;
  const evidence = evidenceOf(upgrade);
  if (speaksOfTls.test(body)) {
    return plainOnTls(facts.port);
  }
  if (withOwnOrigin?.status === 101) {
    return makeVerdict(
      "handshake.origin",
      "certain",
      [...evidence, say("origin-accepted", { origin: withOwnOrigin.origin })],
      {
        remedies: [{ side: "client", say: say("send-origin", { origin: withOwnOrigin.origin }) }],
      },
    );
  }
  const done = (cause: CauseId, confidence: Confidence, more: Parameters<typeof makeVerdict>[3] = {}): Verdict =>
    makeVerdict(cause, confidence, evidence, more);
  const retryAfter = headerOf(headers, "retry-after");
  const wait: readonly Remedy[] =
    retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter)
      ? [{ side: "client", say: say("wait-for", { waitMs: Number(retryAfter) * 1000 }) }]
      : [];
  if (status >= 300 && status < 400) {
    return redirected(upgrade, evidence, facts);
  }
  if (isStripped(upgrade)) {
    return stripped(upgrade, evidence);
  }
  if (status === 400 && /subprotocol|sec-websocket-protocol/i.test(body)) {
    return done("handshake.subprotocol", "likely", { remedies: [{ side: "client", say: say("offer-subprotocol") }] });
  }
  if (status === 403 && facts.origin !== undefined && /\borigin\b/i.test(body)) {
    return done("handshake.origin", "likely");
  }
  const cause = byStatus[status];
  if (cause === undefined && isPage(upgrade)) {
    return done("handshake.html", "certain");
  }
  if (cause === "handshake.not-found") {
    return done(cause, "certain", { also: isPage(upgrade) ? [] : ["handshake.upgrade-stripped"] });
  }
  if (cause !== undefined) {
    return done(cause, "certain", { remedies: wait });
  }
  return done("handshake.status", "certain", { remedies: wait, raisedBy: [say("server-log-decides")] });
}

function evidenceOf({ status, headers, body, plainStatus }: Answered): readonly Saying[] {
  const server = headerOf(headers, "server");
  const via = headerOf(headers, "via");
  const words = /<title>([^<]{1,120})/i.exec(body)?.[1] ?? (/^\s*</.test(body) ? "" : body);
  return [
    say("status", { status }),
    ...(server === undefined && via === undefined
      ? []
      : [say("answered-by", { who: [server, via].filter(Boolean).join(", ") })]),
    ...(words.trim() === "" ? [] : [say("body", { body: maskText(words.trim().slice(0, 200)) })]),
    ...(plainStatus === status ? [say("same-without-upgrade", { status })] : []),
  ];
}

function redirected({ headers }: Answered, evidence: readonly Saying[], { secure, host, port }: Facts): Verdict {
  const location = headerOf(headers, "location") ?? "";
  const base = `${secure ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${String(port)}`;
  if (location === "" || !URL.canParse(location, base)) {
    return makeVerdict("handshake.redirect", "certain", evidence);
  }
  const shown = maskUrl(new URL(location, base).href);
  return makeVerdict("handshake.redirect", "certain", [...evidence, say("redirected-to", { location: shown })], {
    remedies: [{ side: "client", say: say("use-url", { url: shown.replace(/^http/, "ws") }) }],
  });
}

function isPage({ headers, body }: Answered): boolean {
  // Some libraries send a word of refusal as text/html.
  const isNamed = /text\/html/i.test(headerOf(headers, "content-type") ?? "") && (body === "" || /<\w/.test(body));
  return isNamed || /^\s*<(?:!doctype html|html)/i.test(body);
}

function isStripped({ status, headers, body }: Answered): boolean {
  const versions = headerOf(headers, "sec-websocket-version");
  if (versions !== undefined && !/\b13\b/.test(versions)) {
    return false;
  }
  // RFC 9110 §15.5.22: it asks for an upgrade, and one was sent.
  if (status === 426) {
    return true;
  }
  return [400, 405, 501].includes(status) && speaksOfUpgrade.test(body);
}

function stripped({ headers, status, plainStatus }: Answered, evidence: readonly Saying[]): Verdict {
  const seen = hopsSeen(headers);
  const remedies = seen.flatMap((hop): Remedy[] => {
    const setting = upgradeSettings[hop];
    return setting === undefined
      ? []
      : [{ side: "proxy", hop, setting, say: say("pass-upgrade", { hop: hopName(hop), setting }) }];
  });
  const confidence = seen.length > 0 && plainStatus === status ? "certain" : "likely";
  return makeVerdict("handshake.upgrade-stripped", confidence, [...evidence, say("upgrade-was-sent")], {
    remedies,
    ...(confidence === "certain" ? {} : { raisedBy: [say("server-log-headers")] }),
  });
}
