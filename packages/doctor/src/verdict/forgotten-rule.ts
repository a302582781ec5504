import { hops } from "@afterclose/codes";
import { endedByItself, type Observed } from "../observe/connection-record.ts";
import { say } from "../report/saying.ts";
import type { Facts } from "./facts.ts";
import { heartbeats, remedyOf } from "./limit-said.ts";
import { median } from "./pattern.ts";
import { type Rule, rule } from "./rule.ts";

/** Silent connections that were found dead when the doctor spoke again, while a busy one lived. */
interface Forgotten {
  readonly lost: readonly Observed[];
  readonly oldest: Observed;
  readonly atMs: number;
  /** Those that were as silent, and answered nevertheless: it was no limit, or not the only one. */
  readonly spared: number;
}

function forgotten({ records, watched }: Facts): Forgotten | undefined {
  const all = [...records, ...watched];
  const lost = all.filter(({ foundDead }) => foundDead === true);
  const foundMs = Math.min(...lost.map(({ openedAtMs, ageMs }) => openedAtMs + ageMs));
  const atMs = median(lost.map(({ silences }) => silences.any.atEndMs));
  const alive = all.filter(
    (one) =>
      !endedByItself(one) &&
      one.openedAtMs + one.ageMs > foundMs - atMs / 4 &&
      one.pongsReceived > 0 &&
      one.ageMs > atMs * 0.75 &&
      one.silences.in.longestMs < atMs,
  );
  const oldest = alive.sort((a, b) => b.ageMs - a.ageMs)[0];
  const othersEnded = all.some((one) => endedByItself(one) && one.foundDead !== true);
  if (lost.length === 0 || oldest === undefined || othersEnded) {
    return undefined;
  }
  const spared = all.filter((one) => !endedByItself(one) && one.silences.any.longestMs >= atMs * 0.9).length;
  // Where as many were as silent and lived on, a lossy path explains it as well as a limit does.
  return spared >= lost.length ? undefined : { lost, oldest, atMs, spared };
}

/** Connections that a middlebox forgot silently, as a NAT does. */
export const forgottenRule: Rule = rule({
  id: "pattern.forgotten",
  needs: forgotten,
  cause: "idle.timeout",
  confidence: ({ spared }) => (spared > 0 ? "possible" : "certain"),
  contradictedBy: ({ lost }) => lost.length < 2,
  says: ({ lost, oldest, atMs, spared }) => {
    const outlived = say("idle-outlived", { ageMs: oldest.ageMs, roles: oldest.role });
    const suspects = hops
      .filter(({ endsWith, idleMs }) => endsWith === "silence" && idleMs !== undefined && idleMs <= atMs)
      .slice(0, 4);
    const limitMs = Math.min(...suspects.map(({ idleMs = atMs }) => idleMs), atMs);
    return {
      evidence: [
        say("idle-lost", { atMs, count: lost.length }),
        outlived,
        ...suspects.map(({ name, idleMs = 0 }) => say("hop-default", { hop: name, atMs: idleMs })),
      ],
      remedies: [
        ...heartbeats("any", limitMs),
        ...suspects.flatMap((hop) => remedyOf(hop, "idle", hop.idleMs ?? atMs)),
      ],
      ruledOut: [{ cause: "lifetime.max", because: outlived }],
      also: spared > 0 ? ["network.blackhole"] : [],
      raisedBy: [say("watch-longer")],
    };
  },
});
