// @ts-check
import { eachMatch, isTest } from "./source-files.mjs";

/** @type {import("./source-files.mjs").Rule} */
export const unfinishedTests = {
  name: "unfinished-tests",
  severity: "error",
  reads: isTest,
  find: ({ text }) =>
    eachMatch(
      text,
      /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:skip|only|todo)\b/g,
      ([call]) => `${call}: a test runs or is removed. For a part that may be missing, use findPart and test.skipIf.`,
    ),
};
