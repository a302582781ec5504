export { adviceFor, compare, explain, type InLanguage, search, textIn } from "./catalogue.ts";
export type { Advice, AdviceProfile, EndingFacts } from "./advice.ts";
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
export type { Comparison, CompareOptions } from "./compare.ts";
export type { Explanation, ExplainOptions } from "./explain.ts";
export type { SearchHit } from "./search.ts";
export { codeRows } from "./generated/codes.ts";
export { rangeRows } from "./generated/ranges.ts";
export { profiles } from "./generated/profiles.ts";
export { causes } from "./generated/causes.ts";
export { hops } from "./generated/hops.ts";
export { runtimes } from "./generated/runtimes.ts";
export { schedules } from "./generated/schedules.ts";
export type * from "./generated/types.ts";
export type { LanguageText } from "./text/language-text.ts";
