import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { siteFolder } from "../places.ts";
import type { Assets } from "../site.ts";

interface Rendering {
  readonly assets: Assets;
  readonly out: string;
  /** What has to be there before a part is rendered. */
  readonly prepare: (part: string) => Promise<void>;
  readonly built: (part: string, files: readonly string[]) => void;
}

// Each thread holds a catalogue of its own, so more cores than this would cost memory and gain little.
const mostThreads = 4;

/** Renders parts on as many threads as there are cores, each part on one. */
export async function renderParts(parts: readonly string[], { assets, out, prepare, built }: Rendering): Promise<void> {
  const left = [...parts];
  const threads = Math.min(availableParallelism(), mostThreads, left.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      let worker: Worker | undefined;
      try {
        for (let part = left.shift(); part !== undefined; part = left.shift()) {
          await prepare(part);
          worker ??= new Worker(join(siteFolder, "dist/render-thread.js"), {
            workerData: { assets, out },
            resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
          });
          built(part, await ask(worker, part));
        }
      } finally {
        await worker?.terminate();
      }
    }),
  );
}

function ask(worker: Worker, part: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (files: readonly string[]) => {
      worker.off("error", reject);
      resolve(files);
    });
    worker.postMessage(part);
  });
}
