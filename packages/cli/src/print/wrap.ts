import { isNarrow, widthOf } from "./width.ts";

// No line may begin with these (closing marks), and none may end with those (opening marks).
const closing = /^[、。，．；：？！）」』】〉》”’%\]).,;:?!…・ー～々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u;
const opening = /[（「『【〈《“‘([]$/u;

/** Breaks a text into lines of at most so many columns, where the language allows a break. */
export function wrap(text: string, columns: number, language: string): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    let width = 0;
    for (const piece of piecesOf(paragraph, language)) {
      const more = widthOf(piece.trimEnd());
      if (line !== "" && width + more > columns && mayBreak(line, piece)) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
        width = widthOf(line);
      } else {
        line += piece;
        width += more + piece.length - piece.trimEnd().length;
      }
      while (width > Math.max(columns, 8) && !line.trimEnd().includes(" ")) {
        const head = headOf(line, Math.max(columns, 8));
        if (head.length === line.length) {
          break;
        }
        lines.push(head);
        line = line.slice(head.length);
        width = widthOf(line);
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** A closing mark stays with what it closes; `.advice` behind a space closes nothing. */
function mayBreak(line: string, piece: string): boolean {
  return (!closing.test(piece) || line.endsWith(" ")) && !opening.test(line);
}

// Chinese and Japanese may break between any two characters; Thai only between words.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u;
const thai = /\p{Script=Thai}/u;

/** The text in pieces that stay together: words with the space behind them, or characters of a script without spaces. */
function piecesOf(text: string, language: string): readonly string[] {
  // A space that may not break, as before a French colon, is a part of its word.
  const words = text.match(/[\S\u00A0\u202F]+[^\S\u00A0\u202F]*|\s+/g) ?? [];
  if (isNarrow(text)) {
    return words;
  }
  return words.flatMap((word) => {
    if (thai.test(word)) {
      return splitThai(word, language);
    }
    return unspaced.test(word) ? glued(splitUnspaced(word)) : [word];
  });
}

/** Each character by itself; what stands in backticks, an option, a word in other letters and a span of numbers stay whole. */
function splitUnspaced(text: string): readonly string[] {
  return text.match(/`[^`]*`|\d[\d.\-–～~]*[A-Za-z%]*|-{0,2}[A-Za-z][\w'’-]*|./gsu) ?? [];
}

let thaiWords: Intl.Segmenter | undefined;

function splitThai(text: string, language: string): readonly string[] {
  thaiWords ??= new Intl.Segmenter(language, { granularity: "word" });
  const parts = text.match(/`[^`]*`|\d[\d.\-–~]*|[^`\d]+|`/g) ?? [];
  const words = parts.flatMap((part) =>
    /^[`\d]/.test(part) ? [part] : Array.from(thaiWords?.segment(part) ?? [], ({ segment }) => segment),
  );
  return glued(words);
}

/** Puts closing marks to the piece before them, and opening marks to the one behind. */
function glued(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && (closing.test(piece) || opening.test(before) || /^\s+$/.test(piece))) {
      joined[joined.length - 1] = before + piece;
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function headOf(text: string, columns: number): string {
  let head = "";
  for (const character of text) {
    if (widthOf(head + character) > columns) {
      break;
    }
    head += character;
  }
  return head === "" ? [...text].slice(0, 1).join("") : head;
}
