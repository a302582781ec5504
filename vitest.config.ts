import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { rooms } from "./scripts/floors.mjs";

const conditions = ["@afterclose/source", "node", "import", "module", "default"];
const places = [...Object.entries(rooms).map(([name, { at }]) => ({ name, at })), { name: "house", at: "scripts" }];

export default defineConfig({
  test: {
    // Many tests wait for real sockets and kernels: a core that vitest would leave idle serves them.
    maxWorkers: Math.max(2, availableParallelism()),
    globalSetup: ["scripts/testing/report-missing-parts.ts"],
    reporters: ["default", "./scripts/testing/closing-line.ts"],
    projects: places
      .filter(({ at }) => existsSync(at))
      .map(({ name, at }) => ({
        resolve: { conditions },
        ssr: { resolve: { conditions } },
        test: {
          name,
          include: [`${at}/**/*.test.{ts,tsx}`],
          exclude: ["**/node_modules/**", "**/dist/**"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      })),
  },
});
