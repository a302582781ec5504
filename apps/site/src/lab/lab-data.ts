import {
  type CauseId,
  codeRows,
  languageInfo,
  type LanguageTag,
  type Words,
  rangeRows,
  type RangeId,
  type StandardCode,
} from "@afterclose/codes";
import type { PageWords } from "../page-words.ts";
import type { LabWords } from "./lab-words.ts";

/** What the lab's island needs in one language. The site writes it as `/lab/<tag>.json`. */
export interface LabData {
  readonly tag: LanguageTag;
  readonly direction: "ltr" | "rtl";
  /** What stands between two parts of a sentence: ", " and ". " as the language has them. */
  readonly joins: { readonly comma: string; readonly stop: string };
  readonly words: LabWords;
  /** The codes with a page of their own: number, name, and where the page is. */
  readonly codes: readonly { readonly code: number; readonly name: string; readonly href?: string }[];
  /** The names of the numbers without one, by range. */
  readonly ranges: readonly { readonly from: number; readonly to: number; readonly name: string }[];
  readonly causes: Readonly<Partial<Record<CauseId, string>>>;
  readonly stopBecause: Words["labels"]["stopBecause"] & LabWords["stopBecause"];
}

/** Makes the data of one language. `hrefOf` gives the address of a code's page, where there is one. */
export function labData(
  tag: LanguageTag,
  text: Words,
  pages: PageWords,
  hrefOf: (code: number) => string | undefined = () => undefined,
): LabData {
  const { direction, joins } = languageInfo(tag);
  const { labPage } = pages;
  return {
    tag,
    direction,
    joins: { comma: joins.comma, stop: joins.stop },
    words: labPage,
    codes: codeRows.map(({ from: code }) => {
      const href = hrefOf(code);
      return { code, name: text.codes[code as StandardCode].name, ...(href !== undefined && { href }) };
    }),
    ranges: rangeRows.map(({ from, to }) => ({
      from,
      to,
      name: text.ranges[`${String(from)}-${String(to)}` as RangeId].name,
    })),
    causes: Object.fromEntries(Object.entries(text.causes).map(([id, { name }]) => [id, name])),
    stopBecause: { ...text.labels.stopBecause, ...labPage.stopBecause },
  };
}
