import type { LanguageTag, Words } from "@afterclose/codes";
import type { ComponentChildren } from "preact";
import type { PageWords } from "./page-words.ts";

/** The address that canonical links name; a deployment sets its own with SITE_ORIGIN. */
export const origin: string = process.env["SITE_ORIGIN"] ?? "https://afterclose.dev";

/** What every page of one language is made from. */
export interface Edition {
  readonly tag: LanguageTag;
  readonly direction: "ltr" | "rtl";
  readonly text: Words;
  readonly pages: PageWords;
  readonly assets: Assets;
  /** The path of a page in this language. */
  href(page: string): string;
}

/** Where the built scripts and styles are. */
export interface Assets {
  readonly style: string;
  readonly theme: string;
  readonly script: string;
  /** The lab's own script and styles. */
  readonly lab: readonly string[];
  readonly labStyles: readonly string[];
}

/** One page before it is laid out. */
export interface Page {
  /** Its path in English, such as `/websocket/1006-abnormal-closure`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly body: ComponentChildren;
  /** Set for a page that exists in these languages only. */
  readonly only?: readonly LanguageTag[];
  /** The way here from the home page, for the reader and for search engines. */
  readonly trail: readonly (readonly [label: string, page: string])[];
  readonly structured?: readonly object[];
  /** The page's number, for its picture in link previews. */
  readonly card?: string;
  /** What it rests on, and when that was last checked. */
  readonly sources?: readonly { readonly checked: string }[];
  readonly json?: string;
  /** A view of what other pages say: for readers, and not for the index of a search engine. */
  readonly isView?: boolean;
  readonly markdown: string;
  /** Extra scripts of this page alone. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
}

/** One file of the site: its path below the output folder, and what it holds. */
export type SiteFile = readonly [path: string, content: string | Uint8Array];
