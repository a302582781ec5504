import type { CauseId } from "@afterclose/codes";
import { headerOf } from "../connect/header-of.ts";
import type { Refused } from "../observe/connection-record.ts";
import type { Confidence } from "../report/report.ts";
import { type Saying, say } from "../report/saying.ts";
import { causeOfStatus } from "./causes-of-status.ts";
import type { Facts, LaterRefusal } from "./facts.ts";
import { productRefusal } from "./product-refusals.ts";
import { causeOfErrno, faultSaid, faultsOfCertificate } from "./reaching-rules.ts";
import { type Rule, rule } from "./rule.ts";

/** What further connections met that the first did not: all that ended the same way, and one to look at. */
interface TurnedAway {
  readonly one: LaterRefusal;
  readonly count: number;
  readonly isFull: boolean | undefined;
}

function turnedAway(facts: Facts): TurnedAway | undefined {
  const { later = [], refused } = facts;
  const all: readonly LaterRefusal[] = later.length > 0 ? later : refused;
  const whats = all.map(whatOf);
  const countOf = (what: string): number => whats.filter((other) => other === what).length;
  const [one] = [...all].sort((a, b) => countOf(whatOf(b)) - countOf(whatOf(a)));
  if (one === undefined) {
    return undefined;
  }
  const found = { one, count: countOf(whatOf(one)), isFull: isFull(facts) };
  // Some that took too long while others got in, or a few, may have met lost packets: that proves nothing of anybody.
  const isChance = isTimeout(one.errno) && (found.isFull === false || found.count < fewestTimeouts);
  return isChance ? undefined : found;
}

const fewestTimeouts = 3;

function isTimeout(errno = ""): boolean {
  return errno === "TIMEOUT" || errno === "ETIMEDOUT";
}

function turnedAwayWhere(facts: Facts, holds: (one: LaterRefusal) => boolean): TurnedAway | undefined {
  const found = turnedAway(facts);
  return found !== undefined && holds(found.one) ? found : undefined;
}

function whatOf({ status, errno = "" }: LaterRefusal | Refused): string {
  return String(status ?? errno);
}

/** Whether connections were refused only while as many were open as ever were. Without a watch nobody knows. */
function isFull({ watched, refused }: Facts): boolean | undefined {
  if (refused.length === 0 || watched.length === 0) {
    return undefined;
  }
  const openAt = (atMs: number): number =>
    watched.filter(({ openedAtMs, ageMs }) => openedAtMs <= atMs && openedAtMs + ageMs > atMs).length;
  const most = Math.max(...watched.map(({ openedAtMs }) => openAt(openedAtMs)));
  return Math.min(...refused.map(({ atMs }) => openAt(atMs))) >= most;
}

const speaksOfConnections =
  /too many (?:\w+ )?(?:connections|clients|sessions)|connection (?:limit|quota)|max(?:imum)?\.? (?:\w+ )*connections|connections? per|already connected|limit of \d+ connections/i;

function saysFull({ body = "" }: LaterRefusal): boolean {
  return speaksOfConnections.test(body);
}

function saidOf({ one, count }: TurnedAway): readonly Saying[] {
  const what = whatOf(one);
  return [say("later-refused", { what }), ...(count > 1 ? [say("refused-meanwhile", { count, what })] : [])];
}

function causeOfAnswer({ status = 0, headers = [], body = "" }: LaterRefusal): CauseId {
  const product = productRefusal({ kind: "answered", status, headers, body, tookMs: 0 });
  // nginx itself says 503 where one of its limits is met, and 502 where the backend is down.
  const server = headerOf(headers, "server");
  const isLimit = status === 503 && (server === undefined || /^(?:nginx|openresty)/i.test(server));
  return product?.cause ?? (isLimit ? "handshake.rate-limited" : causeOfStatus(status));
}

function confidenceOfAnswer({ one: { status } }: TurnedAway): Confidence {
  return status === 403 ? "possible" : "likely";
}

