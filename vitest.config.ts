import { defineConfig } from "vitest/config";

const rooms = [
  ...["codes", "wire", "client", "server", "lab", "sim", "doctor", "cli"].map((name) => ({ name, at: `packages/${name}` })),
  { name: "site", at: "apps/site" },
  { name: "examples", at: "examples" },
  { name: "house", at: "scripts" },
];

export default defineConfig({
  test: {
    globalSetup: ["scripts/testing/report-missing-parts.ts"],
    projects: rooms.map(({ name, at }) => ({
      resolve: { conditions: ["@afterclose/source", "node", "import", "module", "default"] },
      ssr: { resolve: { conditions: ["@afterclose/source", "node", "import", "module", "default"] } },
      test: { name, include: [`${at}/**/*.test.{ts,tsx}`], exclude: ["**/node_modules/**", "**/dist/**"], testTimeout: 20_000 },
    })),
  },
});
