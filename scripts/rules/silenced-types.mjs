// @ts-check
import { eachMatch, isCode } from "./source-files.mjs";

/** @type {import("./source-files.mjs").Rule} */
export const silencedTypes = {
  name: "silenced-types",
  severity: "error",
  reads: isCode,
  find: ({ text }) =>
    eachMatch(
      text,
      /@ts-(?:ignor[e]|nochec[k])/g,
      ([word]) => `${word} hides every error. Mend the type, or expect the one error.`,
    ),
};