/** What only a further connection met counts as much as what the first one met. */
export const turnedAwayRules: readonly Rule[] = [
  rule({
    id: "later.fault",
    needs: ({ later = [] }) => later.find(({ fault }) => fault !== undefined)?.fault,
    cause: ({ cause }) => cause,
    confidence: "certain",
    contradictedBy: (_, { interrupted }) => interrupted,
    says: ({ detail }) => ({ evidence: [say("later-fault", { detail })] }),
  }),
  rule({
    id: "later.certificate",
    needs: ({ later = [], wallMs }) => {
      const certificate = later.find((one) => one.certificate !== undefined)?.certificate;
      const faults = certificate === undefined ? [] : faultsOfCertificate(certificate, wallMs);
      return certificate === undefined || faults.length === 0 ? undefined : { certificate, faults };
    },
    cause: ({ faults }) => faults[0] ?? "tls.untrusted",
    confidence: "certain",
    contradictedBy: ({ faults }) => faults.length > 1,
    says: ({ certificate, faults }, { host }) => ({
      evidence: [say("later-refused", { what: "TLS" }), ...faults.map((fault) => faultSaid(fault, certificate, host))],
      also: faults,
    }),
  }),
  rule({
    id: "later.full",
    needs: (facts) =>
      turnedAwayWhere(facts, (one) => saysFull(one)) ??
      (isFull(facts) === true ? turnedAwayWhere(facts, ({ status }) => status === 503) : undefined),
    cause: "limit.connections",
    confidence: ({ one }) => (saysFull(one) ? "likely" : "possible"),
    says: (found) => ({
      evidence: saidOf(found),
      also: ["handshake.rate-limited", "handshake.unavailable"],
      raisedBy: [say("server-log-decides")],
    }),
  }),
  rule({
    id: "later.answered",
    needs: (facts) => turnedAwayWhere(facts, ({ status = 101 }) => status !== 101),
    cause: ({ one }) => causeOfAnswer(one),
    confidence: confidenceOfAnswer,
    says: (found) => ({
      evidence: saidOf(found),
      also: [429, 503, 403].includes(found.one.status ?? 0) ? ["limit.connections", "handshake.unavailable"] : [],
      raisedBy: [say("server-log-decides")],
    }),
  }),
  rule({
    id: "later.port-closed",
    needs: (facts) => turnedAwayWhere(facts, ({ errno }) => errno === "ECONNREFUSED"),
    cause: "tcp.refused",
    confidence: "likely",
    says: (found) => ({ evidence: saidOf(found), also: ["server.crash"], raisedBy: [say("server-log-decides")] }),
  }),
  // Some are let in and some are not, however few are open: that is no limit, but a part that fails.
  rule({
    id: "later.now-and-then",
    needs: (facts) => {
      const found = turnedAway(facts);
      return found?.isFull === false ? found : undefined;
    },
    cause: ({ one: { errno = "" } }) => (isCut(errno) ? "handshake.aborted" : causeOfLateErrno(errno)),
    confidence: "possible",
    says: (found) => ({
      evidence: saidOf(found),
      also: ["limit.connections"],
      raisedBy: [say("server-log-decides")],
    }),
  }),
  rule({
    id: "later.refused",
    needs: turnedAway,
    cause: "limit.connections",
    confidence: "possible",
    says: (found) => ({
      evidence: saidOf(found),
      also: ["handshake.rate-limited"],
      raisedBy: [say("run-again"), say("server-log-decides")],
    }),
  }),
];

function isCut(errno: string): boolean {
  return errno === "ended" || errno === "ECONNRESET";
}

/** The connector's own words for what is no error of the system. */
function causeOfLateErrno(errno: string): CauseId {
  switch (errno) {
    case "timeout":
      return "handshake.timeout";
    case "not-http":
      return "handshake.malformed";
    case "TLS-TIMEOUT":
      return "tls.handshake";
    default:
      return errno.startsWith("ERR_SSL") ? "tls.handshake" : causeOfErrno(errno);
  }
}
