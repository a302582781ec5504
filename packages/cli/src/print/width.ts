const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
// Marks above and below letters, joiners and marks of direction take no column.
const zero = /[\p{Mn}\p{Me}\p{Cf}]/u;

const narrow =
  /^[\x20-\x7E\u00A0-\u02AF\u0400-\u0482\u048A-\u052F\u1E00-\u1EFF\u2010-\u2027\u202F-\u205E\u2190-\u21FF\u2500-\u259F\u25CF]*$/;

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
  let columns = 0;
  for (const character of text) {
    columns += columnsOf(character);
  }
  return columns;
}

const known = new Map<string, number>();

function columnsOf(character: string): number {
  let columns = known.get(character);
  if (columns === undefined) {
    columns = measure(character);
    known.set(character, columns);
  }
  return columns;
}

function measure(character: string): number {
  if (wide.test(character)) {
    return 2;
  }
  return zero.test(character) ? 0 : 1;
}

/** Fills a text up with spaces to a number of columns. */
export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}
