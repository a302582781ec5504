// @ts-check
import { codeDiffers } from "./rules/code-differs.mjs";
import { glossarySplit } from "./rules/glossary-split.mjs";
import { leftInEnglish } from "./rules/left-in-english.mjs";
import { missing } from "./rules/missing.mjs";
import { placeholderLost } from "./rules/placeholder-lost.mjs";
import { titleTooLong } from "./rules/title-too-long.mjs";
import { wrongScript } from "./rules/wrong-script.mjs";

/** @typedef {import("./sentences.mjs").Complaint} Complaint */

const forTranslations = [leftInEnglish, placeholderLost, wrongScript, codeDiffers, glossarySplit, titleTooLong];
const forEnglish = [wrongScript, glossarySplit, titleTooLong];

/**
 * Everything that is wrong with one language's words; and what it lacks, or has too much of. For those English stands
 * in: whoever adds a sentence writes English and is done, and the gaps are closed before a release.
 * @param {string} language
 * @param {object} english
 * @param {object} own
 * @returns {{ faults: readonly Complaint[], gaps: readonly Complaint[] }}
 */
export function lintLanguage(language, english, own) {
  const rules = language === "en" ? forEnglish : forTranslations;
  return { faults: rules.flatMap((rule) => rule(language, english, own)), gaps: missing(language, english, own) };
}
