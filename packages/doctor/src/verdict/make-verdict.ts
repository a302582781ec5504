import { type CauseId, causes } from "@afterclose/codes";
import type { Confidence, Remedy, Side, Verdict } from "../report/report.ts";
import type { Saying } from "../report/saying.ts";

const sideOf: Readonly<Record<string, Side>> = {
  "client-author": "client",
  operator: "server",
  "proxy-operator": "proxy",
  user: "user",
};

/** A verdict with the catalogue's remedy, and whatever is known beyond it. */
export function makeVerdict(
  cause: CauseId,
  confidence: Confidence,
  evidence: readonly Saying[],
  more: Partial<Pick<Verdict, "remedies" | "ruledOut" | "also" | "raisedBy">> = {},
): Verdict {
  const mender = causes.find(({ id }) => id === cause)?.mendedBy[0];
  const side = sideOf[mender ?? ""] ?? "server";
  return {
    cause,
    confidence,
    evidence,
    remedies: [...(more.remedies ?? []), { side }] satisfies Remedy[],
    ruledOut: more.ruledOut ?? [],
    also: (more.also ?? []).filter((other) => other !== cause),
    raisedBy: more.raisedBy ?? [],
  };
}
