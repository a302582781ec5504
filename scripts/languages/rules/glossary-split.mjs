// @ts-check
import { isOwn, pairsOf, proseOf } from "../sentences.mjs";

/** @typedef {Readonly<Record<string, { use: readonly string[], avoid: readonly string[] }>>} Glossary */

/**
 * A term is said in one way: where the English has it, the translation has a stem to use, and none to avoid.
 * @type {import("../sentences.mjs").Rule}
 */
export function glossarySplit(language, english, translated) {
  const { glossary = {} } = /** @type {{ glossary?: Glossary }} */ (translated);
  const terms = Object.entries(glossary).map(([term, stems]) => ({ ...stems, term, inEnglish: inEnglish(term) }));
  return pairsOf(english, translated)
    .filter(({ path }) => !isOwn(path))
    .flatMap(({ path, english: original, translated: text }) => {
      const prose = proseOf(original).toLowerCase();
      const said = proseOf(text).toLowerCase();
      return terms.flatMap(({ term, use, avoid, inEnglish: wanted }) => {
        /** @param {string} message */
        const complain = (message) => ({ rule: "glossary-split", language, path, message });
        const bad = avoid.find((stem) => says(said, stem.toLowerCase()));
        if (bad !== undefined) {
          return [complain(`says "${bad}" for "${term}"; use ${use.join(" or ")}: ${JSON.stringify(text)}`)];
        }
        return wanted.test(prose) && !use.some((stem) => said.includes(stem.toLowerCase()))
          ? [complain(`does not say "${term}" as ${use.join(" or ")}: ${JSON.stringify(text)}`)]
          : [];
      });
    });
}

/**
 * Whether a text has a stem; one in Latin letters has to begin a word, since "HAProxy" is a name and no proxy.
 * @param {string} text
 * @param {string} stem
 */
const says = (text, stem) =>
  /^[a-z]/.test(stem) ? new RegExp(`(?<![a-z])${stem.replace(/[^\w\s]/g, "\\$&")}`).test(text) : text.includes(stem);

/** @param {string} term */
const inEnglish = (term) => new RegExp(`\\b${term === "proxy" ? "prox(y|ies)" : term.toLowerCase()}`);
