// @ts-check
import { eachMatch } from "./source-files.mjs";

/** Written with a bracket each, so that this file does not hold the words it looks for. */
const bannedWords = [
  {
    words: /registr[y]\.(?:npmj[s]|yarnpk[g])|npmj[s]\.or[g]|npm\.js[r]\.io|pypi\.or[g]|crates\.i[o]|npmmirro[r]/gi,
    mend: "Name the package, not where it is fetched from.",
  },
  {
    words: /\b(?:clau[d]e|anthropi[c]|copilo[t]|chat-?gp[t])\b|co-authored-b[y]|generated (?:by|with) a[i]\b/gi,
    mend: "Say what the code does, not who wrote it.",
  },
];

/** @type {import("./source-files.mjs").Rule} */
export const noBannedWords = {
  name: "no-banned-words",
  severity: "error",
  reads: () => true,
  find: ({ text }) =>
    bannedWords.flatMap(({ words, mend }) =>
      eachMatch(text, words, ([word]) => `"${word}" does not belong here. ${mend}`),
    ),
};
