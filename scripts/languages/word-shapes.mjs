// @ts-check
/**
 * What cannot be read off the English words. `keys`: the words of a fact, one for each name that the data has (a type
 * of packages/codes/src/generated/types.ts). `each`: the type of every value, which is one shape. `name`: the type's name.
 * @type {Readonly<Record<string, { keys?: string, each?: string, name?: string }>>}
 */
export const wordShapes = {
  codes: { keys: "StandardCode", each: "CodeText" },
  ranges: { keys: "RangeId", each: "CodeText" },
  causes: { keys: "CauseId", each: "CauseText" },
  vendors: { name: "VendorsText" },
  "vendors.classes": { keys: "VendorClass", each: "VendorClassText" },
  "vendors.sentBy": { keys: "SentBy" },
  comparisons: { name: "ComparisonsText" },
  "comparisons.notes": { each: "PairNote" },
  "comparisons.values.begins": { keys: "Begins" },
  "comparisons.values.planned": { keys: "Planned" },
  "comparisons.values.lost": { keys: "Lost" },
  "comparisons.values.actor": { keys: "Actor" },
  labels: { name: "LabelsText" },
  "labels.families": { keys: "Family" },
  "labels.witnesses": { keys: "Witness" },
  "labels.stopBecause": { keys: "StopBecause" },
  which: { name: "WhichText" },
};
