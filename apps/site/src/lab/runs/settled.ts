import { scenarioNamed } from "../experiment/page-scenarios.ts";
import type { ScenarioId } from "../lab-words.ts";
import type { LabEvent } from "../story/lab-event.ts";

// Long enough for the numbers after a comeback to show what was lost.
const watchMs = 2_500;
const defaultLimitMs = 60_000;

/** Whether nothing more is to come: it stopped, or it is back and stays, or the page waited long enough. */
export function isSettled(events: readonly LabEvent[], nowMs: number, name: ScenarioId): boolean {
  const { limitMs = defaultLimitMs, isAlone } = scenarioNamed(name);
  if (nowMs >= limitMs) {
    return true;
  }
  const plainEnded = isAlone ?? events.some(({ lane, type }) => lane === "plain" && type === "ended");
  const ours = events.filter(({ lane, type }) => lane === "ours" && type !== "message");
  const last = ours.at(-1);
  if (last === undefined || nowMs - last.at < watchMs) {
    return false;
  }
  const cameBack = last.type === "opened" && ours.some(({ type }) => type === "ended");
  return (cameBack && plainEnded) || (last.type === "stopped" && (plainEnded || nowMs - last.at > 2 * watchMs));
}
