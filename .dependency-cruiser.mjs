import { cruiserRules, rooms } from "./scripts/floors.mjs";

export default {
  forbidden: cruiserRules(rooms, import.meta.dirname),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@afterclose/source", "import", "node", "types", "default"],
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".json"],
    },
    skipAnalysisNotInRules: true,
  },
};
