import type { Hop } from "@afterclose/codes";
import type { End, Observed } from "../observe/connection-record.ts";
import type { Remedy, RuledOut } from "../report/report.ts";
import { type Saying, say } from "../report/saying.ts";
import type { Facts } from "./facts.ts";
import { hopsSeen, likelyHops, settingFor } from "./hops.ts";
import { howOf } from "./how-it-ended.ts";
import { openedOnes } from "./opened-ones.ts";
import { type Fit, type Hypothesis, median, toleranceMs } from "./pattern.ts";
import type { Conclusion } from "./rule.ts";

export type Idle = Extract<Hypothesis, { kind: "idle" }>;

/** What is said of an idle limit, and how to live with it. */
export function idleSaid({ explained, tellTale }: Fit, { silence }: Idle, facts: Facts): Conclusion {
  const atMs = median(explained.map((one) => one.silences[silence].atEndMs));
  const end = explained[0]?.end;
  const oldest = Math.max(0, ...tellTale.map(({ ageMs }) => ageMs));
  const roles = [...new Set(tellTale.map(({ role }) => role))];
  const kept = roles.length > 1 ? roles.filter((role) => role !== "check") : roles;
  const outlived = oldest === 0 ? [] : [say("idle-outlived", { ageMs: oldest, roles: kept.join(", ") })];
  const ruledOut = outlived.map((because): RuledOut => ({ cause: "lifetime.max", because }));
  if (explained.length > 1 && !atOneMoment(explained)) {
    ruledOut.push({ cause: "server.crash", because: say("not-at-once") });
  }
  const pinged = openedOnes(facts).filter(({ role }) => role === "pinged");
  if (silence === "any" && pinged.some((one) => one.pongsReceived > 0)) {
    ruledOut.push({ cause: "ping.unanswered", because: say("pongs-came") });
  }
  // Who sent nothing but pongs shows that these do not count, and nothing of messages.
  const onlyPongs = silence === "in" && !explained.some(({ messagesOut }) => messagesOut > 0);
  return {
    evidence: [
      say("idle-ended", { count: explained.length, atMs }),
      say(onlyPongs ? "silence-pongs" : silenceWords[silence], { atMs }),
      say("ended-how", { how: howOf(explained[0]?.end ?? { kind: "left" }) }),
      ...outlived,
      ...hopEvidence("idle", atMs, facts, end),
    ],
    remedies: [...heartbeats(onlyPongs ? "out" : silence, atMs), ...hopRemedies("idle", atMs, facts, end)],
    ruledOut,
  };
}

/** What is said of a limit on age. */
export function lifetimeSaid({ explained, tellTale }: Fit, facts: Facts): Conclusion {
  const atMs = median(explained.map(({ ageMs }) => ageMs));
  const end = explained[0]?.end;
  const busy =
    tellTale.length === 0
      ? []
      : [say("busy-ended", { silenceMs: Math.min(...tellTale.map(({ silences }) => silences.any.longestMs)) })];
  const beforeMs = Math.max(100, Math.floor((atMs * 0.9) / 100) * 100);
  return {
    evidence: [
      say("lifetime-ended", { count: explained.length, atMs }),
      say("ended-how", { how: howOf(explained[0]?.end ?? { kind: "left" }) }),
      ...busy,
      ...hopEvidence("lifetime", atMs, facts, end),
    ],
    remedies: [...hopRemedies("lifetime", atMs, facts, end), { side: "client", say: say("leave-early", { beforeMs }) }],
    ruledOut: busy.flatMap((because): RuledOut[] => [
      { cause: "idle.timeout", because },
      { cause: "server.crash", because: say("not-at-once") },
    ]),
  };
}

const silenceWords = {
  any: "silence-any",
  in: "silence-in",
  out: "silence-out",
  data: "silence-data",
  "data-out": "silence-data-out",
} as const;

/** Who may keep a connection open, and how often. */
export function heartbeats(silence: Idle["silence"], atMs: number): readonly Remedy[] {
  const everyMs = heartbeatMs(atMs);
  if (silence === "data" || silence === "data-out") {
    return [{ side: "client", say: say("heartbeat-messages", { everyMs }) }];
  }
  const server: Remedy = { side: "server", say: say("heartbeat-pings", { everyMs, atMs }) };
  const client: Remedy = { side: "client", say: say("heartbeat-client", { everyMs }) };
  // Where it is the client's silence that counts, a pong of its may not be enough.
  return silence === "out" ? [client, server] : [server, client];
}

const roundSteps = [
  { fromMs: 60_000, toMs: 15_000 },
  { fromMs: 10_000, toMs: 5000 },
  { fromMs: 2000, toMs: 1000 },
] as const;

/** A heartbeat that keeps a connection open even where one beat is lost. */
function heartbeatMs(limitMs: number): number {
  const most = limitMs * 0.45;
  const step = roundSteps.find((one) => most >= one.fromMs)?.toMs ?? 100;
  return Math.max(100, Math.min(25_000, Math.floor(most / step) * step));
}

function atOneMoment(connections: readonly Observed[]): boolean {
  const moments = connections.map(({ openedAtMs, ageMs }) => openedAtMs + ageMs);
  return Math.max(...moments) - Math.min(...moments) <= toleranceMs(0);
}

function seenIn({ upgrade }: Facts): readonly string[] {
  return upgrade?.kind === "answered" ? hopsSeen(upgrade.headers) : [];
}

function hopEvidence(kind: "idle" | "lifetime", atMs: number, facts: Facts, end: End | undefined): readonly Saying[] {
  return likelyHops(kind, atMs, seenIn(facts), end).map(({ hop, because }) =>
    say(`hop-${because}`, { hop: hop.name, atMs }),
  );
}

/** The settings to change, of the hops that come into question. */
function hopRemedies(kind: "idle" | "lifetime", atMs: number, facts: Facts, end: End | undefined): readonly Remedy[] {
  return likelyHops(kind, atMs, seenIn(facts), end).flatMap(({ hop }) => remedyOf(hop, kind, atMs));
}

/** The setting that lifts a limit of a hop, where it is known. */
export function remedyOf(hop: Hop, kind: "idle" | "lifetime", atMs: number): readonly Remedy[] {
  const setting = settingFor(hop, kind, atMs);
  if (setting !== undefined) {
    return [{ side: "proxy", hop: hop.id, setting, say: say("raise-limit", { hop: hop.name, setting }) }];
  }
  // Where something can be set, and nobody knows how it is spelt, there is nothing to tell.
  return hop.adjustable === true ? [] : [{ side: "proxy", hop: hop.id, say: say("hop-fixed", { hop: hop.name }) }];
}
