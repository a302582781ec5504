// Bundles the site's program into dist, from sources: what is run, its threads and processes, and each language's text.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const out = join(here, "dist");
rmSync(join(out, "chunks"), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: [
    "src/start.ts",
    "src/build/render-thread.ts",
    "src/build/assets-process.ts",
    "src/build/reference-process.ts",
  ],
  entryNames: "[name]",
  outdir: out,
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  conditions: ["@afterclose/source"],
  external: ["vite", "typedoc", "typescript", "ws", "send", "compression"],
  metafile: true,
  logLevel: "warning",
});

// What the program was made of, so that a build knows which pages an older program made.
const text = /(?:^|\/)src\/generated\/languages\/([^/]+)\.ts$/;
const stamps = {};
for (const file of Object.keys(metafile.inputs).sort()) {
  const part = text.exec(file)?.[1] ?? "";
  stamps[part] ??= createHash("sha256");
  stamps[part].update(file).update(readFileSync(resolve(here, file)));
}
const { "": code, ...languages } = Object.fromEntries(
  Object.entries(stamps).map(([part, hash]) => [part, hash.digest("hex")]),
);
writeFileSync(join(out, "program.json"), JSON.stringify({ code, languages }));
