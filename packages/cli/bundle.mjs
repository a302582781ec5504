// Bundles the command into dist: one small file, and one for each language and each command that needs more.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const out = join(here, "dist");
rmSync(join(out, "chunks"), { recursive: true, force: true });
await build({
  entryPoints: { afterclose: join(here, "src/main.ts") },
  outdir: out,
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  minify: process.env.AFTERCLOSE_READABLE !== "1",
  platform: "node",
  target: "node20.19",
  format: "esm",
  charset: "utf8",
  conditions: ["@afterclose/source"],
  define: { "process.env.AFTERCLOSE_VERSION": JSON.stringify(version) },
  banner: {
    js: "#!/usr/bin/env node\nimport{createRequire as __r}from'node:module';const require=__r(import.meta.url);",
  },
  logLevel: "warning",
});
