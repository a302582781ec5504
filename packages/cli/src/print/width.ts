const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const zero = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const combining = /[\p{Mn}\p{Me}\p{Cf}]/u;

const narrow =
  /^[\x20-\x7E\u00A0-\u02AF\u0400-\u0482\u048A-\u052F\u1E00-\u1EFF\u2010-\u2027\u202F-\u205E\u2190-\u21FF\u2500-\u259F\u25CF]*$/;

let graphemes: Intl.Segmenter | undefined;

/** Whether every character of a text takes one column. */
export function isNarrow(text: string): boolean {
  return narrow.test(text);
}

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  // In Latin and Cyrillic letters and their punctuation each character is one column.
  if (isNarrow(text)) {
    return text.length;
  }
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    columns += wide.test(segment) ? 2 : zero.test(segment) ? 0 : spacingOf(segment);
  }
  return columns;
}

// A cluster of Devanagari or Thai takes one column for each letter that is not a mark above or below.
function spacingOf(segment: string): number {
  return [...segment].filter((character) => !combining.test(character)).length;
}

/** Fills a text up with spaces to a number of columns. */
export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}
