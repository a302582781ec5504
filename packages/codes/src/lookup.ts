import { CatalogueError } from "./errors.ts";
import { codeRows } from "./generated/codes.ts";
import { profiles } from "./generated/profiles.ts";
import { rangeRows } from "./generated/ranges.ts";
import type { CodeRow, Profile, ProfileRange, ProfileRow } from "./generated/types.ts";
import { nearest } from "./nearest.ts";

/** What the catalogue has on one number. */
export interface Entry {
  readonly code: number;
  readonly kind: "code" | "range" | "vendor";
  /** The row of the code itself, or of the range it lies in. */
  readonly row: CodeRow;
  /** Set where a profile was chosen. Its row or range may be absent: then the vendor says nothing about the number. */
  readonly vendor?: { readonly profile: Profile; readonly row?: ProfileRow; readonly range?: ProfileRange };
}

/** A number, `"1006"`, a slug such as `"abnormal-closure"`, or `"discord:4001"`. */
export type CodeInput = number | string;

/** Finds the entry of any number from 0 to 65535; everything else is an error. */
export function lookup(input: CodeInput, options: { readonly profile?: string; readonly reason?: string } = {}): Entry {
  const { code, profileId } = parseCode(input);
  const wanted = options.profile ?? profileId;
  const exact = codeRows.find((row) => row.from === code);
  const row = exact ?? rangeRows.find(({ from, to }) => code >= from && code <= to);
  if (row === undefined) {
    throw unknownCode(input);
  }
  const kind = exact === undefined ? "range" : "code";
  if (wanted === undefined) {
    return { code, kind, row };
  }
  return { ...inProfile(code, findProfile(wanted), options.reason ?? "", { code, kind, row }) };
}

function inProfile(code: number, profile: Profile, reason: string, plain: Entry): Entry {
  const candidates = profile.rows.filter((one) => one.code === code);
  const row = candidates.find((one) => reason.includes(one.reasonToken ?? "")) ?? candidates[0];
  const range = profile.ranges.find(({ from, to }) => code >= from && code <= to);
  if (row !== undefined) {
    return { ...plain, kind: "vendor", vendor: { profile, row } };
  }
  return range === undefined
    ? { ...plain, vendor: { profile } }
    : { ...plain, kind: "vendor", vendor: { profile, range } };
}

/** Finds a profile by its id or one of its aliases. */
export function findProfile(id: string): Profile {
  const wanted = id.toLowerCase();
  const found = profiles.find((profile) => profile.id === wanted || profile.aliases.includes(wanted));
  if (found === undefined) {
    const names = profiles.flatMap((profile) => [profile.id, ...profile.aliases]);
    throw new CatalogueError("ERR_UNKNOWN_PROFILE", id, "an id from the list of profiles", nearest(id, names));
  }
  return found;
}

/** What one number means to each vendor that names it. */
export interface Meaning {
  readonly profile: Profile;
  readonly row: ProfileRow;
}

let meaningsByCode: ReadonlyMap<number, readonly Meaning[]> | undefined;

/** Every vendor's meaning of a number: the collisions, side by side. */
export function meaningsOf(code: number): readonly Meaning[] {
  meaningsByCode ??= indexMeanings();
  return meaningsByCode.get(code) ?? [];
}

function indexMeanings(): ReadonlyMap<number, readonly Meaning[]> {
  const index = new Map<number, Meaning[]>();
  for (const profile of profiles) {
    for (const row of profile.rows) {
      index.set(row.code, [...(index.get(row.code) ?? []), { profile, row }]);
    }
  }
  return index;
}

function parseCode(input: CodeInput): { code: number; profileId?: string } {
  if (typeof input === "number") {
    return { code: checked(input, input) };
  }
  const [, profileId, rest = ""] = /^(?:([^:]+):)?(.*)$/s.exec(input.trim()) ?? [];
  const bySlug = codeRows.find((row) => row.slug === rest.toLowerCase());
  const code = bySlug?.from ?? (/^\d{1,5}$/.test(rest) ? Number(rest) : Number.NaN);
  return profileId === undefined ? { code: checked(code, input) } : { code: checked(code, input), profileId };
}

function checked(code: number, input: CodeInput): number {
  if (!Number.isInteger(code) || code < 0 || code > 65535) {
    throw unknownCode(input);
  }
  return code;
}

function unknownCode(input: CodeInput): CatalogueError {
  const known = codeRows.flatMap((row) => [String(row.from), row.slug]);
  return new CatalogueError(
    "ERR_UNKNOWN_CODE",
    input,
    "a whole number from 0 to 65535, or a name such as abnormal-closure",
    nearest(String(input).trim(), known),
  );
}
