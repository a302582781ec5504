import { causes } from "./generated/causes.ts";
import { codeRows } from "./generated/codes.ts";
import { profiles } from "./generated/profiles.ts";
import { rangeRows } from "./generated/ranges.ts";
import type { CauseId } from "./generated/types.ts";
import { nearest } from "./nearest.ts";
import type { CodeText, Words } from "./generated/words.ts";
import { type InWords, wordsOf } from "./in-words.ts";

/** How to search. */
export interface SearchOptions extends InWords {
  /** How many hits there may be. Left out, 20. */
  readonly limit?: number;
}

/** One thing found, best first. */
export interface SearchHit {
  readonly kind: "code" | "range" | "vendor" | "cause";
  /** The number for codes, the first number for ranges, `null` for causes. */
  readonly code: number | null;
  readonly profile: string | null;
  readonly cause: CauseId | null;
  readonly title: string;
  readonly summary: string;
  /** The field and the words in it that matched. */
  readonly matched: { readonly field: SearchField; readonly text: string };
  readonly score: number;
}

/** Where words matched: the fields that a record is searched by. */
export type SearchField = "code" | "name" | "keywords" | "summary" | "text" | "vendor";

/** Something that can be found: its fields with their weights. */
export interface Searchable extends Pick<SearchHit, "code" | "title"> {
  readonly fields: readonly (readonly [SearchField, number, string])[];
}

/** A code, a range, a vendor's code or a cause, before it is searched. */
export interface SearchRecord extends Omit<SearchHit, "matched" | "score">, Searchable {}

/** A record that was found, without its fields. */
export type FoundRecord<R extends Searchable> = Omit<R, "fields"> & Pick<SearchHit, "matched" | "score">;

/** Everything that can be found in one language. Build it once, search it often. */
export function searchRecords(text: Words): readonly SearchRecord[] {
  const codes = codeRows.map((row) =>
    recordOfCode("code", row.from, row.to, row.name, text.codes[row.from as keyof typeof text.codes]),
  );
  const ranges = rangeRows.map((row) =>
    recordOfCode(
      "range",
      row.from,
      row.to,
      row.name,
      text.ranges[`${String(row.from)}-${String(row.to)}` as keyof typeof text.ranges],
    ),
  );
  return [...codes, ...ranges, ...vendorRecords(text), ...causeRecords(text)];
}

const recordsOf = new WeakMap<Words, readonly SearchRecord[]>();

/** Finds codes, ranges, vendors' codes and causes by number, name or words of one language. */
export function search(query: string, options: SearchOptions = {}): readonly SearchHit[] {
  const words = wordsOf(options);
  const records = recordsOf.get(words) ?? searchRecords(words);
  recordsOf.set(words, records);
  return searchIn(records, query, options.limit);
}

/**
 * Finds records by number, name or words, ranked. A word counts for more the fewer
 * records have it, so "websocket" in front of "1006" changes nothing; one that is found nowhere is read as a typo.
 */
export function searchIn<R extends Searchable>(
  records: readonly R[],
  words: string,
  limit = 20,
): readonly FoundRecord<R>[] {
  const terms = termsOf(words)
    .map((term) => foundBy(term, records))
    .filter(({ hits }) => hits.size > 0);
  const all = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const ranked = records.flatMap((record): readonly FoundRecord<R>[] => {
    const found = terms.flatMap(({ hits, rarity }) => {
      const hit = hits.get(record);
      return hit === undefined ? [] : [{ ...hit, rarity }];
    });
    const [first, ...rest] = found;
    if (first === undefined) {
      return [];
    }
    const best = rest.reduce((one, other) => (other.score > one.score ? other : one), first);
    const covered = found.reduce((sum, { rarity }) => sum + rarity, 0) / all;
    const sum = found.reduce((total, { score, rarity }) => total + score * rarity, 0);
    const { fields: _, ...shown } = record;
    const matched = { field: best.field, text: best.text };
    return [{ ...shown, matched, score: Math.round(sum * covered ** 2 * 100) / 100 }];
  });
  ranked.sort((a, b) => b.score - a.score || (a.code ?? 1e6) - (b.code ?? 1e6) || a.title.length - b.title.length);
  const least = (ranked[0]?.score ?? 0) * leastOfBest;
  return ranked.filter(({ score }) => score >= least).slice(0, limit);
}

// What scores less than this share of the best is noise.
const leastOfBest = 0.05;

