import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { siteFolder } from "../places.ts";
import type { Assets } from "../site.ts";
import { stateFolder } from "./build-state.ts";

const theme = join(siteFolder, "src/islands/theme.js");

type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[] } | undefined>>;

/** Scripts and styles as they were bundled, and every file that went into them. */
export interface BuiltAssets {
  readonly assets: Assets;
  readonly inputs: readonly string[];
}

/** Bundles scripts and styles with names that change with their content. */
export async function buildAssets(out: string): Promise<BuiltAssets> {
  const input = { site: join(siteFolder, "src/islands/site.ts"), lab: join(siteFolder, "src/islands/lab.ts") };
  const inputs = new Set<string>([theme]);
  rmSync(join(out, "assets"), { recursive: true, force: true });
  await build({
    root: siteFolder,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: { conditions: ["@afterclose/source", "browser", "module", "import", "default"] },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    worker: { format: "es", plugins: () => [noteInputs(inputs)] },
    plugins: [noteInputs(inputs)],
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2022",
      manifest: `${stateFolder}/manifest.json`,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input,
        output: {
          entryFileNames: "assets/[name]-[hash].js",
          chunkFileNames: "assets/[name]-[hash].js",
          assetFileNames: "assets/[name]-[hash][extname]",
        },
      },
    },
  });
  const manifest = JSON.parse(readFileSync(join(out, stateFolder, "manifest.json"), "utf8")) as Manifest;
  const script = manifest["src/islands/site.ts"];
  const island = manifest["src/islands/lab.ts"];
  const assets = {
    script: `/${script?.file ?? ""}`,
    style: `/${script?.css?.[0] ?? ""}`,
    theme: themeScript(out),
    lab: [`/${island?.file ?? ""}`],
    labStyles: (island?.css ?? []).filter((file) => file !== script?.css?.[0]).map((file) => `/${file}`),
  };
  return { assets, inputs: [...inputs].sort() };
}

/** Notes each file on the disk that the bundler reads, style sheets among them. */
function noteInputs(inputs: Set<string>): Plugin {
  return {
    name: "note-inputs",
    transform(_, id) {
      const file = id.split("?")[0] ?? "";
      if (existsSync(file)) {
        inputs.add(file);
      }
    },
  };
}

/** The script that runs before the first paint is small and stands alone. */
function themeScript(out: string): string {
  const text = readFileSync(theme, "utf8")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\n\s*/g, "\n")
    .trim();
  const name = `assets/theme-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.js`;
  mkdirSync(join(out, "assets"), { recursive: true });
  writeFileSync(join(out, name), text);
  return `/${name}`;
}
