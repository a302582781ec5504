import { say } from "../report/saying.ts";
import type { Facts } from "./facts.ts";
import { type Rule, rule } from "./rule.ts";

function wasOpened({ upgrade }: Facts): boolean {
  return upgrade?.kind === "answered" && upgrade.status === 101;
}

/** What is left where nothing ended by itself. */
export const healthRules: readonly Rule[] = [
  // A page that came over HTTPS may not open this at all; the doctor, which is no page, can.
  rule({
    id: "page.mixed-content",
    needs: ({ origin, secure, isLoopback }) =>
      !secure && !isLoopback && origin?.startsWith("https:") === true ? origin : undefined,
    cause: "handshake.mixed-content",
    confidence: "certain",
    says: (origin) => ({
      evidence: [say("mixed-content", { origin })],
      remedies: [{ side: "client", say: say("use-scheme", { scheme: "wss" }) }],
    }),
  }),
  rule({
    id: "stopped.early",
    needs: (facts) => {
      const sawNothing = facts.interrupted && facts.ping === undefined && facts.watchedMs === undefined;
      return !wasOpened(facts) || (sawNothing && facts.refused.length === 0) ? true : undefined;
    },
    cause: "unknown",
    confidence: "undecided",
    says: () => ({ evidence: [say("stopped-early")], raisedBy: [say("run-again")] }),
  }),
  // What only a further connection met counts as much as what the first one met.
  rule({
    id: "later.fault",
    needs: ({ later = [] }) => later.find(({ fault }) => fault !== undefined)?.fault,
    cause: ({ cause }) => cause,
    confidence: "certain",
    says: ({ detail }) => ({ evidence: [say("later-fault", { detail })] }),
  }),
  rule({
    id: "later.limited",
    needs: ({ later = [] }) => later.find(({ status }) => status === 429 || status === 503),
    cause: "handshake.rate-limited",
    confidence: "likely",
    says: ({ status = 0 }) => ({
      evidence: [say("later-refused", { what: String(status) })],
      also: ["limit.connections", "handshake.unavailable"],
      raisedBy: [say("server-log-decides")],
    }),
  }),
  rule({
    id: "later.refused",
    needs: ({ later }) => later?.[0],
    cause: "limit.connections",
    confidence: "possible",
    says: ({ status, errno = "" }) => ({
      evidence: [say("later-refused", { what: String(status ?? errno) })],
      also: ["handshake.rate-limited"],
      raisedBy: [say("run-again"), say("server-log-decides")],
    }),
  }),
  rule({
    id: "refused.meanwhile",
    needs: ({ refused }) => refused[0],
    cause: "unknown",
    confidence: "possible",
    says: ({ status, errno = "" }, { refused }) => ({
      evidence: [say("refused-meanwhile", { count: refused.length, what: String(status ?? errno) })],
      also: ["handshake.unavailable", "limit.connections"],
      raisedBy: [say("server-log-decides")],
    }),
  }),
  rule({
    id: "healthy",
    needs: (facts) => facts,
    cause: "ok",
    confidence: ({ interrupted }) => (interrupted ? "possible" : "certain"),
    // Without a watch, an end that comes later could not be seen.
    contradictedBy: ({ watchedMs }) => watchedMs === undefined,
    says: ({ watchedMs, watched, interrupted }) => ({
      evidence: [
        say("all-steps-passed"),
        ...(watchedMs === undefined ? [] : [say("watched-for", { watchedMs, count: watched.length })]),
      ],
      raisedBy: watchedMs !== undefined && !interrupted ? [] : [say("watch-longer")],
    }),
  }),
];
