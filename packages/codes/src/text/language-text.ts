import type {
  Actor,
  Begins,
  CauseId,
  Family,
  Lost,
  Planned,
  RangeId,
  SentBy,
  StandardCode,
  StopBecause,
  VendorClass,
  Witness,
} from "../generated/types.ts";

/** All of the catalogue's words in one language. The type is the list of what a language must have. */
export interface LanguageText {
  readonly codes: Readonly<Record<StandardCode, CodeText>>;
  readonly ranges: Readonly<Record<RangeId, CodeText>>;
  readonly vendors: VendorsText;
  readonly causes: Readonly<Record<CauseId, CauseText>>;
  readonly compare: CompareText;
  readonly labels: LabelsText;
  readonly glossary: Glossary;
}

/**
 * The page of one code or range. Placeholders are filled from the code's schedule:
 * `{first}` the first delay's bounds ("1–5 seconds"), `{start}` its lower bound, `{floor}` the lowest
 * later delay, `{ceiling}` the upper bound of the first growing delay, `{cap}` the longest delay, `{attempts}` how many tries are made.
 */
export interface CodeText {
  /** The name as a heading, translated. */
  readonly name: string;
  /** One sentence, the answer for somebody in a hurry: at most 160 characters in English. */
  readonly summary: string;
  /** Two or three words to one short sentence that can follow the number in a comparison. */
  readonly gist: string;
  /** One or two paragraphs. */
  readonly description: readonly string[];
  readonly whenYouSeeIt: readonly string[];
  readonly howToFix: { readonly client: readonly string[]; readonly server: readonly string[] };
  /** What the client does next, in words; the numbers are placeholders. */
  readonly whatNext: string;
  /** When this is the right code to send, or why nobody may. */
  readonly whenToUse: string;
  readonly commonMistakes: readonly string[];
  /** Where the sources contradict each other, if they do. */
  readonly disagreement?: string;
  /** Words that somebody may type into a search, in this language. */
  readonly keywords: readonly string[];
}

/** Sentences for a vendor's code: `{code}`, `{vendor}` and `{name}` (the vendor's own, untranslated) are filled in. */
export interface VendorsText {
  readonly summary: string;
  readonly description: string;
  readonly whenToUse: string;
  /** Said where a vendor's profile holds no row for the number. `{code}`, `{vendor}`. */
  readonly unlisted: string;
  /** Said where a bare number from 3000 up has several meanings. `{code}`. */
  readonly ambiguous: string;
  readonly status: { readonly documented: string; readonly observed: string };
  readonly sentBy: Readonly<Record<SentBy, string>>;
  readonly classes: Readonly<Record<VendorClass, VendorClassText>>;
}

export interface VendorClassText {
  readonly name: string;
  readonly whenYouSeeIt: string;
  readonly client: string;
  readonly server: string;
}

export interface CauseText {
  readonly name: string;
  /** What happened. */
  readonly what: string;
  /** What mends it. */
  readonly mend: string;
}

export interface CompareText {
  /** `{a}` and `{b}` are "1006 Abnormal Closure"; `{gistA}` and `{gistB}` are gists. */
  readonly summary: string;
  /** For a code compared with itself. `{a}`. */
  readonly same: string;
  readonly title: string;
  readonly axes: Readonly<Record<AxisName, string>>;
  readonly values: {
    readonly begins: Readonly<Record<Begins, string>>;
    readonly onWire: { readonly yes: string; readonly no: string };
    readonly clean: { readonly yes: string; readonly no: string };
    readonly planned: Readonly<Record<Planned, string>>;
    readonly lost: Readonly<Record<Lost, string>>;
    readonly actor: Readonly<Record<Actor, string>>;
    /** What browsers show: the same number, or `{codes}` in its place. */
    readonly browsers: { readonly same: string; readonly other: string; readonly mixed: string };
  };
  readonly senders: {
    readonly client: string;
    readonly server: string;
    readonly browserScript: string;
    readonly nobody: string;
  };
  /** The written notes on pairs that people confuse, smaller number first. */
  readonly notes: Readonly<Record<NotedPair, PairNote>>;
  /** Which one to send where one may choose. `{a}` and `{b}` are numbers. */
  readonly choose: {
    readonly either: string;
    readonly onlyA: string;
    readonly onlyB: string;
    readonly neither: string;
  };
}

