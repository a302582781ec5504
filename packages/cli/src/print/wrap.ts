import { isNarrow, widthOf } from "./width.ts";

// No line may begin with these (closing marks), and none may end with those (opening marks).
const closing = /^[、。，．；：？！）」』】〉》”’%\]).,;:?!…]/u;
const opening = /[（「『【〈《“‘([]$/u;

/** Breaks a text into lines of at most so many columns, where the language allows a break. */
export function wrap(text: string, columns: number, language: string): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const piece of piecesOf(paragraph, language)) {
      if (line !== "" && widthOf(line + piece.trimEnd()) > columns && !closing.test(piece) && !opening.test(line)) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else {
        line += piece;
      }
      while (widthOf(line) > Math.max(columns, 8) && !line.trimEnd().includes(" ")) {
        const head = headOf(line, Math.max(columns, 8));
        if (head.length === line.length) break;
        lines.push(head);
        line = line.slice(head.length);
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The text in pieces that stay together: words with the space behind them, or characters of a script without spaces. */
function piecesOf(text: string, language: string): readonly string[] {
  const words = text.match(/\S+[^\S\u00A0\u202F]*|\s+/g) ?? [];
  return isNarrow(text)
    ? words
    : words.flatMap((word) => (spaceless.test(word) ? splitSpaceless(word, language) : [word]));
}

const segmenters = new Map<string, Intl.Segmenter>();

function splitSpaceless(text: string, language: string): readonly string[] {
  let words = segmenters.get(language);
  if (words === undefined) {
    words = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, words);
  }
  const pieces: string[] = [];
  // What stands in backticks is one word, whatever it holds, and so is a span of numbers.
  for (const part of text.match(/`[^`]*`|\d[\d.\-–～~]*|[^`\d]+|`/gu) ?? []) {
    if (/^[`\d]/.test(part)) {
      pieces.push(part);
      continue;
    }
    for (const { segment } of words.segment(part)) {
      const before = pieces.at(-1);
      if (before !== undefined && (closing.test(segment) || opening.test(before) || /^\s+$/u.test(segment))) {
        pieces[pieces.length - 1] = before + segment;
      } else {
        pieces.push(segment);
      }
    }
  }
  return pieces;
}

function headOf(text: string, columns: number): string {
  let head = "";
  for (const character of text) {
    if (widthOf(head + character) > columns) break;
    head += character;
  }
  return head === "" ? [...text].slice(0, 1).join("") : head;
}
