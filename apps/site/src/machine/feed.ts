import { codeRows, hops, type Words, profiles, rangeRows, runtimes } from "@afterclose/codes";
import { formatDuration } from "@afterclose/codes/sentences";
import { codePage } from "../paths.ts";
import { origin } from "../site.ts";

/** One thing of the catalogue as it stands since the day on which its sources were last checked. */
interface Checked {
  readonly name: string;
  readonly page: string;
  readonly says: string;
  readonly sources: readonly { readonly title: string; readonly checked: string }[];
}

interface Kind {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly things: readonly Checked[];
}

/** An Atom feed of the catalogue: of each kind what was checked on which day, and what stands there since. */
export function feed(text: Words): string {
  const entries = kindsOf(text)
    .flatMap((kind) => [...byDay(kind.things)].map(([day, things]) => ({ day, kind, things })))
    .sort((a, b) => b.day.localeCompare(a.day));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    "<title>Afterclose: changes of the catalogue</title>",
    `<id>${origin}/feed.atom</id><link rel="self" href="${origin}/feed.atom"/><link href="${origin}/"/>`,
    `<updated>${moment(entries[0]?.day ?? "1970-01-01")}</updated><author><name>The Afterclose authors</name></author>`,
    ...entries.map(({ day, kind, things }) =>
      [
        `<entry><title>${escape(titleOf(kind, things))}</title>`,
        `<id>${origin}/feed.atom#${kind.id}-${day}</id><link href="${origin}${kind.page}"/>`,
        `<updated>${moment(day)}</updated>`,
        `<content type="html">${escape(listOf(things))}</content></entry>`,
      ].join("\n"),
    ),
    "</feed>",
    "",
  ].join("\n");
}

function kindsOf(text: Words): readonly Kind[] {
  const rows = [
    ...codeRows.map((row) => ({ row, words: text.codes[row.from as keyof typeof text.codes] })),
    ...rangeRows.map((row) => ({
      row,
      words: text.ranges[`${String(row.from)}-${String(row.to)}` as keyof typeof text.ranges],
    })),
  ];
  return [
    {
      id: "codes",
      title: "Close codes",
      page: "/websocket",
      things: rows.map(({ row, words }) => ({
        name: `${row.from === row.to ? String(row.from) : `${String(row.from)} to ${String(row.to)}`} ${words.name}`,
        page: codePage(row),
        says: words.summary,
        sources: row.sources,
      })),
    },
    {
      id: "vendors",
      title: "Vendors' codes",
      page: "/profiles",
      things: profiles.map(({ id, name, rows: codes, ranges, sources }) => ({
        name,
        page: `/profiles/${id}`,
        says: `${[...codes.map(({ code }) => String(code)), ...ranges.map(({ from, to }) => `${String(from)} to ${String(to)}`)].join(", ")}.`,
        sources,
      })),
    },
    {
      id: "limits",
      title: "Limits in the network path",
      page: "/hops",
      things: hops.map(({ id, name, idleMs, lifetimeMs, sources }) => ({
        name,
        page: `/hops#${id}`,
        says: `Idle limit: ${limit(idleMs)}. Longest lifetime: ${limit(lifetimeMs)}.`,
        sources,
      })),
    },
    {
      id: "runtimes",
      title: "What runtimes report",
      page: "/runtimes",
      things: runtimes.map(({ name, version, status, noCloseFrame, sources }) => ({
        name: `${name} ${version}`,
        page: "/runtimes",
        says: `${status === "measured" ? "Measured" : "Read, not measured"}. Without a Close frame it reports ${noCloseFrame === undefined ? "nothing that is known" : String(noCloseFrame)}.`,
        sources,
      })),
    },
  ];
}

const limit = (ms: number | undefined): string => (ms === undefined ? "none that is known" : formatDuration(ms, "en"));

const moment = (day: string): string => `${day}T00:00:00Z`;

/** What was last checked on each day. */
function byDay(things: readonly Checked[]): ReadonlyMap<string, readonly Checked[]> {
  const days = new Map<string, Checked[]>();
  for (const thing of things) {
    const day = thing.sources
      .map(({ checked }) => checked)
      .sort()
      .at(-1);
    if (day !== undefined) {
      days.set(day, [...(days.get(day) ?? []), thing]);
    }
  }
  return days;
}

const namedInTitle = 4;

/** "Vendors' codes checked: Discord Gateway, Pusher Channels" */
function titleOf({ title }: Kind, things: readonly Checked[]): string {
  const names = things.slice(0, namedInTitle).map(({ name }) => name);
  const more = things.length - names.length;
  return `${title} checked: ${names.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}

function listOf(things: readonly Checked[]): string {
  const items = things.map(({ name, page, says, sources }) => {
    const from = [...new Set(sources.map(({ title }) => title))].join("; ");
    return `<li><a href="${origin}${page}">${escape(name)}</a>: ${escape(says)} Checked against: ${escape(from)}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
