import { languageInfo, type LanguageTag, loadWords, resolveLanguage, type Words } from "@afterclose/codes/languages";
import { fill, spaceUnits } from "@afterclose/codes/sentences";
import { escapeReason } from "@afterclose/wire";
import { loadDoctorWords } from "../generated/load-words.ts";
import type { Role } from "../observe/connection-record.ts";
import type { DoctorText, Saying } from "./saying.ts";

/** A language to speak in: the catalogue's words, and the doctor's. */
export interface Wording {
  readonly text: Words;
  readonly words: DoctorText;
  readonly language: LanguageTag;
  /** Marks what came from outside, which runs from left to right among any words. If not set, nothing is marked. */
  readonly isolate?: (text: string) => string;
}

/** Speaks in a language: any tag that one of the catalogue's languages serves. */
export async function wordingIn(tag: string): Promise<Wording> {
  const language = resolveLanguage(tag);
  const [text, words] = await Promise.all([loadWords(language), loadDoctorWords(language)]);
  return { text, words, language };
}

const longestValue = 300;
const isolates = /[\uE000\uE001]/g;

/** Signs of private use, which a page puts its own tags in place of. */
export function isolateForPage(text: string): string {
  return `\uE000${text}\uE001`;
}

/** Puts a saying into words. What came from outside is made safe for a terminal. */
export function sentenceOf({ id, values }: Saying, wording: Wording): string {
  const shown = Object.entries(values).map(([name, value]) => [name, showValue(name, value, wording)] as const);
  return fill(wording.words.says[id], Object.fromEntries(shown));
}

/** What came from outside, once made safe for every format: no control characters, and nothing that opens code. */
export function untrusted(text: string): string {
  return escapeReason(text, longestValue).replaceAll("`", "'").replace(isolates, "\uFFFD");
}

function showValue(name: string, value: string | number, { words, language, isolate }: Wording): string {
  if (name === "roles") {
    return String(value)
      .split(", ")
      .map((role) => words.roles[role as Role])
      .join(languageInfo(language).joins.comma);
  }
  if (typeof value === "string") {
    return isolate === undefined ? untrusted(value) : isolate(untrusted(value));
  }
  if (name.endsWith("Ms")) {
    return showMs(value, language);
  }
  if (name.endsWith("Bytes")) {
    return format(language, "byte", "long", 0).format(value);
  }
  return String(value);
}

/** A duration, as short as it can be told: "12 ms", "1.2 s", "10 min". */
export function showMs(ms: number, language: LanguageTag): string {
  return spaceUnits(msInUnits(Math.max(0, ms), language));
}

function msInUnits(ms: number, language: LanguageTag): string {
  if (ms < 1000) {
    return format(language, "millisecond", "short", ms < 10 ? 1 : 0).format(ms);
  }
  if (ms < 120_000) {
    return format(language, "second", "short", ms < 10_000 ? 1 : 0).format(ms / 1000);
  }
  const [unit, perUnit] = ms < 7_200_000 ? (["minute", 60_000] as const) : (["hour", 3_600_000] as const);
  if (ms % perUnit === 0 || ms > 36_000_000) {
    return format(language, unit, "short", 1).format(ms / perUnit);
  }
  return ms < 1_200_000
    ? format(language, "second", "short", 0).format(ms / 1000)
    : format(language, unit, "short", 1).format(ms / perUnit);
}

const made = new Map<string, Intl.NumberFormat>();

function format(language: LanguageTag, unit: string, unitDisplay: "short" | "long", digits: number): Intl.NumberFormat {
  const key = [language, unit, unitDisplay, String(digits)].join(" ");
  let found = made.get(key);
  if (found === undefined) {
    // Latin digits in every language, like the codes around them.
    found = new Intl.NumberFormat(`${language}-u-nu-latn`, {
      style: "unit",
      unit,
      unitDisplay,
      maximumFractionDigits: digits,
    });
    made.set(key, found);
  }
  return found;
}
