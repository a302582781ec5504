// @ts-check
import { eachMatch, isCode, isTest } from "./source-files.mjs";

/**
 * The words that no reader of Afterclose should meet: a pattern, how the style sheet prints it, and what to write.
 * @type {readonly { words: RegExp, avoid: string, use: string }[]}
 */
export const avoidedWords = [
  { words: /\bmend(?:s|ed|ing)?\b/gi, avoid: "mend", use: "fix" },
  { words: /\bon the way\b/gi, avoid: "on the way", use: "in the path, between client and server, or in flight" },
  { words: /\bwithout a word\b/gi, avoid: "without a word", use: "without a Close frame, or silently" },
  { words: /\bgood-?bye\b/gi, avoid: "goodbye", use: "the Close frame" },
  {
    words: /\b(?:the|a) line (?:died|dies|is dead|was cut|dropped)\b|\bcut lines?\b/gi,
    avoid: "the line died, a cut line",
    use: "the connection was lost",
  },
  { words: /\bin vain\b/gi, avoid: "in vain", use: "timed out, or without success" },
  { words: /\bfor want of\b/gi, avoid: "for want of", use: "for lack of, or because ... is missing" },
  { words: /\bobey(?:s|ed|ing)?\b/gi, avoid: "obey (a code, a hint)", use: "follow" },
  { words: /\bhammer(?:s|ed|ing)?\b/gi, avoid: "hammer (a server)", use: "reconnect again and again" },
  { words: /\bstorms? back\b/gi, avoid: "storm back", use: "a reconnect storm" },
  {
    words: /\bhonest (?:clients?|peers?|visitors?|users?|one)\b/gi,
    avoid: "honest client",
    use: "legitimate client",
  },
  { words: /\bslow readers?\b/gi, avoid: "slow reader", use: "slow consumer" },
  { words: /\b(?:the|this) house\b/gi, avoid: "this house", use: "Afterclose, or this project" },
  { words: /\bof (?:its|their) own accord\b/gi, avoid: "of its own accord", use: "by itself" },
  { words: /\bfor ever\b/gi, avoid: "for ever", use: "forever, or without a limit" },
  { words: /\bparted by\b/gi, avoid: "parted by tabs", use: "tab-separated" },
  { words: /\bkind of news\b/gi, avoid: "kind of news", use: "category" },
  { words: /\bas the system(?=["\n])/gi, avoid: "as the system", use: "system default" },
  { words: /\bback-off\b/gi, avoid: "back-off", use: "backoff" },
  {
    words: /\bwho (?:is|are) (?:refused|told|asked|shed|let in|late)\b/gi,
    avoid: "who is refused ...",
    use: "name the subject: a refused client ...",
  },
  {
    words: /\banswers? that (?:is|are) no answers?\b/gi,
    avoid: "an answer that is no answer",
    use: "an invalid return value",
  },
];

const styleSheet = "docs/style.md";
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const sentence = /"(?:[^"\\\n]|\\.)* (?:[^"\\\n]|\\.)*"|`(?:[^`\\\n]|\\.)* (?:[^`\\\n]|\\.)*`/g;

/** @type {import("./source-files.mjs").Rule} */
export const plainWords = {
  name: "plain-words",
  severity: "error",
  reads: (path) =>
    (/^languages\/en\//.test(path) && !path.endsWith("/glossary.json")) ||
    (path.endsWith(".md") && !path.startsWith("languages/") && path !== styleSheet) ||
    path === "languages/README.md" ||
    (isCode(path) && !isTest(path) && !path.startsWith("scripts/rules/")),
  find({ path, text }) {
    const prose = proseIn(path, text);
    return avoidedWords.flatMap(({ words, use }) =>
      eachMatch(prose, acrossLines(words), ([word]) => `"${word}" is not plain. Write: ${use}. See ${styleSheet}.`),
    );
  },
};

/**
 * A phrase may break over two lines, of a comment, too.
 * @param {RegExp} words
 */
function acrossLines(words) {
  return new RegExp(words.source.replaceAll(" ", "(?: |\\n[ \\t]*(?:(?:\\*|//)[ \\t]*)?)"), words.flags);
}

/**
 * What people read of a file, each line where it was: values but not keys, comments and sentences but not names.
 * @param {string} path
 * @param {string} text
 */
function proseIn(path, text) {
  if (path.endsWith(".json")) {
    return text.replace(/"[^"\n]*"(?=:)/g, blank);
  }
  if (!isCode(path)) {
    return text.replace(/`[^`\n]*`/g, blank);
  }
  const kept = [...text.matchAll(comment), ...text.matchAll(sentence)];
  return kept.reduce(
    (blanked, { 0: found, index }) =>
      blanked.slice(0, index) + found.replace(/\$\{[^}]*\}/g, blank) + blanked.slice(index + found.length),
    blank(text),
  );
}

/** @param {string} text */
const blank = (text) => text.replace(/[^\n]/g, " ");
