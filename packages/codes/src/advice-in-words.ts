import type { Advice } from "./advice.ts";
import { fill, fillPlural, formatDuration, formatPercent, formatSpan } from "./fill.ts";
import type { Joins, LanguageTag, Schedule } from "./generated/types.ts";
import { languageInfo } from "./languages.ts";
import { boundsAt, scheduleNamed } from "./schedule.ts";
import type { LabelsText } from "./generated/words.ts";

/** The advice in a few words: "Reconnect (at most 5 times)", "Do not reconnect: the work is done". */
export function adviceInWords(advice: Advice, labels: LabelsText, tag: LanguageTag): string {
  const head = labels.advice[advice.kind];
  if (advice.kind === "stop") {
    return head + joinsOf(tag).colon + labels.stopBecause[advice.because];
  }
  const { open, close } = joinsOf(tag);
  return advice.attempts === undefined
    ? head
    : head + open + fillPlural(labels.advice.atMost, advice.attempts, tag) + close;
}

/** The schedule in words: "first 1–5 seconds; then between 4 seconds and a ceiling of 8 seconds, doubling to 30 seconds". */
export function scheduleInWords(schedule: Schedule, labels: LabelsText, tag: LanguageTag): string {
  const { minMs, maxMs, capMs, first } = schedule;
  const cap = formatDuration(capMs, tag);
  if (schedule.grows === "both") {
    const percent = formatPercent(maxMs / minMs - 1, tag);
    return fill(labels.schedule.both, { start: formatDuration(minMs, tag), cap, percent });
  }
  const bounds = { min: formatDuration(minMs, tag), max: formatDuration(maxMs, tag), cap };
  if (first === undefined) {
    return fill(labels.schedule.ceiling, bounds);
  }
  const begin = fill(labels.schedule.first, { first: formatSpan(first.minMs, first.maxMs, tag) });
  return begin + joinsOf(tag).semicolon + fill(labels.schedule.thenCeiling, bounds);
}

/** What a retry hint changes: "reconnect at the moment it gives. If that fails, wait between 1 second and ...". */
export function afterHintInWords(advice: Advice, labels: LabelsText, tag: LanguageTag): string | null {
  if (advice.kind === "stop" || advice.afterHint === undefined) {
    return null;
  }
  const { minMs, maxMs, capMs } = scheduleNamed(advice.afterHint);
  const [min, max, cap] = [minMs, maxMs, capMs].map((ms) => formatDuration(ms, tag)) as [string, string, string];
  return fill(labels.schedule.afterHint, { min, max, cap });
}

/** The bounds of the first delays, one after the other: "0–5 seconds, 2–8 seconds, …". */
export function delaysInWords(advice: Advice, labels: LabelsText, tag: LanguageTag, count = 4): string {
  if (advice.kind === "stop") {
    return labels.words.none;
  }
  const shown = Array.from({ length: Math.min(count, advice.attempts ?? count) }, (_, index) => {
    const { minMs, maxMs } = boundsAt(advice.schedule, index + 1);
    return formatSpan(minMs, maxMs, tag);
  });
  return shown.join(joinsOf(tag).comma);
}

function joinsOf(tag: LanguageTag): Joins {
  return languageInfo(tag).joins;
}