interface FoundTerm {
  readonly hits: ReadonlyMap<Searchable, NonNullable<Found>>;
  /** How much the term tells: 1 where every record has it, more the fewer have it. */
  readonly rarity: number;
}

function foundBy(term: Term, records: readonly Searchable[]): FoundTerm {
  const asTyped = hitsOf(term, records);
  const meant = asTyped.size === 0 && isWord(term.whole) ? nearest(term.whole, wordsIn(records)) : undefined;
  const hits = meant === undefined ? asTyped : hitsOf({ whole: meant, pieces: [] }, records);
  // A number that is some record's own is rare, however many texts mention it.
  const own = [...hits.values()].filter(({ field }) => field === "code").length;
  return { hits, rarity: Math.log2(1 + records.length / Math.max(1, own > 0 ? own : hits.size)) };
}

function hitsOf({ whole, pieces }: Term, records: readonly Searchable[]): Map<Searchable, NonNullable<Found>> {
  const hits = new Map<Searchable, NonNullable<Found>>();
  for (const record of records) {
    const best = better(bestField(whole, record.fields), bestOfPieces(pieces, record.fields));
    if (best !== undefined) {
      hits.set(record, best);
    }
  }
  return hits;
}

/** Whether a term is long enough, and of letters, so that a typo in it can be told. */
function isWord(term: string): boolean {
  return term.length >= 4 && /^\p{L}+$/u.test(term);
}

const vocabularies = new WeakMap<readonly Searchable[], readonly string[]>();

/** Every word that the records hold, each once. */
function wordsIn(records: readonly Searchable[]): readonly string[] {
  let words = vocabularies.get(records);
  if (words === undefined) {
    const every = records.flatMap(({ fields }) => readied(fields).flatMap((field) => field.words));
    words = [...new Set(every)].filter(isWord);
    vocabularies.set(records, words);
  }
  return words;
}

/** Lower case, one form for each character, accents of Latin letters off. */
export function normalizeForSearch(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/(?<=[a-z])\p{M}+/giu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll("đ", "d")
    .replaceAll("ı", "i");
}

// Scripts that do not put spaces between words are searched as they stand, and by their pieces.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What is looked for: a term as it was typed, and its pieces where the script puts no spaces between words. */
interface Term {
  readonly whole: string;
  readonly pieces: readonly string[];
}

function termsOf(words: string): readonly Term[] {
  return normalizeForSearch(words.slice(0, 200))
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((term) => term !== "")
    .slice(0, 12)
    .map((whole) => ({ whole, pieces: unspaced.test(whole) ? piecesIn(whole) : [] }));
}

// Dictionaries cut Chinese compounds wrongly at times ("服务|器重|启"), so Han is cut into pairs of characters.
const runs = /\p{Script=Han}+|\P{Script=Han}+/gu;
const tooLittle = /^(?:\p{Script=Hiragana}+|\p{Script=Thai}\p{M}*\p{Script=Thai}?|.)$/u;
let segmenter: Intl.Segmenter | undefined;

function piecesIn(term: string): readonly string[] {
  const pieces = (term.match(runs) ?? []).flatMap((run) => {
    if (/\p{Script=Han}/u.test(run)) {
      const letters = [...run];
      return letters.length < 3 ? [run] : letters.slice(1).map((letter, index) => (letters[index] ?? "") + letter);
    }
    segmenter ??= new Intl.Segmenter("th", { granularity: "word" });
    return [...segmenter.segment(run)].map(({ segment }) => segment).filter((word) => !tooLittle.test(word));
  });
  return pieces.length > 1 ? pieces : [];
}

const leastFound = 0.65;

/** The pieces of a term together, by their lengths; most of them have to be found. */
function bestOfPieces(pieces: readonly string[], fields: Searchable["fields"]): Found {
  let best: Found;
  let [found, all, score] = [0, 0, 0];
  for (const piece of pieces) {
    const one = bestField(piece, fields);
    all += piece.length;
    if (one === undefined) {
      continue;
    }
    found += piece.length;
    score += one.score * piece.length;
    if (one.score > (best?.score ?? 0)) {
      best = one;
    }
  }
  return best === undefined || found < all * leastFound ? undefined : { ...best, score: score / all };
}

type Found = { score: number; field: SearchField; text: string } | undefined;

function better(a: Found, b: Found): Found {
  return (b?.score ?? 0) > (a?.score ?? 0) ? b : a;
}

