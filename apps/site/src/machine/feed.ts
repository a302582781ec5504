import { codeRows, hops, profiles, rangeRows, runtimes } from "@afterclose/codes/with-text";
import { origin } from "../site.ts";

/** An Atom feed of the catalogue: what was checked on which day. */
export function feed(): string {
  const days = new Map<string, string[]>();
  const note = (day: string, what: string): void => {
    days.set(day, [...(days.get(day) ?? []), what]);
  };
  for (const row of [...codeRows, ...rangeRows]) note(newest(row.sources), `${String(row.from)} ${row.name}`);
  for (const { name, sources } of profiles) note(newest(sources), name);
  for (const { name, sources } of [...hops, ...runtimes]) note(newest(sources), name);
  const entries = [...days].sort(([a], [b]) => b.localeCompare(a));
  const updated = `${entries[0]?.[0] ?? "1970-01-01"}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    "<title>Afterclose: changes of the catalogue</title>",
    `<id>${origin}/feed.atom</id><link rel="self" href="${origin}/feed.atom"/><link href="${origin}/"/>`,
    `<updated>${updated}</updated><author><name>The Afterclose authors</name></author>`,
    ...entries.map(
      ([day, names]) =>
        `<entry><title>${String(names.length)} entries checked</title><id>${origin}/feed.atom#${day}</id><link href="${origin}/websocket"/><updated>${day}T00:00:00Z</updated><summary>${escape(names.join(", "))}</summary></entry>`,
    ),
    "</feed>",
    "",
  ].join("\n");
}

function newest(sources: readonly { readonly checked: string }[]): string {
  return (
    sources
      .map(({ checked }) => checked)
      .sort()
      .at(-1) ?? "1970-01-01"
  );
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
