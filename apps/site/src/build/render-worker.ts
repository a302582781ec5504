import type { LanguageTag } from "@afterclose/codes/with-text";
import { parentPort, workerData } from "node:worker_threads";
import type { Assets } from "../site.ts";
import { write } from "./build-site.ts";
import { renderLanguage } from "./render-language.ts";

const { assets, out } = workerData as { readonly assets: Assets; readonly out: string };

parentPort?.on("message", (tag: LanguageTag) => {
  void renderLanguage(tag, assets).then((files) => {
    parentPort?.postMessage(write(out, files));
  });
});
