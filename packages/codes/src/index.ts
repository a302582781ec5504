export { explain, type Explanation, type ExplainOptions } from "./explain.ts";
export { compare, type Comparison, type CompareOptions } from "./compare.ts";
export {
  type FoundRecord,
  search,
  type Searchable,
  type SearchField,
  type SearchHit,
  searchIn,
  type SearchOptions,
  type SearchRecord,
  searchRecords,
} from "./search.ts";
export { adviceFor } from "./advice-for.ts";
export { type Advice, type AdviceProfile, type EndingFacts, resolve } from "./advice.ts";
export {
  type Bounds,
  boundsAt,
  delayAt,
  listBounds,
  type Schedule,
  scheduleNamed,
  type ScheduleName,
} from "./schedule.ts";
export {
  type CodeRangeName,
  isLocalOnly,
  mayAppearOnWire,
  mayBrowserSend,
  mayClientSend,
  mayServerSend,
  rangeOf,
} from "./ranges.ts";
export { CatalogueError, type CatalogueErrorCode } from "./errors.ts";
export { type CodeInput, type Entry, findProfile, lookup, type Meaning, meaningsOf } from "./lookup.ts";
export { languageInfo, languages, type LanguageTag, negotiateLanguage, resolveLanguage } from "./languages.ts";
export type { InWords } from "./in-words.ts";
export { type BrowserReport, browserReports, type RuntimeView, runtimeViews } from "./runtime-view.ts";
export { answersTo, type QuestionName, type WhichStep, whichTree } from "./which.ts";
export { codeRows } from "./generated/codes.ts";
export { rangeRows } from "./generated/ranges.ts";
export { profiles } from "./generated/profiles.ts";
export { causes } from "./generated/causes.ts";
export { hops } from "./generated/hops.ts";
export { runtimes } from "./generated/runtimes.ts";
export { schedules } from "./generated/schedules.ts";
export type {
  Cause,
  CauseId,
  CodeRow,
  Family,
  Hop,
  Language,
  MaySend,
  Profile,
  ProfileId,
  ProfileRange,
  ProfileRow,
  RangeId,
  Runtime,
  Source,
  StandardCode,
  StopBecause,
  VendorClass,
} from "./generated/types.ts";
export type { CauseText, CodeText, LabelsText, PluralText, WhichText, Words } from "./generated/words.ts";
