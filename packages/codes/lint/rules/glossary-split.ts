import type { GlossaryTerm, LanguageText } from "../../src/text/language-text.ts";
import { type Complaint, pairsOf, proseOf } from "../strings.ts";

/** A term is said in one way: where the English has it, the translation has a stem to use, and none to avoid. */
export function glossarySplit(language: string, english: LanguageText, translated: LanguageText): readonly Complaint[] {
  const terms = Object.entries(translated.glossary) as [GlossaryTerm, LanguageText["glossary"][GlossaryTerm]][];
  return pairsOf(english, translated)
    .filter(({ path }) => !/^glossary\.|\.keywords\./.test(path))
    .flatMap(({ path, english: original, translated: text }) => {
      const prose = proseOf(original).toLowerCase();
      const said = proseOf(text).toLowerCase();
      return terms.flatMap(([term, { use, avoid }]) => {
        const complain = (message: string): Complaint => ({ rule: "glossary-split", language, path, message });
        const bad = avoid.find((stem) => said.includes(stem.toLowerCase()));
        if (bad !== undefined) {
          return [complain(`says "${bad}" for "${term}"; use ${use.join(" or ")}: ${JSON.stringify(text)}`)];
        }
        const wanted = new RegExp(`\\b${term === "proxy" ? "prox(y|ies)" : term.toLowerCase()}`).test(prose);
        return wanted && !use.some((stem) => said.includes(stem.toLowerCase()))
          ? [complain(`does not say "${term}" as ${use.join(" or ")}: ${JSON.stringify(text)}`)]
          : [];
      });
    });
}
