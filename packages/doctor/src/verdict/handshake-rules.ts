import { maskText, maskUrl } from "../report/mask.ts";
import { headerOf } from "../connect/header-of.ts";
import type { Remedy } from "../report/report.ts";
import { type Saying, say } from "../report/saying.ts";
import { causeOfStatus, namedStatus } from "./causes-of-status.ts";
import type { Facts, UpgradeFacts } from "./facts.ts";
import { hopName, hopsSeen, upgradeSettings } from "./hops.ts";
import { productRefusal, statusSays } from "./product-refusals.ts";
import { type Rule, rule } from "./rule.ts";

type Kind = UpgradeFacts["kind"];
type Answered = Extract<UpgradeFacts, { kind: "answered" }>;

function came<Of extends Kind>({ upgrade }: Facts, kind: Of): Extract<UpgradeFacts, { kind: Of }> | undefined {
  return upgrade?.kind === kind ? (upgrade as Extract<UpgradeFacts, { kind: Of }>) : undefined;
}

/** An answer of another status than 101. */
function refusal(facts: Facts): Answered | undefined {
  const answer = came(facts, "answered");
  return answer?.status === 101 ? undefined : answer;
}

function refusalWith(facts: Facts, holds: (answer: Answered) => boolean): Answered | undefined {
  const answer = refusal(facts);
  return answer !== undefined && holds(answer) ? answer : undefined;
}

function speaksTls({ upgrade }: Facts): true | undefined {
  switch (upgrade?.kind) {
    case "not-http":
      return upgrade.tlsAlert || upgrade.speaksTls || undefined;
    case "ended":
      return (upgrade.speaksTls && !isTlsAlert(upgrade)) || undefined;
    case "answered":
      return speaksOfTls.test(upgrade.body) || undefined;
    default:
      return undefined;
  }
}

function isTlsAlert({ end }: Extract<UpgradeFacts, { kind: "ended" }>): boolean {
  return end.kind === "errno" && end.errno.startsWith("ERR_SSL");
}

const unanswered: readonly Rule[] = [
  rule({
    id: "handshake.port-speaks-tls",
    needs: speaksTls,
    cause: "tls.plain-on-tls-port",
    confidence: "certain",
    says: (_, { port }) => ({
      evidence: [say("port-speaks-tls", { port })],
      remedies: [{ side: "client", say: say("use-scheme", { scheme: "wss" }) }],
    }),
  }),
  rule({
    id: "handshake.not-http",
    needs: (facts) => came(facts, "not-http"),
    cause: "handshake.malformed",
    confidence: "certain",
    says: ({ head }) => ({ evidence: [say("answer-not-http", { head: maskText(head) })] }),
  }),
  // TLS 1.3 refuses a client's certificate only after its handshake (RFC 8446 §4.4.2.4).
  rule({
    id: "handshake.tls-alert",
    needs: ({ upgrade }) => (upgrade?.kind === "ended" && isTlsAlert(upgrade) ? upgrade.end : undefined),
    cause: "tls.handshake",
    confidence: "certain",
    says: (end) => ({ evidence: [say("tls-failed", { code: end.kind === "errno" ? end.errno : "" })] }),
  }),
  rule({
    id: "handshake.cut",
    needs: (facts) => came(facts, "ended"),
    cause: "handshake.aborted",
    confidence: "certain",
    says: ({ end }) => ({ evidence: [say(end.kind === "rst" ? "handshake-rst" : "handshake-fin")] }),
  }),
  rule({
    id: "handshake.no-answer",
    needs: (facts) => (facts.interrupted ? undefined : came(facts, "timeout")),
    cause: "handshake.timeout",
    confidence: "certain",
    says: ({ tookMs, bytes }) => ({
      evidence: [
        bytes === 0 ? say("handshake-silent", { tookMs }) : say("handshake-partial", { tookMs, cameBytes: bytes }),
      ],
      also: ["server.stuck"],
    }),
  }),
  rule({
    id: "handshake.wrong-101",
    needs: (facts) => came(facts, "answered")?.fault,
    cause: ({ cause }) => cause,
    confidence: "certain",
    says: ({ detail }) => ({ evidence: [say("acceptance-wrong", { detail: maskText(detail) })] }),
  }),
];

const speaksOfTls =
  /plain HTTP request was sent to HTTPS|speaking plain HTTP to an SSL|HTTP request to an HTTPS server/i;
