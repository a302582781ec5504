import { endedByItself, type Observed } from "../observe/connection-record.ts";
import type { Facts } from "./facts.ts";

/** Connections that were open; one that went silent is another matter. */
export function openedOnes({ records, watched }: Facts): readonly Observed[] {
  return [...records, ...watched].filter(({ end, foundDead }) => end.kind !== "silent" && foundDead !== true);
}

export function endedOnes(facts: Facts): readonly Observed[] {
  return openedOnes(facts).filter(endedByItself);
}
