// The pieces that put the catalogue into sentences, for whoever builds pages or a program of their own.
export { adviceInWords, delaysInWords, scheduleInWords } from "./advice-in-words.ts";
export { checkedInWords } from "./checked-in-words.ts";
export { fill, fillPlural, formatDuration, formatSpan, useFormatted } from "./fill.ts";
export { joinSentences } from "./join-sentences.ts";
export { formatted } from "./generated/formatted.ts";
export { spaceUnits } from "./space-units.ts";
