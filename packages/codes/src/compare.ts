import { adviceInWords, delaysInWords } from "./advice-in-words.ts";
import { type CompareFacts, compareFacts } from "./compare-facts.ts";
import { explain, type Explanation, textOf } from "./explain.ts";
import { fill, joinList } from "./fill.ts";
import type { Bounds, LanguageTag } from "./generated/types.ts";
import { type CodeInput, type Entry, lookup } from "./lookup.ts";
import { listBounds } from "./schedule.ts";
import type { ComparisonsText, PairNote, Words } from "./generated/words.ts";
import { type InWords, wordsOf } from "./in-words.ts";

/** What codes are compared on. */
export type AxisName = keyof ComparisonsText["axes"];

/** One side of a comparison. */
export interface Compared {
  readonly code: number;
  readonly profile: string | null;
  readonly name: string;
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly firstDelaysMs: readonly Bounds[];
}

/** An axis on which the two differ, or agree. */
export interface Difference {
  readonly axis: AxisName;
  readonly label: string;
  readonly a: string;
  readonly b: string;
}

export interface Agreement {
  readonly axis: AxisName;
  readonly label: string;
  readonly value: string;
}

/** Two codes side by side, as data, in one language. The smaller number is always `a`. */
export interface Comparison {
  readonly language: LanguageTag;
  readonly title: string;
  readonly a: Compared;
  readonly b: Compared;
  readonly summary: string;
  readonly common: readonly Agreement[];
  readonly differences: readonly Difference[];
  readonly whenToUse: { readonly a: string; readonly b: string };
  readonly whichToSend: string;
  /** The written note, where people really confuse the two. */
  readonly note: string | null;
}

/** How to compare two codes. */
export interface CompareOptions extends InWords {
  /** Whose meanings hold for both numbers. Prefer `"discord:4001"` for one of them. */
  readonly profile?: string;
}

/** Compares any two codes. The smaller number comes first, whatever the order given. */
export function compare(first: CodeInput, second: CodeInput, options: CompareOptions = {}): Comparison {
  const text = wordsOf(options);
  const { language } = text;
  const [a, b] = inOrder(lookup(first, options), lookup(second, options));
  const pages = { a: pageOf(a, text), b: pageOf(b, text) };
  const facts = { a: compareFacts(a), b: compareFacts(b) };
  const values = {
    a: { about: aboutOf(a, text), ...valuesOf(facts.a, text, language) },
    b: { about: aboutOf(b, text), ...valuesOf(facts.b, text, language) },
  };
  const differences: Difference[] = [];
  const common: Agreement[] = [];
  for (const axis of axes) {
    const label = text.comparisons.axes[axis];
    if (values.a[axis] === values.b[axis]) {
      common.push({ axis, label, value: values.a[axis] });
    } else {
      differences.push({ axis, label, a: values.a[axis], b: values.b[axis] });
    }
  }
  const note = sameSubject(a, b) || a.vendor !== undefined || b.vendor !== undefined ? undefined : noteOn(a, b, text);
  return {
    language,
    title: fill(text.comparisons.title, { a: titleOf(a, pages.a), b: titleOf(b, pages.b) }),
    a: compared(a, pages.a, facts.a),
    b: compared(b, pages.b, facts.b),
    summary: sameSubject(a, b)
      ? fill(text.comparisons.same, { a: pages.a.title })
      : (note?.difference ?? gists(a, b, pages, text)),
    common,
    differences,
    whenToUse: { a: pages.a.whenToUse, b: pages.b.whenToUse },
    whichToSend: whichToSend(facts, a, b, text),
    note: note?.note ?? null,
  };
}

const axes: readonly AxisName[] = [
  "about",
  "begins",
  "planned",
  "onWire",
  "clean",
  "maySend",
  "next",
  "delays",
  "lost",
  "actor",
  "browsers",
  "family",
];

function inOrder(first: Entry, second: Entry): readonly [Entry, Entry] {
  const byProfile = (first.vendor?.profile.id ?? "") <= (second.vendor?.profile.id ?? "");
  const keep = first.code < second.code || (first.code === second.code && byProfile);
  return keep ? [first, second] : [second, first];
}