const speaksOfUpgrade = /\bupgrade\b|websocket (?:handshake|connection|request)|not a websocket/i;

// Where none was sent, "origin" alone may be the server behind a CDN.
const refusesOrigin =
  /CheckOrigin|\b(?:missing|no|invalid|bad|unknown|forbidden|disallowed|untrusted) ["'`]?origin\b|\borigin\b(?! server)[^.\n]{0,60}\b(?:not (?:allowed|permitted|trusted|accepted)|forbidden|denied|missing|required|mismatch|invalid)|\bCORS\b/i;

const wantsCertificate =
  /no required SSL certificate was sent|SSL certificate error|client certificate (?:is )?required/i;

const statuses: readonly Rule[] = [
  rule({
    id: "status.origin-missing",
    needs: (facts) => refusalWith(facts, ({ withOwnOrigin }) => withOwnOrigin?.status === 101),
    cause: "handshake.origin",
    confidence: "certain",
    says: (answer) => {
      const origin = answer.withOwnOrigin?.origin ?? "";
      return {
        evidence: [...evidenceOf(answer), say("origin-accepted", { origin })],
        remedies: [{ side: "client", say: say("send-origin", { origin }) }],
      };
    },
  }),
  rule({
    id: "status.client-certificate",
    needs: (facts) => refusalWith(facts, ({ body }) => wantsCertificate.test(body)),
    cause: "tls.handshake",
    confidence: "certain",
    says: (answer) => ({
      evidence: [...evidenceOf(answer), say("client-certificate-wanted")],
      remedies: [{ side: "client", say: say("client-certificate-wanted") }],
    }),
  }),
  // What a product says in a status or words of its own is known better than by the number alone.
  rule({
    id: "status.product",
    needs: (facts) => {
      const answer = refusal(facts);
      const product = answer === undefined ? undefined : productRefusal(answer);
      return answer === undefined || product === undefined ? undefined : { answer, product };
    },
    cause: ({ product }) => product.cause,
    confidence: "certain",
    says: ({ answer, product }) => ({
      evidence: [...evidenceOf(answer), say(product.says)],
      remedies: waitRemedies(answer),
      isOwnRemedy: product.cause === "handshake.unavailable" && namesNoTime(answer),
    }),
  }),
  rule({
    id: "status.redirect",
    needs: (facts) => refusalWith(facts, ({ status }) => status >= 300 && status < 400),
    cause: "handshake.redirect",
    confidence: "certain",
    says: (answer, facts) => {
      const url = targetOf(answer, facts);
      return url === undefined
        ? { evidence: evidenceOf(answer) }
        : {
            evidence: [...evidenceOf(answer), say("redirected-to", { location: url })],
            remedies: [{ side: "client", say: say("use-url", { url: url.replace(/^http/, "ws") }) }],
          };
    },
  }),
  rule({
    id: "status.upgrade-stripped",
    needs: (facts) => refusalWith(facts, isStripped),
    cause: "handshake.upgrade-stripped",
    confidence: "certain",
    contradictedBy: ({ headers, status, plainStatus }) => hopsSeen(headers).length === 0 || plainStatus !== status,
    says: (answer) => ({
      evidence: [...evidenceOf(answer), say("upgrade-was-sent")],
      remedies: upgradeRemedies(answer),
      raisedBy:
        upgradeRemedies(answer).length > 0 && answer.plainStatus === answer.status ? [] : [say("server-log-headers")],
    }),
  }),
  rule({
    id: "status.subprotocol",
    needs: (facts) =>
      refusalWith(facts, ({ status, body }) => status === 400 && /subprotocol|sec-websocket-protocol/i.test(body)),
    cause: "handshake.subprotocol",
    confidence: "likely",
    says: (answer) => ({
      evidence: evidenceOf(answer),
      remedies: [{ side: "client", say: say("offer-subprotocol") }],
    }),
  }),
  rule({
    id: "status.origin-refused",
    needs: (facts) =>
      refusalWith(facts, ({ status, body }) => {
        const words = facts.origin === undefined ? refusesOrigin : /\borigin\b|\bCORS\b/i;
        return [400, 401, 403].includes(status) && words.test(body);
      }),
    cause: "handshake.origin",
    confidence: "likely",
    says: (answer) => ({ evidence: evidenceOf(answer) }),
  }),
  rule({
    id: "status.unauthorized",
    needs: (facts) => refusalWith(facts, ({ status }) => status === 401),
    cause: "handshake.unauthorized",
    confidence: "certain",
    says: (answer, { credentialsIn = [] }) => ({
      evidence: [
        ...evidenceOf(answer),
        credentialsIn.length === 0
          ? say("credentials-none")
          : say("credentials-refused", { how: credentialsIn.join(", ") }),
        ...askedFor(answer).map((scheme) => say("asks-for", { scheme })),
      ],
      remedies: credentialsIn.length === 0 ? [howToGive(answer)] : [],
    }),
  }),
  rule({
    id: "status.named",
    needs: (facts) => refusalWith(facts, ({ status }) => namedStatus(status) !== undefined),
    cause: ({ status }) => causeOfStatus(status),
    confidence: "certain",
    says: (answer) => ({
      evidence: evidenceOf(answer),
      remedies: waitRemedies(answer),
      isOwnRemedy: namesNoTime(answer),
      also: answer.status === 404 && !isPage(answer) ? ["handshake.upgrade-stripped"] : [],
    }),
  }),
  rule({
    id: "status.page",
    needs: (facts) => refusalWith(facts, (answer) => answer.status < 300 && isPage(answer)),
    cause: "handshake.html",
    confidence: "certain",
    says: (answer) => ({ evidence: evidenceOf(answer) }),
  }),
  rule({
    id: "status.other",
    needs: refusal,
    cause: "handshake.status",
    confidence: "certain",
    says: (answer) => {
      const meaning = statusSays[answer.status];
      return {
        evidence: [...evidenceOf(answer), ...(meaning === undefined ? [] : [say(meaning)])],
        remedies: waitRemedies(answer),
        raisedBy: [say("server-log-decides")],
      };
    },
  }),
];

/** What stops a client in the handshake. */
export const handshakeRules: readonly Rule[] = [...unanswered, ...statuses];

// RFC 9110 §11.6.1: each challenge begins with a scheme; commas part challenges, and their parameters, too.
function askedFor({ headers }: Answered): readonly string[] {
  const challenges = headers.filter(([name]) => name.toLowerCase() === "www-authenticate");
  return challenges.map(([, value]) => value).filter((value) => value !== "");
}

function howToGive(answer: Answered): Remedy {
  const asked = askedFor(answer);
  const wantsBasic = asked.length > 0 && asked.every((challenge) => /^basic\b/i.test(challenge));
  return { side: "client", say: say(wantsBasic ? "send-basic" : "send-credentials") };
}

/** The catalogue's remedy for these speaks of a header that did not come. */
function namesNoTime({ headers, status }: Answered): boolean {
  return (status === 429 || status === 503) && headerOf(headers, "retry-after") === undefined;
}

/** How long to wait, and no word of `Retry-After` where it did not come. */
function waitRemedies(answer: Answered): readonly Remedy[] {
  const { headers, status } = answer;
  const retryAfter = headerOf(headers, "retry-after");
  if (namesNoTime(answer)) {
    const backend: Remedy = { side: "server", say: say("look-at-backend") };
    return [{ side: "client", say: say("wait-growing") }, ...(status === 503 ? [backend] : [])];
  }
  return retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter)
    ? [{ side: "client", say: say("wait-for", { waitMs: Number(retryAfter) * 1000 }) }]
    : [];
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

/** Where a redirect points to, as it may be shown. */
function targetOf({ headers }: Answered, { secure, host, port }: Facts): string | undefined {
  const location = headerOf(headers, "location") ?? "";
  const base = `${secure ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${String(port)}`;
  return location === "" || !URL.canParse(location, base) ? undefined : maskUrl(new URL(location, base).href);
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
  // RFC 9110 §15.5.22: it asks for an upgrade, and one was sent; if it names another one, it never spoke of this.
  if (status === 426) {
    const wanted = headerOf(headers, "upgrade");
    return wanted === undefined || /websocket/i.test(wanted);
  }
  return [400, 405, 501].includes(status) && speaksOfUpgrade.test(body);
}

function upgradeRemedies({ headers }: Answered): readonly Remedy[] {
  return hopsSeen(headers).flatMap((hop): Remedy[] => {
    const setting = upgradeSettings[hop];
    return setting === undefined
      ? []
      : [{ side: "proxy", hop, setting, say: say("pass-upgrade", { hop: hopName(hop), setting }) }];
  });
}
