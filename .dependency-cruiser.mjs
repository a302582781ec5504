import { cruiserResolving, cruiserRules, rooms } from "./scripts/floors.mjs";

export default {
  forbidden: cruiserRules(rooms, import.meta.dirname),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|out)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: cruiserResolving,
    skipAnalysisNotInRules: true,
  },
};
