import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { Assets } from "../site.ts";

const site = join(import.meta.dirname, "../..");

type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[] } | undefined>>;

/** Bundles scripts and styles with names that change with their content. */
export async function buildAssets(out: string): Promise<Assets> {
  const input = { site: join(site, "src/islands/site.ts"), lab: join(site, "src/islands/lab.ts") };
  rmSync(join(out, "assets"), { recursive: true, force: true });
  await build({
    root: site,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: { conditions: ["@afterclose/source", "browser", "module", "import", "default"] },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    worker: { format: "es" },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2022",
      manifest: ".manifest.json",
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
  const manifest = JSON.parse(readFileSync(join(out, ".manifest.json"), "utf8")) as Manifest;
  const script = manifest["src/islands/site.ts"];
  const island = manifest["src/islands/lab.ts"];
  return {
    script: `/${script?.file ?? ""}`,
    style: `/${script?.css?.[0] ?? ""}`,
    theme: themeScript(out),
    lab: [`/${island?.file ?? ""}`],
    labStyles: (island?.css ?? []).filter((file) => file !== script?.css?.[0]).map((file) => `/${file}`),
  };
}

/** The script that runs before the first paint is small and stands alone. */
function themeScript(out: string): string {
  const text = readFileSync(join(site, "src/islands/theme.js"), "utf8")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\n\s*/g, "\n")
    .trim();
  const name = `assets/theme-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.js`;
  mkdirSync(join(out, "assets"), { recursive: true });
  writeFileSync(join(out, name), text);
  return `/${name}`;
}
