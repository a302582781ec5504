// @ts-check
/**
 * What cannot be read off the English words. `keys`: the words of a fact, one for each name that the data has (a type
 * of packages/codes/src/generated/types.ts). `each`: the type of every value, which is one shape. `name`: the type's name. `doc`: what the named type holds.
 * @type {Readonly<Record<string, { keys?: string, each?: string, name?: string, doc?: string }>>}
 */
export const wordShapes = {
  codes: { keys: "StandardCode", each: "CodeText", doc: "The page of one code or range." },
  ranges: { keys: "RangeId", each: "CodeText", doc: "The page of one code or range." },
  causes: { keys: "CauseId", each: "CauseText", doc: "What happened, and how to fix it." },
  vendors: { name: "VendorsText", doc: "Sentences for a vendor's own codes." },
  "vendors.classes": {
    keys: "VendorClass",
    each: "VendorClassText",
    doc: "What vendors' codes of one class have in common.",
  },
  "vendors.sentBy": { keys: "SentBy" },
  comparisons: { name: "ComparisonsText", doc: "Two codes side by side." },
  "comparisons.notes": { each: "PairNote", doc: "A written note on a pair that people confuse." },
  "comparisons.values.begins": { keys: "Begins" },
  "comparisons.values.planned": { keys: "Planned" },
  "comparisons.values.lost": { keys: "Lost" },
  "comparisons.values.actor": { keys: "Actor" },
  labels: { name: "LabelsText", doc: "Headings, column heads and small words." },
  "labels.families": { keys: "Family" },
  "labels.witnesses": { keys: "Witness" },
  "labels.stopBecause": { keys: "StopBecause" },
  which: { name: "WhichText", doc: "The questions that lead to a code, and their answers." },
};
