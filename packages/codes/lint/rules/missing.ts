import type { LanguageText } from "../../src/text/language-text.ts";
import { type Complaint, stringsOf } from "../strings.ts";

/** Every sentence of the English text exists in the language, and no other does. Plural forms are the language's own. */
export function missing(language: string, english: LanguageText, translated: LanguageText): readonly Complaint[] {
  const wanted = new Set(comparable(english));
  const found = new Set(comparable(translated));
  const complain = (path: string, message: string): Complaint => ({ rule: "missing", language, path, message });
  return [
    ...[...wanted].filter((path) => !found.has(path)).map((path) => complain(path, "is missing; write it")),
    ...[...found]
      .filter((path) => !wanted.has(path))
      .map((path) => complain(path, "is not in the English text; remove it")),
    ...stringsOf(translated)
      .filter(([, text]) => text.trim() === "")
      .map(([path]) => complain(path, "is empty; write it")),
    ...pluralForms(language, translated).map((form) =>
      complain(`labels.advice.atMost.${form}`, `is missing: the language has the plural form "${form}"`),
    ),
  ];
}

function comparable(text: LanguageText): readonly string[] {
  return stringsOf(text)
    .map(([path]) => path)
    .filter((path) => !/^glossary\.|\.keywords\.|^labels\.advice\.atMost\./.test(path));
}

function pluralForms(language: string, text: LanguageText): readonly string[] {
  const has = Object.keys(text.labels.advice.atMost);
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => !has.includes(form));
}
