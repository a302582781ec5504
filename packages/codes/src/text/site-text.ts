import type { Hop } from "../generated/types.ts";

/** The words of the site around the catalogue's own text. */
export interface SiteText {
  /** The site's claim, under its name on the home page: two short sentences. */
  readonly tagline: string;
  /** The home page's opening paragraph. */
  readonly intro: string;
  /** `<meta name="description">` of the home page. */
  readonly metaHome: string;
  /** Links at the top of each page: one or two words each. */
  readonly nav: Readonly<
    Record<"codes" | "compare" | "profiles" | "lab" | "which" | "guides" | "docs" | "search" | "home" | "more", string>
  >;
  /** Small words of the frame: skip link, menus, switches, footer. */
  readonly frame: {
    readonly skip: string;
    readonly language: string;
    readonly theme: string;
    readonly themeLight: string;
    readonly themeDark: string;
    readonly themeSystem: string;
    readonly menu: string;
    readonly licence: string;
    readonly privacy: string;
    readonly asMarkdown: string;
    readonly asJson: string;
    readonly permalink: string;
    readonly copy: string;
    readonly copied: string;
    /** Beside a link to a page that exists in English only. */
    readonly inEnglish: string;
    /** Heads the list of a page's sections. */
    readonly onThisPage: string;
    /** Opens a piece of HTML that shows the code on another site. */
    readonly embed: string;
  };
  /** The search box and its results. */
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly nothing: string;
    readonly close: string;
    /** `{count}` results. */
    readonly found: string;
  };
  /** The home page: its headings and one sentence under each. */
  readonly home: {
    readonly mostMet: string;
    readonly mostMetLead: string;
    readonly confused: string;
    readonly confusedLead: string;
    readonly tools: string;
    readonly toolsLead: string;
    readonly toolClient: string;
    readonly toolServer: string;
    readonly toolDoctor: string;
    readonly toolCli: string;
    readonly toolLab: string;
    readonly allCodes: string;
  };
  /** Titles and lead sentences of the overview pages. */
  readonly pages: Readonly<
    Record<
      | "codes"
      | "compare"
      | "profiles"
      | "whoMaySend"
      | "runtimes"
      | "causes"
      | "hops"
      | "which"
      | "guides"
      | "notFound",
      { readonly title: string; readonly lead: string }
    >
  >;
  /** A vendor's page. `{vendor}`. */
  readonly profileTitle: string;
  readonly profileLead: string;
  /** The filter above the table of codes. */
  readonly filter: {
    readonly label: string;
    readonly all: string;
    readonly sortNumber: string;
    readonly sortName: string;
  };
  /** The page of a code. */
  readonly code: {
    readonly forClient: string;
    readonly forOperator: string;
    readonly seeItHappen: string;
    readonly seeItHappenLead: string;
    readonly codeToCopy: string;
    readonly inClient: string;
    readonly inServer: string;
    readonly inTerminal: string;
    /** Where a code cannot be sent, in place of code for a server. */
    readonly notSendable: string;
    readonly runtimesLead: string;
    readonly error: string;
    readonly clean: string;
    readonly notClean: string;
    readonly notKnown: string;
  };
  /** How a fact about a runtime or a hop is known: one to three words each. */
  readonly status: Readonly<Record<"measured" | "source-code" | "documented" | "reported", string>>;
  /** The table of limits on the way: column heads, and what stands in the cells. */
  readonly hops: {
    readonly kinds: Readonly<Record<Hop["kind"], string>>;
    readonly ends: string;
    /** What the two sides see. `{code}` is a number. */
    readonly endsWith: Readonly<Record<"fin" | "rst" | "silence" | "close", string>>;
    readonly pings: string;
    readonly pingsCount: Readonly<Record<"yes" | "no" | "both-ways-needed", string>>;
  };
  /** The picture of a schedule. `{n}` is the number of an attempt. */
  readonly picture: {
    readonly title: string;
    readonly attempt: string;
    readonly draw: string;
    readonly none: string;
    readonly seconds: string;
  };
  /** A comparison's page. */
  readonly pair: {
    /** Heads the folded table of axes that agree. `{count}`. */
    readonly sameFolded: string;
    readonly bothSchedules: string;
    readonly sideBySide: string;
    readonly otherPairs: string;
  };
  /** The decision tree without scripts: what follows an answer. */
  readonly whichLeads: string;
  /** `<meta name="description">` of a comparison. `{a}`, `{b}`. */
  readonly metaPair: string;
}
