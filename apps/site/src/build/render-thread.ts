import { parentPort, workerData } from "node:worker_threads";
import type { Assets } from "../site.ts";
import { filesOfPart } from "./parts.ts";
import { writeFiles } from "./write-files.ts";

const { assets, out } = workerData as { readonly assets: Assets; readonly out: string };

parentPort?.on("message", (part: string) => {
  void filesOfPart(part, assets, out).then((files) => {
    parentPort?.postMessage(writeFiles(out, files));
  });
});