function bestField(term: string, fields: Searchable["fields"]): Found {
  let best: Found;
  for (const { field, weight, normal, words } of readied(fields)) {
    const found = matchIn(term, normal, words);
    if (found !== undefined && found.quality * weight > (best?.score ?? 0)) {
      best = { score: found.quality * weight, field, text: found.word };
    }
  }
  return best;
}

interface ReadiedField {
  readonly field: SearchField;
  readonly weight: number;
  readonly normal: string;
  readonly words: readonly string[];
}

// Who types searches the same records at each key, and to normalise them costs more than to look.
const readiedBefore = new WeakMap<Searchable["fields"], readonly ReadiedField[]>();

function readied(fields: Searchable["fields"]): readonly ReadiedField[] {
  let made = readiedBefore.get(fields);
  if (made === undefined) {
    made = fields.map(([field, weight, text]) => {
      const normal = normalizeForSearch(text);
      return { field, weight, normal, words: normal.split(/[^\p{L}\p{N}\p{M}]+/u) };
    });
    readiedBefore.set(fields, made);
  }
  return made;
}

function matchIn(
  term: string,
  normal: string,
  words: readonly string[],
): { quality: number; word: string } | undefined {
  if (normal === term) {
    return { quality: 1.2, word: term };
  }
  if (unspaced.test(term)) {
    return normal.includes(term) ? { quality: 1, word: term } : undefined;
  }
  let best: { quality: number; word: string } | undefined;
  for (const word of words) {
    const quality = likeness(term, word);
    if (quality > (best?.quality ?? 0)) {
      best = { quality, word };
    }
  }
  return best;
}

/** How well a typed word fits a word of the text: the same, its beginning, or the same stem. */
function likeness(term: string, word: string): number {
  if (term === word) {
    return 1;
  }
  if (/^\d+$/.test(term)) {
    return term.length > 1 && word.startsWith(term) && /^\d+$/.test(word) ? 0.6 : 0;
  }
  if (term.length >= 3 && word.startsWith(term)) {
    return 0.75;
  }
  let shared = 0;
  while (shared < term.length && term[shared] === word[shared]) {
    shared++;
  }
  // The ending may differ, as it does in languages with cases; the stem may not.
  return shared >= 4 && shared >= term.length - 3 && shared >= word.length * 0.6 ? 0.5 : 0;
}

function recordOfCode(
  kind: "code" | "range",
  from: number,
  to: number,
  registered: string,
  text: CodeText,
): SearchRecord {
  const number = from === to ? String(from) : `${String(from)}-${String(to)}`;
  return {
    kind,
    code: from,
    profile: null,
    cause: null,
    title: `${number} ${text.name}`,
    summary: text.summary,
    fields: [
      ["code", 100, number],
      ["name", 20, text.name],
      ["name", 18, registered],
      ...text.keywords.map((word) => ["keywords", 12, word] as const),
      ["summary", 6, text.summary],
      ["text", 3, [...text.description, ...text.whenYouSeeIt].join(" ")],
      ["text", 2, [...text.howToFix.client, ...text.howToFix.server, ...text.commonMistakes].join(" ")],
    ],
  };
}

function vendorRecords(text: Words): SearchRecord[] {
  return profiles.flatMap((profile) =>
    profile.rows
      .filter((row) => row.reasonToken === undefined)
      .map((row) => ({
        kind: "vendor" as const,
        code: row.code,
        profile: profile.id,
        cause: null,
        title: `${String(row.code)} ${row.name} (${profile.name})`,
        summary: text.vendors.classes[row.class].whenYouSeeIt,
        fields: [
          ["code", 60, String(row.code)] as const,
          ["name", 9, row.name] as const,
          ...[profile.id, profile.name, ...profile.aliases].map((name) => ["vendor", 10, name] as const),
          ["text", 2, text.vendors.classes[row.class].name] as const,
        ],
      })),
  );
}

function causeRecords(text: Words): SearchRecord[] {
  return causes.map(({ id: cause, printedAs = [] }) => {
    const { name, what, mend } = text.causes[cause];
    return {
      kind: "cause" as const,
      code: null,
      profile: null,
      cause,
      title: name,
      summary: what,
      fields: [
        ["name", 11.5, `${name} ${cause}`],
        ...printedAs.map((printed) => ["keywords", 12, printed] as const),
        ["summary", 4, what],
        ["text", 2, mend],
      ] as const,
    };
  });
}
