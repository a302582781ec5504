import type { LanguageTag, Schedule } from "./generated/types.ts";
import { languageInfo } from "./languages.ts";
import { boundsAt } from "./schedule.ts";
import { spaceUnits } from "./space-units.ts";
import type { PluralText } from "./generated/words.ts";

/** Puts values into a sentence's placeholders. One that has no value is a fault in the text, and throws. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new Error(`The placeholder ${placeholder} has no value in the sentence ${JSON.stringify(sentence)}.`);
    }
    return value;
  });
}

/** Picks the plural form for a number and puts the number in. */
export function fillPlural(forms: PluralText, count: number, tag: LanguageTag): string {
  const form = forms[new Intl.PluralRules(tag).select(count)] ?? forms.other;
  return fill(form, { count: String(count) });
}

/** What the placeholders of a code's own text stand for. */
export function scheduleValues(
  schedule: Schedule | undefined,
  attempts: number | undefined,
  tag: LanguageTag,
): Readonly<Record<string, string>> {
  const tries: Record<string, string> = attempts === undefined ? {} : { attempts: String(attempts) };
  if (schedule === undefined) {
    return tries;
  }
  const first = boundsAt(schedule, 1);
  return {
    ...tries,
    first: formatSpan(first.minMs, first.maxMs, tag),
    start: formatDuration(first.minMs, tag),
    floor: formatDuration(schedule.minMs, tag),
    ceiling: formatDuration(schedule.maxMs, tag),
    cap: formatDuration(schedule.capMs, tag),
  };
}

const writtenDown = new Map<LanguageTag, Readonly<Record<string, string>>>();

/** Takes a language's delays as `npm run generate` wrote them down: a cold start of Intl takes ten milliseconds. */
export function useFormatted(tag: LanguageTag, formatted: Readonly<Record<string, string>>): void {
  writtenDown.set(tag, formatted);
}

/** "30 seconds", "5 minutes", in the words of the language. */
export function formatDuration(ms: number, tag: LanguageTag): string {
  const { unit, perUnit } = unitFor(ms);
  return writtenDown.get(tag)?.[String(ms)] ?? spaceUnits(numbers(tag, unit).format(ms / perUnit));
}

/** "1–5 seconds", in the words of the language. */
export function formatSpan(minMs: number, maxMs: number, tag: LanguageTag): string {
  const { unit, perUnit } = unitFor(maxMs);
  const written = writtenDown.get(tag)?.[`${String(minMs)}-${String(maxMs)}`];
  return written ?? spaceUnits(numbers(tag, unit).formatRange(minMs / perUnit, maxMs / perUnit));
}

/** "50 %", as the language writes it. */
export function formatPercent(share: number, tag: LanguageTag): string {
  return (
    writtenDown.get(tag)?.[`${String(share)}x`] ??
    new Intl.NumberFormat(`${tag}-u-nu-latn`, { style: "percent" }).format(share)
  );
}

function unitFor(ms: number): { unit: "second" | "minute"; perUnit: number } {
  return ms >= 120_000 && ms % 60_000 === 0 ? { unit: "minute", perUnit: 60_000 } : { unit: "second", perUnit: 1000 };
}

const made = new Map<string, Intl.NumberFormat>();

function numbers(tag: LanguageTag, unit: "second" | "minute"): Intl.NumberFormat {
  const key = `${tag} ${unit}`;
  let format = made.get(key);
  if (format === undefined) {
    // Latin digits in every language, so that a delay looks like the codes around it.
    format = new Intl.NumberFormat(`${tag}-u-nu-latn`, {
      style: "unit",
      unit,
      unitDisplay: languageInfo(tag).durations,
      maximumFractionDigits: 1,
    });
    made.set(key, format);
  }
  return format;
}

const madeLists = new Map<string, Intl.ListFormat>();

/** "a, b and c", or "a, b or c", as the language puts it. */
export function joinList(items: readonly string[], type: "conjunction" | "disjunction", tag: LanguageTag): string {
  const key = `${tag} ${type}`;
  let format = madeLists.get(key);
  if (format === undefined) {
    format = new Intl.ListFormat(tag, { type });
    madeLists.set(key, format);
  }
  return format.format(items);
}
