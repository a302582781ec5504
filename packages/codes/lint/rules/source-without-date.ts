import type { Complaint } from "../strings.ts";

/** A row of data with its sources, whatever else it holds. */
export interface Sourced {
  readonly name: string;
  readonly sources: readonly { readonly title: string; readonly url: string; readonly checked: string }[];
}

/** Every row names a source, and each source the day when it was last checked, which is not in the future. */
export function sourceWithoutDate(where: string, rows: readonly Sourced[], today: string): readonly Complaint[] {
  const complain = (path: string, message: string): Complaint => ({
    rule: "source-without-date",
    language: "-",
    path,
    message,
  });
  return rows.flatMap(({ name, sources }) => [
    ...(sources.length === 0 ? [complain(`${where}.${name}`, "names no source")] : []),
    ...sources
      .filter(
        ({ checked }) => !/^\d{4}-\d{2}-\d{2}$/.test(checked) || Number.isNaN(Date.parse(checked)) || checked > today,
      )
      .map(({ title, checked }) =>
        complain(`${where}.${name}`, `"${title}" was checked on ${JSON.stringify(checked)}: not a day that was`),
      ),
  ]);
}
