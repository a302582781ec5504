import { type Advice, adviceFor, resolve } from "./advice.ts";
import { adviceInWords, afterHintInWords, scheduleInWords } from "./advice-in-words.ts";
import { fill, scheduleValues } from "./fill.ts";
import type { Bounds, Family, LanguageTag, MaySend, Schedule, SentBy, Source, StopBecause } from "./generated/types.ts";
import { languageInfo } from "./languages.ts";
import { type CodeInput, type Entry, lookup, meaningsOf } from "./lookup.ts";
import { type RuntimeView, runtimeViews } from "./runtime-view.ts";
import { listBounds } from "./schedule.ts";
import type { CodeText, Words } from "./generated/words.ts";
import { type InWords, wordsOf } from "./in-words.ts";

/** How to explain a code. */
export interface ExplainOptions extends InWords {
  /** Whose meanings hold for 3000 to 4999. */
  readonly profile?: string;
  /** Whose view the advice is. Left out, it is the client's. */
  readonly side?: "client" | "server";
  /** The close reason, where a vendor puts a token into it. */
  readonly reason?: string;
}

/** The page of a code, as data, in one language. */
export interface Explanation {
  readonly code: number;
  readonly kind: "code" | "range" | "vendor";
  readonly language: LanguageTag;
  readonly name: string;
  readonly registeredName: string;
  /** "1006 Abnormal Closure". */
  readonly title: string;
  readonly slug: string;
  /** The first and last number that share this entry. */
  readonly range: { readonly from: number; readonly to: number };
  readonly family: { readonly id: Family; readonly label: string };
  readonly side: "client" | "server";
  readonly profile: ExplainedProfile | null;
  readonly summary: string;
  readonly description: string;
  readonly whenYouSeeIt: readonly string[];
  readonly howToFix: { readonly client: readonly string[]; readonly server: readonly string[] };
  readonly whatNext: string;
  readonly whenToUse: string;
  readonly commonMistakes: readonly string[];
  readonly disagreement: string | null;
  readonly maySend: MaySend;
  readonly onWire: boolean;
  readonly clean: boolean;
  readonly advice: ExplainedAdvice;
  /** What the number means to each vendor that names it. */
  readonly meanings: readonly ExplainedMeaning[];
  readonly runtimes: readonly RuntimeView[];
  readonly confusedWith: readonly number[];
  readonly sources: readonly Source[];
}

export interface ExplainedAdvice {
  readonly kind: Advice["kind"];
  readonly because: StopBecause | null;
  readonly attempts: number | null;
  readonly scheduleName: string | null;
  readonly schedule: Schedule | null;
  /** The bounds of the first four delays. */
  readonly firstDelaysMs: readonly Bounds[];
  readonly inWords: string;
  readonly scheduleInWords: string | null;
  /** What a retry hint in the close reason changes, and what follows where the server was not back by then. */
  readonly afterHintInWords: string | null;
}

export interface ExplainedProfile {
  readonly id: string;
  readonly name: string;
  /** The vendor's own name for the code, if it names it. */
  readonly codeName: string | null;
  readonly className: string | null;
  readonly sentBy: string | null;
  readonly status: "documented" | "observed" | null;
  readonly statusInWords: string | null;
}

export interface ExplainedMeaning {
  readonly profile: string;
  readonly vendor: string;
  readonly name: string;
  readonly reasonToken: string | null;
  readonly className: string;
  readonly advice: string;
}

