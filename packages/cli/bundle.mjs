// Bundles the command into dist: one small file, and one for each language and each command that needs more.
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;

/** Writes the whole command into a folder: afterclose.js, and what it loads when it needs it in chunks. */
export async function bundleInto(out) {
  const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
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
    banner: { js: builtInsByRequire },
    logLevel: "warning",
  });
}

// `ws` asks for Node's own modules by `require`, and goes without the optional ones that it cannot get.
const builtInsByRequire =
  "const require=n=>{const m=process.getBuiltinModule(n);if(!m)throw new Error('not bundled: '+n);return m};";

if (resolve(process.argv[1] ?? "") === import.meta.filename) {
  await bundleInto(join(here, "dist"));
}
