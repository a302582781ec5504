import type { LanguageText } from "../../src/text/language-text.ts";
import { type Complaint, stringsOf } from "../strings.ts";

/** Every sentence of the English text exists in the language, and no other does. Plural forms are the language's own. */
export function missing(language: string, english: LanguageText, translated: LanguageText): readonly Complaint[] {
  const plurals = pluralsOf(english);
  const wanted = new Set(comparable(english, plurals));
  const found = new Set(comparable(translated, plurals));
  const complain = (path: string, message: string): Complaint => ({ rule: "missing", language, path, message });
  return [
    ...[...wanted].filter((path) => !found.has(path)).map((path) => complain(path, "is missing; write it")),
    ...[...found]
      .filter((path) => !wanted.has(path))
      .map((path) => complain(path, "is not in the English text; remove it")),
    ...stringsOf(translated)
      .filter(([, text]) => text.trim() === "")
      .map(([path]) => complain(path, "is empty; write it")),
    ...absentForms(language, translated, plurals).map(({ path, form }) =>
      complain(`${path}.${form}`, `is missing: the language has the plural form "${form}"`),
    ),
  ];
}

const form = /\.(zero|one|two|few|many|other)$/;

/** The sentences that English has in plural forms: those with a `one` and an `other`. */
function pluralsOf(english: LanguageText): readonly string[] {
  const paths = new Set(stringsOf(english).map(([path]) => path));
  return [...paths]
    .filter((path) => path.endsWith(".one") && paths.has(path.replace(/one$/, "other")))
    .map((path) => path.replace(/\.one$/, ""));
}

function comparable(text: LanguageText, plurals: readonly string[]): readonly string[] {
  return stringsOf(text)
    .map(([path]) => path)
    .filter((path) => !/^glossary\.|\.keywords\./.test(path) && !plurals.includes(path.replace(form, "")));
}

function absentForms(
  language: string,
  text: LanguageText,
  plurals: readonly string[],
): readonly { path: string; form: string }[] {
  const has = new Set(stringsOf(text).map(([path]) => path));
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return plurals.flatMap((path) =>
    forms.filter((one) => !has.has(`${path}.${one}`)).map((one) => ({ path, form: one })),
  );
}
