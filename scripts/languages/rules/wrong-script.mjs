// @ts-check
import { isOwn, proseOf, stringsOf } from "../sentences.mjs";

/** @type {Readonly<Record<string, { own: RegExp, foreign: RegExp }>>} */
const scripts = {
  Latn: {
    own: /\p{Script=Latin}/u,
    foreign:
      /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Hangul}\p{Script=Greek}]/u,
  },
  Cyrl: {
    own: /\p{Script=Cyrillic}/u,
    foreign: /[\p{Script=Han}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Hangul}іїєґў]/u,
  },
  Hans: {
    own: /\p{Script=Han}/u,
    foreign:
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}斷線連續務過這個為與動態請網頁關閉]/u,
  },
  Jpan: {
    own: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
    foreign: /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}这个们为请说连关闭]/u,
  },
  Kore: {
    own: /\p{Script=Hangul}/u,
    foreign: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}]/u,
  },
  Deva: {
    own: /\p{Script=Devanagari}/u,
    foreign: /[\p{Script=Bengali}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}]/u,
  },
  Thai: { own: /\p{Script=Thai}/u, foreign: /[\p{Script=Lao}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}]/u },
  Arab: { own: /\p{Script=Arabic}/u, foreign: /[\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Han}]/u },
};

/**
 * Each sentence is in the language's own script, and holds no letter that the script does not have.
 * @type {import("../sentences.mjs").Rule}
 */
export function wrongScript(language, _english, translated) {
  const script = scripts[new Intl.Locale(language).maximize().script ?? "Latn"];
  if (script === undefined) {
    return [];
  }
  return stringsOf(translated)
    .filter(([path]) => !isOwn(path))
    .flatMap(([path, text]) =>
      faultsIn(text, script).map((message) => ({ rule: "wrong-script", language, path, message })),
    );
}

/**
 * @param {string} text
 * @param {{ own: RegExp, foreign: RegExp }} script
 */
function faultsIn(text, script) {
  const prose = proseOf(text);
  const faults = [];
  if (/\p{L}{3,} +\p{L}{3,}/u.test(prose) && !script.own.test(prose)) {
    faults.push(`has no letter of its script: ${JSON.stringify(text)}`);
  }
  const foreign = script.foreign.exec(prose)?.[0];
  if (foreign !== undefined) {
    faults.push(`holds "${foreign}" of another script: ${JSON.stringify(text)}`);
  }
  // A code must look the same in every language: 1006, never ١٠٠٦.
  const digit = /(?![0-9])\p{Nd}/u.exec(text)?.[0];
  if (digit !== undefined) {
    faults.push(`holds the digit "${digit}"; write 0 to 9: ${JSON.stringify(text)}`);
  }
  return faults;
}
