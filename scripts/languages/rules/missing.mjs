// @ts-check
import { pluralCategories } from "../plural-forms.mjs";
import { isOwn, stringsOf } from "../sentences.mjs";

/**
 * Every sentence of the English text exists in the language, and no other does. Plural forms are the language's own.
 * @type {import("../sentences.mjs").Rule}
 */
export function missing(language, english, translated) {
  const plurals = pluralsOf(english);
  const wanted = new Set(comparable(english, plurals));
  const found = new Set(comparable(translated, plurals));
  /** @param {string} path @param {string} message */
  const complain = (path, message) => ({ rule: "missing", language, path, message });
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

/**
 * The sentences that English has in plural forms: those with a `one` and an `other`.
 * @param {object} english
 */
function pluralsOf(english) {
  const paths = new Set(stringsOf(english).map(([path]) => path));
  return [...paths]
    .filter((path) => path.endsWith(".one") && paths.has(path.replace(/one$/, "other")))
    .map((path) => path.replace(/\.one$/, ""));
}

/**
 * @param {object} text
 * @param {readonly string[]} plurals
 */
function comparable(text, plurals) {
  return stringsOf(text)
    .map(([path]) => path)
    .filter((path) => !isOwn(path) && !plurals.includes(path.replace(form, "")));
}

/**
 * @param {string} language
 * @param {object} text
 * @param {readonly string[]} plurals
 */
function absentForms(language, text, plurals) {
  const has = new Set(stringsOf(text).map(([path]) => path));
  const forms = pluralCategories(language);
  return plurals.flatMap((path) =>
    forms.filter((one) => !has.has(`${path}.${one}`)).map((one) => ({ path, form: one })),
  );
}