export interface PairNote {
  /** The difference in one sentence. */
  readonly difference: string;
  /** A paragraph: how to tell them apart, which one to send, what people get wrong. */
  readonly note: string;
}

export type AxisName =
  | "about"
  | "family"
  | "begins"
  | "onWire"
  | "clean"
  | "planned"
  | "maySend"
  | "next"
  | "delays"
  | "lost"
  | "actor"
  | "browsers";

export type NotedPair =
  | "1000-1001"
  | "1000-1005"
  | "1000-1006"
  | "1000-1013"
  | "1001-1006"
  | "1001-1012"
  | "1002-1007"
  | "1003-1007"
  | "1005-1006"
  | "1006-1011"
  | "1006-1012"
  | "1006-1013"
  | "1006-1015"
  | "1008-1009"
  | "1008-1011"
  | "1008-1013"
  | "1008-3000"
  | "1011-1014"
  | "1012-1013"
  | "3000-3003";

export interface LabelsText {
  /** Headings of a code's page. */
  readonly headings: Readonly<
    Record<
      | "summary"
      | "description"
      | "whenYouSeeIt"
      | "howToFix"
      | "fixClient"
      | "fixServer"
      | "maySend"
      | "onWire"
      | "clean"
      | "whatNext"
      | "firstDelays"
      | "commonMistakes"
      | "disagreement"
      | "confusedWith"
      | "runtimes"
      | "sources"
      | "meanings"
      | "profiles"
      | "causes"
      | "hops"
      | "compare"
      | "differences"
      | "common"
      | "whenToUse"
      | "whichToSend"
      | "note",
      string
    >
  >;
  /** Column heads and small words. */
  readonly words: Readonly<
    Record<
      | "code"
      | "codes"
      | "range"
      | "name"
      | "meaning"
      | "vendor"
      | "family"
      | "advice"
      | "attempt"
      | "delay"
      | "from"
      | "to"
      | "yes"
      | "no"
      | "client"
      | "server"
      | "browserScript"
      | "nobody"
      | "checked"
      | "source"
      | "runtime"
      | "version"
      | "accepts"
      | "reports"
      | "cause"
      | "seenBy"
      | "mend"
      | "hop"
      | "idleLimit"
      | "lifetimeLimit"
      | "setting"
      | "none"
      | "unknown"
      | "axis"
      | "matched"
      | "registeredName"
      | "language",
      string
    >
  >;
  readonly families: Readonly<Record<Family, string>>;
  readonly witnesses: Readonly<Record<Witness, string>>;
  /** The advice in a few words. `{attempts}` is a number. */
  readonly advice: {
    readonly stop: string;
    readonly retry: string;
    readonly reauthenticate: string;
    readonly "new-session": string;
    /** Added where the tries are limited; by plural category of the number of tries. */
    readonly atMost: PluralText;
  };
  readonly stopBecause: Readonly<Record<StopBecause, string>>;
  /** The schedule in words: filled with durations and ranges of durations. */
  readonly schedule: {
    /** `{first}` */
    readonly first: string;
    /** `{min}`, `{max}`, `{cap}`: between min and a ceiling of max that doubles to cap. */
    readonly ceiling: string;
    /** As `ceiling`, after a first delay of its own. */
    readonly thenCeiling: string;
    /** `{start}`, `{cap}`, `{percent}`: at least start, doubling, up to percent more on top, to cap. */
    readonly both: string;
  };
}

/** A sentence by plural category (`Intl.PluralRules`); `{count}` is the number. */
export interface PluralText {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** How this language says each term: every translation of an English text with the term must hold one of the stems. */
export type Glossary = Readonly<
  Record<GlossaryTerm, { readonly use: readonly string[]; readonly avoid: readonly string[] }>
>;

export type GlossaryTerm =
  | "Close frame"
  | "handshake"
  | "load balancer"
  | "proxy"
  | "heartbeat"
  | "reconnect"
  | "browser"
  | "timeout"
  | "certificate"
  | "backoff";
