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
    plugins: [dataOnDemand],
    logLevel: "warning",
  });
}

// `ws` asks for Node's own modules by `require`, and goes without the optional ones that it cannot get.
const builtInsByRequire =
  "const require=n=>{const m=process.getBuiltinModule(n);if(!m)throw new Error('not bundled: '+n);return m};";

// Modules of mere data. One answer needs little of them.
const dataModules =
  /[\\/]codes[\\/]src[\\/](generated[\\/](causes|codes|formatted|hops|profiles|ranges|runtimes)|text[\\/][\w-]+[\\/]index)\.ts$/;

/** Puts JSON in the place of data, which is parsed when somebody first asks for it. */
const dataOnDemand = {
  name: "data-on-demand",
  setup(builder) {
    builder.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
      const module = join(resolveDir, path);
      return dataModules.test(module) ? { path: module, namespace: "data" } : undefined;
    });
    builder.onLoad({ filter: /./, namespace: "data" }, async ({ path }) => {
      const { text, ...others } = await exportsOf(path);
      // A language is loaded by itself, as an ES module; only a CommonJS module can have a getter for an export.
      return text === undefined
        ? { contents: later + getters("exports", others) }
        : { contents: `export const text = {};\n${later}${getters("text", text)}` };
    });
  },
};

const later = `function later(object, json) {
  for (const name of Object.keys(json)) {
    let made;
    Object.defineProperty(object, name, { enumerable: true, get: () => (made ??= JSON.parse(json[name])) });
  }
}
`;

function getters(object, values) {
  const json = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
  return `later(${object}, ${JSON.stringify(json)});\n`;
}

async function exportsOf(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: "cjs" });
  const module = { exports: {} };
  new Function("module", outputFiles[0].text)(module);
  return module.exports;
}

if (resolve(process.argv[1] ?? "") === import.meta.filename) {
  await bundleInto(join(here, "dist"));
}
