// @ts-check
import { noBannedWords } from "./banned-words.mjs";
import { commentLength } from "./comment-length.mjs";
import { noMachinePaths } from "./no-machine-paths.mjs";
import { noFixedPorts, noSleeps } from "./patient-tests.mjs";
import { plainWords } from "./plain-words.mjs";
import { tellingNames } from "./telling-names.mjs";

/** @type {readonly import("./source-files.mjs").Rule[]} */
export const houseRules = [
  tellingNames,
  noSleeps,
  noFixedPorts,
  noMachinePaths,
  noBannedWords,
  plainWords,
  commentLength,
];

/**
 * @param {readonly import("./source-files.mjs").SourceFile[]} files
 * @param {readonly import("./source-files.mjs").Rule[]} [rules]
 */
export function applyRules(files, rules = houseRules) {
  return files.flatMap((file) =>
    rules
      .filter((rule) => rule.reads(file.path))
      .flatMap((rule) =>
        rule
          .find(file)
          .map(({ line, message }) => ({ rule: rule.name, severity: rule.severity, path: file.path, line, message })),
      ),
  );
}
