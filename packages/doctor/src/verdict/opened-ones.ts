import { endedByItself, type Observed } from "../observe/connection-record.ts";
import type { Facts } from "./facts.ts";

/** Connections that were open; one that went silent is another matter. */
export function openedOnes(facts: Facts): readonly Observed[] {
  const all = [...facts.records, ...facts.watched].filter(
    ({ end, foundDead }) => end.kind !== "silent" && foundDead !== true,
  );
  const refused = refusedTheMessage(facts);
  return all.filter((one) => !refused.includes(one));
}

export function endedOnes(facts: Facts): readonly Observed[] {
  return openedOnes(facts).filter(endedByItself);
}

/** Ended only where a message was sent that the server need not know: it is right to do so, and no symptom. */
export function refusedTheMessage({ watched, messageKnown, echo }: Facts): readonly Observed[] {
  // Who sent it back has nothing against it.
  if (echo?.kind === "echoed") {
    return [];
  }
  const ended = watched.filter(endedByItself);
  const isOnlyThere = ended.every(({ role, messagesOut }) => role === "chatty" && messagesOut > 0);
  const othersLived = watched.some((one) => one.role !== "chatty" && !endedByItself(one));
  return messageKnown === false && isOnlyThere && othersLived ? ended : [];
}
