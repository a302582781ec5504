// What the search box can find: the catalogue's own records, and every other page.
import {
  codeRows,
  type Hop,
  hops,
  rangeRows,
  type Searchable,
  type SearchField,
  type SearchRecord,
  searchRecords,
} from "@afterclose/codes";
import { formatDuration } from "@afterclose/codes/sentences";
import { codePage } from "../paths.ts";
import type { Edition, Page } from "../site.ts";

/** A record of the search, with the address of what it finds. */
export interface SiteRecord extends Searchable {
  readonly summary: string;
  readonly href: string;
}

type Fields = readonly (readonly [SearchField, number, string])[];

/** The catalogue's records and those of the limits of proxies, in one language. */
export function factRecords(edition: Edition): readonly SiteRecord[] {
  const catalogue = searchRecords(edition.text).map(({ code, title, summary, fields, ...record }) => ({
    code,
    title,
    summary,
    // A code is meant by "websocket close code 1006", too, where its own text has none of these words.
    fields: record.kind === "code" ? [...fields, ["text", 3, "WebSocket close code error"] as const] : fields,
    href: edition.href(placeOf({ code, ...record })),
  }));
  return [...catalogue, ...hops.map((hop) => hopRecord(edition, hop))];
}

/** Where a record of the catalogue is told of. */
function placeOf({ kind, cause, profile, code }: Pick<SearchRecord, "kind" | "cause" | "profile" | "code">): string {
  if (kind === "cause") {
    return `/causes#${cause ?? ""}`;
  }
  if (profile !== null) {
    return `/profiles/${profile}#${String(code)}`;
  }
  const row = (kind === "range" ? rangeRows : codeRows).find(({ from }) => from === code);
  return row === undefined ? "/websocket" : codePage(row);
}

/** The record of a page, unless it is the home page or a code's: the catalogue has that one. */
export function pageRecords(edition: Edition, page: Page): readonly SiteRecord[] {
  if (/^\/(?:websocket\/.*)?$/.test(page.path)) {
    return [];
  }
  const record = {
    code: null,
    title: page.title,
    summary: page.description,
    href: edition.href(page.path),
    fields: page.path.startsWith("/compare/") ? pairFields(edition, page) : pageFields(page),
  };
  return [record];
}

/** Both numbers count as a pair's own, less than one counts for its code's page. Its names are the codes' to be found by. */
function pairFields({ text, pages }: Edition, { path }: Page): Fields {
  const numbers = path.match(/\d+(?=-)/g) ?? [];
  const asked = [
    pages.site.pages.compare.title,
    text.comparisons.title.replaceAll(/\{\w\}/g, ""),
    "difference between",
  ];
  return [...numbers.map((number) => ["code", 90, number] as const), ["text", 4, asked.join(" ")]];
}

function pageFields({ path, title, description, markdown }: Page): Fields {
  const headings = [...markdown.matchAll(/^##+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return [
    ["name", 16, title],
    ["keywords", 12, path.replaceAll(/[/-]/g, " ").trim()],
    ["summary", 5, description],
    ["text", 4, headings.join(" ")],
  ];
}

function hopRecord(edition: Edition, hop: Hop): SiteRecord {
  const { words } = edition.text.labels;
  const limits = [
    [words.idleLimit, hop.idleMs],
    [words.lifetimeLimit, hop.lifetimeMs],
  ] as const;
  const told = limits.flatMap(([label, ms]) =>
    ms === undefined ? [] : [`${label} ${formatDuration(ms, edition.tag)}`],
  );
  return {
    code: null,
    title: hop.name,
    summary: [...told, ...hop.settings].join(" · "),
    href: `${edition.href("/hops")}#${hop.id}`,
    fields: [
      ["vendor", 14, `${hop.name} ${hop.id.replaceAll("-", " ")}`],
      // People type it in English, whatever their language.
      ["keywords", 12, `timeout idle limit ${words.idleLimit} ${words.lifetimeLimit}`],
      ...hop.settings.map((setting) => ["keywords", 10, setting] as const),
    ],
  };
}
