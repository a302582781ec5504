import type { LanguageTag } from "@afterclose/codes";
import type { JSX } from "preact";

const formats = new Map<LanguageTag, Intl.DateTimeFormat>();

/** A day as the language writes it, in the calendar and the digits of the facts beside it. */
export function dayInWords(day: string, tag: LanguageTag): string {
  const format =
    formats.get(tag) ?? new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { dateStyle: "long", timeZone: "UTC" });
  formats.set(tag, format);
  return format.format(new Date(day));
}

/** The same, for people and for machines. */
export function Day({ day, tag }: { readonly day: string; readonly tag: LanguageTag }): JSX.Element {
  return <time dateTime={day}>{dayInWords(day, tag)}</time>;
}
