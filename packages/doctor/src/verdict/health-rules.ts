import { say } from "../report/saying.ts";
import type { Facts } from "./facts.ts";
import { type Rule, rule } from "./rule.ts";
import { turnedAwayRules } from "./turned-away-rules.ts";

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
  ...turnedAwayRules,
  rule({
    id: "healthy",
    needs: (facts) => facts,
    cause: "ok",
    confidence: ({ interrupted }) => (interrupted ? "possible" : "certain"),
    // Without a watch, an end that comes later could not be seen.
    contradictedBy: ({ watchedMs }) => watchedMs === undefined,
    says: ({ watchedMs, watched, interrupted, echo, messageGiven }) => ({
      evidence: [
        say("all-steps-passed"),
        ...(watchedMs === undefined ? [] : [say("watched-for", { watchedMs, count: watched.length })]),
      ],
      raisedBy: [
        ...(echo?.kind === "ended" && messageGiven !== true ? [say("give-message")] : []),
        ...(watchedMs !== undefined && !interrupted ? [] : [say("watch-longer")]),
      ],
    }),
  }),
];
