import { languages } from "../../src/generated/languages.ts";
import type { LanguageText } from "../../src/text/language-text.ts";
import { type Complaint, proseOf, stringsOf } from "../strings.ts";

const scripts: Readonly<Record<string, { readonly own: RegExp; readonly foreign: RegExp }>> = {
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

/** Each sentence is in the language's own script, and holds no letter that the script does not have. */
export function wrongScript(language: string, _english: LanguageText, translated: LanguageText): readonly Complaint[] {
  const script = scripts[languages.find(({ tag }) => tag === language)?.script ?? "Latn"];
  if (script === undefined) {
    return [];
  }
  const complain = (path: string, message: string): Complaint => ({ rule: "wrong-script", language, path, message });
  return stringsOf(translated)
    .filter(([path]) => !path.startsWith("glossary.") && !path.includes(".keywords."))
    .flatMap(([path, text]) => {
      const prose = proseOf(text);
      const found = [];
      if (/\p{L}{3,} +\p{L}{3,}/u.test(prose) && !script.own.test(prose)) {
        found.push(complain(path, `has no letter of its script: ${JSON.stringify(text)}`));
      }
      const foreign = script.foreign.exec(prose)?.[0];
      if (foreign !== undefined) {
        found.push(complain(path, `holds "${foreign}" of another script: ${JSON.stringify(text)}`));
      }
      // A code must look the same in every language: 1006, never ١٠٠٦.
      const digit = /(?![0-9])\p{Nd}/u.exec(text)?.[0];
      if (digit !== undefined) {
        found.push(complain(path, `holds the digit "${digit}"; write 0 to 9: ${JSON.stringify(text)}`));
      }
      return found;
    });
}
