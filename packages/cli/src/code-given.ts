import { codeRows } from "@afterclose/codes";

/** What was typed for a code, as the catalogue takes it: "Going Away" is `going-away`. */
export function codeGiven(typed: string): string {
  return typed
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}

/** Whether a word was meant as a code, even one that there is not: `-1`, `0x3ee`, `discord:`, `going_away`. */
export function isMeantAsCode(word: string): boolean {
  const given = codeGiven(word);
  return /^[-+#]?\d|:/.test(given) || isCodeName(given);
}

/** Puts the words of a code's name together: `going away` is one word. Others stay as they are. */
export function joinCodeName(words: readonly string[]): readonly string[] {
  const name = codeGiven(words.join(" "));
  return words.length > 1 && isCodeName(name) ? [name] : words;
}

function isCodeName(given: string): boolean {
  return codeRows.some(({ slug }) => slug === given);
}