function sameSubject(a: Entry, b: Entry): boolean {
  return a.code === b.code && a.vendor?.profile.id === b.vendor?.profile.id;
}

function pageOf(entry: Entry, text: Words): Explanation {
  const profile = entry.vendor?.profile.id;
  return explain(entry.code, { words: text, ...(profile !== undefined && { profile }) });
}

function noteOn(a: Entry, b: Entry, text: Words): PairNote | undefined {
  const notes: Readonly<Record<string, PairNote>> = text.comparisons.notes;
  return notes[`${String(a.code)}-${String(b.code)}`];
}

function gists(a: Entry, b: Entry, pages: { a: Explanation; b: Explanation }, text: Words): string {
  const named = { a: titleOf(a, pages.a), b: titleOf(b, pages.b) };
  return fill(text.comparisons.summary, { ...named, gistA: aboutOf(a, text), gistB: aboutOf(b, text) });
}

function aboutOf(entry: Entry, text: Words): string {
  const said = entry.vendor?.row ?? entry.vendor?.range;
  return said === undefined ? textOf(entry, text).gist : text.vendors.classes[said.class].name;
}

function titleOf(entry: Entry, page: Explanation): string {
  return entry.vendor === undefined ? page.title : `${page.title} (${entry.vendor.profile.name})`;
}

function compared(entry: Entry, page: Explanation, facts: CompareFacts): Compared {
  return {
    code: entry.code,
    profile: entry.vendor?.profile.id ?? null,
    name: page.name,
    title: titleOf(entry, page),
    slug: page.slug,
    summary: page.summary,
    firstDelaysMs: facts.advice.kind === "stop" ? [] : listBounds(facts.advice.schedule),
  };
}

function valuesOf(
  facts: CompareFacts,
  text: Words,
  language: LanguageTag,
): Readonly<Record<Exclude<AxisName, "about">, string>> {
  const { values, senders } = text.comparisons;
  const { client, server, browserScript } = facts.maySend;
  const who = [
    ...(client ? [senders.client] : []),
    ...(server ? [senders.server] : []),
    ...(browserScript ? [senders.browserScript] : []),
  ];
  return {
    family: text.labels.families[facts.family],
    begins: values.begins[facts.begins],
    onWire: facts.onWire ? values.onWire.yes : values.onWire.no,
    clean: facts.clean ? values.clean.yes : values.clean.no,
    planned: values.planned[facts.planned],
    maySend: who.length === 0 ? senders.nobody : joinList(who, "conjunction", language),
    next: adviceInWords(facts.advice, text.labels, language),
    delays: delaysInWords(facts.advice, text.labels, language),
    lost: values.lost[facts.lost],
    actor: values.actor[facts.actor],
    browsers: browsersInWords(facts, text, language),
  };
}

function browsersInWords(facts: CompareFacts, text: Words, language: LanguageTag): string {
  const { same, other, mixed } = text.comparisons.values.browsers;
  const others = facts.browsers.filter(({ reports }) => reports !== facts.code);
  if (others.length === 0) {
    return same;
  }
  const numbers = [...new Set(others.map(({ reports }) => String(reports)))];
  const codes = joinList(numbers, "disjunction", language);
  if (others.length === facts.browsers.length) {
    return fill(other, { codes });
  }
  return fill(mixed, {
    codes,
    browsers: joinList(
      others.map(({ name }) => name),
      "conjunction",
      language,
    ),
  });
}

function whichToSend(facts: { a: CompareFacts; b: CompareFacts }, a: Entry, b: Entry, text: Words): string {
  const { choose } = text.comparisons;
  const values = { a: shortName(a), b: shortName(b) };
  if (facts.a.onWire && facts.b.onWire) {
    return fill(choose.either, values);
  }
  if (facts.a.onWire) {
    return fill(choose.onlyA, values);
  }
  return fill(facts.b.onWire ? choose.onlyB : choose.neither, values);
}

/** The number, with its vendor where there is one. */
function shortName({ code, vendor }: Entry): string {
  return vendor === undefined ? String(code) : `${vendor.profile.id}:${String(code)}`;
}