/** Explains any number from 0 to 65535, a slug, or a vendor's code such as `"discord:4001"`. */
export function explain(input: CodeInput, options: ExplainOptions = {}): Explanation {
  const text = wordsOf(options);
  const { language } = text;
  const entry = lookup(input, options);
  const { code, row, vendor } = entry;
  const side = options.side ?? "client";
  const advice = adviceOf(entry, side);
  // The row's own words speak of the row's own schedule, whatever a vendor says.
  const codeText = filled(textOf(entry, text), resolve(row.advice.atClient), language);
  const words = vendor === undefined ? codeText : vendorWords(entry, text, codeText, language);
  return {
    code,
    kind: entry.kind,
    language,
    name: words.name,
    registeredName: row.name,
    title: `${String(code)} ${words.name}`,
    slug: row.slug,
    range: { from: row.from, to: row.to },
    family: { id: row.family, label: text.labels.families[row.family] },
    side,
    profile: vendor === undefined ? null : profileOf(vendor, text),
    summary: words.summary,
    description: words.description.join("\n\n"),
    whenYouSeeIt: words.whenYouSeeIt,
    howToFix: words.howToFix,
    whatNext: side === "server" ? adviceInWords(advice, text.labels, language) : words.whatNext,
    whenToUse: words.whenToUse,
    commonMistakes: words.commonMistakes,
    disagreement: words.disagreement ?? null,
    maySend: vendor?.row === undefined ? row.maySend : sentByVendor(vendor.row.sentBy),
    onWire: vendor?.row?.sentBy === "local" ? false : row.onWire,
    clean: row.clean,
    advice: explainAdvice(advice, text, language),
    meanings: code < 3000 ? [] : explainMeanings(code, text, language),
    runtimes: runtimeViews(code),
    confusedWith: row.confusedWith.filter((other) => other !== code),
    sources: vendor === undefined ? row.sources : sourcesOf(vendor),
  };
}

/** The advice for an entry, as one side sees it. */
export function adviceOf(entry: Entry, side: "client" | "server"): Advice {
  if (side === "server") {
    return adviceFor({ code: entry.code, side });
  }
  const vendorAdvice = (entry.vendor?.row ?? entry.vendor?.range)?.advice;
  return vendorAdvice === undefined ? resolve(entry.row.advice.atClient) : resolve(vendorAdvice);
}

/** The text that belongs to an entry's code or range. */
export function textOf(entry: Entry, text: Words): CodeText {
  const { from, to } = entry.row;
  const found =
    from === to
      ? text.codes[from as keyof typeof text.codes]
      : text.ranges[`${String(from)}-${String(to)}` as keyof typeof text.ranges];
  return found;
}

// A code's words and its schedule are fixed, so each is filled once for each language.
const filledOnce = new WeakMap<CodeText, CodeText>();

function filled(words: CodeText, advice: Advice, language: LanguageTag): CodeText {
  const known = filledOnce.get(words) ?? fillWords(words, advice, language);
  filledOnce.set(words, known);
  return known;
}

function fillWords(words: CodeText, advice: Advice, language: LanguageTag): CodeText {
  const values = advice.kind === "stop" ? {} : scheduleValues(advice.schedule, advice.attempts, language);
  const put = (sentence: string): string => fill(sentence, values);
  return {
    ...words,
    summary: put(words.summary),
    description: words.description.map(put),
    whenYouSeeIt: words.whenYouSeeIt.map(put),
    howToFix: { client: words.howToFix.client.map(put), server: words.howToFix.server.map(put) },
    whatNext: put(words.whatNext),
    whenToUse: put(words.whenToUse),
    commonMistakes: words.commonMistakes.map(put),
    ...(words.disagreement === undefined ? {} : { disagreement: put(words.disagreement) }),
  };
}

function vendorWords(entry: Entry, text: Words, base: CodeText, language: LanguageTag): CodeText {
  const { vendor } = entry;
  const { vendors } = text;
  const said = vendor?.row ?? vendor?.range;
  const names = {
    code: String(entry.code),
    vendor: vendor?.profile.name ?? "",
    name: said?.name ?? "",
    standard: entry.row.name,
  };
  // Nobody but the vendor can follow advice for a server that only the vendor runs.
  const forServer = (advice: readonly string[]): readonly string[] => (vendor?.profile.hosted === true ? [] : advice);
  if (said === undefined) {
    return {
      ...base,
      description: [fill(vendors.unlisted, names), ...base.description],
      howToFix: { ...base.howToFix, server: forServer(base.howToFix.server) },
    };
  }
  const advice = adviceOf(entry, "client");
  const stops = advice.kind === "stop";
  const ofClass = vendors.classes[said.class];
  const schedule = stops ? [] : [scheduleInWords(advice.schedule, text.labels, language)];
  // A vendor's range has no name of its own: its numbers are called after what they mean.
  const called =
    vendor?.row === undefined
      ? { name: ofClass.name, summary: ofClass.whenYouSeeIt, unlisted: [fill(vendors.unlisted, names)] }
      : { name: said.name, summary: fill(vendors.summary, names), unlisted: [] };
  return {
    name: called.name,
    summary: called.summary,
    gist: ofClass.name,
    description: [
      ...called.unlisted,
      fill(isRegistered(entry.row) ? vendors.descriptionOfRegistered : vendors.description, names),
    ],
    whenYouSeeIt: [ofClass.whenYouSeeIt],
    howToFix: { client: [ofClass.client], server: forServer([ofClass.server]) },
    whatNext: [adviceInWords(advice, text.labels, language), ...schedule].join(languageInfo(language).joins.colon),
    whenToUse: fill(vendors.whenToUse, names),
    // The mistakes of the protocol's code hold only where the vendor asks for what the protocol does.
    commonMistakes: (entry.row.advice.atClient.kind === "stop") === stops ? base.commonMistakes : [],
    keywords: base.keywords,
  };
}

