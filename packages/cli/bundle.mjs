// Bundles the command into dist: one small file, and one for each language and each command that needs more.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build, transform } from "esbuild";

const here = import.meta.dirname;
const minify = process.env.AFTERCLOSE_READABLE !== "1";
const target = "node20.19";

/** Writes the whole command into a folder: afterclose.cjs, and what it loads when it needs it in chunks. */
export async function bundleInto(out) {
  const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
  rmSync(join(out, "chunks"), { recursive: true, force: true });
  const { outputFiles } = await build({
    entryPoints: { afterclose: join(here, "src/main.ts") },
    outdir: out,
    outExtension: { ".js": ".cjs" },
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    write: false,
    platform: "node",
    target,
    format: "esm",
    charset: "utf8",
    conditions: ["@afterclose/source"],
    define: { "process.env.AFTERCLOSE_VERSION": JSON.stringify(version) },
    plugins: [dataOnDemand],
    logLevel: "warning",
  });
  await Promise.all(outputFiles.map(({ path, text }) => writeAsCommonJs(path, text)));
}

// Node starts a CommonJS program some milliseconds sooner than an ES module; only ES modules can be split.
async function writeAsCommonJs(path, text) {
  const { code } = await transform(text, {
    format: "cjs",
    supported: { "dynamic-import": false },
    platform: "node",
    target,
    minify,
    charset: "utf8",
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

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
      // A chunk of its own has to be an ES module; elsewhere only CommonJS can have a getter for an export.
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
