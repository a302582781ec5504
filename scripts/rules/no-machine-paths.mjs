// @ts-check
import { eachMatch } from "./source-files.mjs";

const machinePath = /(?<![\w.~/:-])\/(?:wor[k]|tm[p]|hom[e]|User[s])\/[\w.-]+|\b[A-Z]:\\\\?User[s]\\/g;

/** @type {import("./source-files.mjs").Rule} */
export const noMachinePaths = {
  name: "no-machine-paths",
  severity: "error",
  reads: () => true,
  find: ({ text }) =>
    eachMatch(
      text,
      machinePath,
      ([path]) => `${path} is a place on one machine. Use tmpdir(), or a path from the file.`,
    ),
};