/** A vendor's sources, with the one first that the row was read in. */
function sourcesOf({ profile, row, range }: NonNullable<Entry["vendor"]>): readonly Source[] {
  const first = profile.sources[(row ?? range)?.source ?? 0];
  return first === undefined ? profile.sources : [first, ...profile.sources.filter((source) => source !== first)];
}

/** Whether the protocol or its registry gives this very number a meaning. */
function isRegistered(row: Entry["row"]): boolean {
  return row.from === row.to;
}

function profileOf(vendor: NonNullable<Entry["vendor"]>, text: Words): ExplainedProfile {
  const said = vendor.row ?? vendor.range;
  return {
    id: vendor.profile.id,
    name: vendor.profile.name,
    codeName: said?.name ?? null,
    className: said === undefined ? null : text.vendors.classes[said.class].name,
    sentBy: vendor.row === undefined ? null : text.vendors.sentBy[vendor.row.sentBy],
    status: said?.status ?? null,
    statusInWords: said === undefined ? null : text.vendors.status[said.status],
  };
}

function sentByVendor(sentBy: SentBy): MaySend {
  return {
    client: sentBy === "client" || sentBy === "either",
    server: sentBy === "server" || sentBy === "either",
    browserScript: sentBy === "client" || sentBy === "either",
  };
}

const explainedOnce = new Map<string, ExplainedAdvice>();

function explainAdvice(advice: Advice, text: Words, language: LanguageTag): ExplainedAdvice {
  const parts =
    advice.kind === "stop"
      ? [advice.because]
      : [advice.scheduleName, String(advice.attempts), String(advice.afterHint)];
  const key = [language, advice.kind, ...parts].join(" ");
  const known = explainedOnce.get(key) ?? putAdvice(advice, text, language);
  explainedOnce.set(key, known);
  return known;
}

function putAdvice(advice: Advice, text: Words, language: LanguageTag): ExplainedAdvice {
  const inWords = adviceInWords(advice, text.labels, language);
  if (advice.kind === "stop") {
    const nothing = { attempts: null, scheduleName: null, schedule: null, firstDelaysMs: [], scheduleInWords: null };
    return { kind: advice.kind, because: advice.because, inWords, ...nothing, afterHintInWords: null };
  }
  const { kind, scheduleName, schedule, attempts } = advice;
  return {
    kind,
    because: null,
    attempts: attempts ?? null,
    scheduleName,
    schedule,
    firstDelaysMs: listBounds(schedule, Math.min(4, attempts ?? 4)),
    inWords,
    scheduleInWords: scheduleInWords(schedule, text.labels, language),
    afterHintInWords: afterHintInWords(advice, text.labels, language),
  };
}

function explainMeanings(code: number, text: Words, language: LanguageTag): readonly ExplainedMeaning[] {
  return meaningsOf(code).map(({ profile, row }) => ({
    profile: profile.id,
    vendor: profile.name,
    name: row.name,
    reasonToken: row.reasonToken ?? null,
    className: text.vendors.classes[row.class].name,
    advice: adviceInWords(resolve(row.advice), text.labels, language),
  }));
}
