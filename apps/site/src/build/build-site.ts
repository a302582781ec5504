import { languages, type LanguageTag } from "@afterclose/codes/with-text";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Assets, SiteFile } from "../site.ts";
import { buildAssets } from "./build-assets.ts";
import { commonFiles } from "./common-files.ts";

/** What is told of a build while it goes on. */
export interface Progress {
  step(done: number, all: number, what: string): void;
}

export interface BuiltSite {
  readonly files: number;
  readonly seconds: number;
  /** Languages whose pages were still good from the build before. */
  readonly kept: number;
}

const root = join(import.meta.dirname, "../../../..");

/** Builds the whole site into a folder. Languages that did not change since the last build are kept. */
export async function buildSite(out: string, progress: Progress): Promise<BuiltSite> {
  const begun = performance.now();
  const stampFile = join(out, ".stamps.json");
  const before = readStamps(stampFile);
  mkdirSync(out, { recursive: true });
  const assets = await buildAssets(out);
  const code = stampOf(
    [
      ...folder("apps/site/dist"),
      ...folder("apps/site/src/guides"),
      ...folder("apps/site/src/docs"),
      ...folder("packages/codes/dist", "text"),
      ...readmes(),
    ],
    JSON.stringify(assets),
  );
  const all = languages.map(({ tag }) => tag);
  const stamps = Object.fromEntries(all.map((tag) => [tag, stampOf(folder(`packages/codes/dist/text/${tag}`), code)]));
  const changed = all.filter((tag) => before[tag] !== stamps[tag]);
  let files = 0;
  let done = 0;
  progress.step(0, changed.length + 1, "languages");
  await inWorkers(changed, assets, out, (tag, count) => {
    files += count;
    done += 1;
    progress.step(done, changed.length + 1, tag);
  });
  files += write(out, await commonFiles(assets));
  progress.step(changed.length + 1, changed.length + 1, "done");
  writeFileSync(stampFile, JSON.stringify(stamps));
  return { files, seconds: (performance.now() - begun) / 1000, kept: all.length - changed.length };
}

/** Renders languages on as many threads as there are cores. */
async function inWorkers(
  tags: readonly LanguageTag[],
  assets: Assets,
  out: string,
  done: (tag: LanguageTag, files: number) => void,
): Promise<void> {
  const left = [...tags];
  const threads = Math.min(availableParallelism(), left.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL("./render-worker.js", import.meta.url), {
        workerData: { assets, out },
        resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 },
      });
      try {
        for (let tag = left.shift(); tag !== undefined; tag = left.shift()) {
          const rendering = tag;
          const files = await new Promise<number>((resolve, reject) => {
            worker.once("message", resolve);
            worker.once("error", reject);
            worker.postMessage(rendering);
          });
          worker.removeAllListeners("error");
          done(rendering, files);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
}

/** Writes files below a folder; returns how many. */
export function write(out: string, files: readonly SiteFile[]): number {
  const made = new Set<string>();
  for (const [path, content] of files) {
    const file = join(out, path);
    const directory = dirname(file);
    if (!made.has(directory)) {
      mkdirSync(directory, { recursive: true });
      made.add(directory);
    }
    writeFileSync(file, content);
  }
  return files.length;
}

function readStamps(file: string): Readonly<Record<string, string>> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : {};
}

function folder(path: string, without?: string): readonly string[] {
  const at = join(root, path);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(map|tsbuildinfo|d\.ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => without === undefined || !file.slice(at.length).startsWith(`/${without}/`))
    .sort();
}

function readmes(): readonly string[] {
  return ["client", "server", "lab", "doctor", "codes", "cli"]
    .map((name) => join(root, `packages/${name}/README.md`))
    .filter((file) => existsSync(file));
}

function stampOf(files: readonly string[], more: string): string {
  const hash = createHash("sha256").update(more);
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

/** Removes a built site. */
export function removeSite(out: string): void {
  rmSync(out, { recursive: true, force: true });
}
