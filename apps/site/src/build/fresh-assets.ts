import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { houseFolder, siteFolder } from "../places.ts";
import type { Assets } from "../site.ts";
import type { BuiltAssets } from "./build-assets.ts";
import { stateFolder } from "./build-state.ts";
import { processAnswer } from "./process-answer.ts";
import { filesBelow, stampOf } from "./stamp.ts";

interface KeptAssets extends BuiltAssets {
  readonly stamp: string;
}

/** The scripts and styles of the build before, where nothing that went into them changed; new ones otherwise. */
export async function freshAssets(out: string): Promise<Assets> {
  const file = join(out, stateFolder, "assets.json");
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as KeptAssets) : undefined;
  const stamp = stampOfAssets(out, kept?.inputs);
  if (kept?.stamp === stamp) {
    return kept.assets;
  }
  const built = await processAnswer<BuiltAssets>("assets-process", [out], []);
  writeFileSync(file, JSON.stringify({ ...built, stamp: stampOfAssets(out, built.inputs) }));
  return built.assets;
}

/** What went in, what bundled it, and what came out. */
function stampOfAssets(out: string, inputs: readonly string[] = []): string {
  const bundler = [join(houseFolder, "package-lock.json"), join(siteFolder, "src/build/build-assets.ts")];
  // A style sheet that another one imports is not among what the bundler says it read.
  const styles = filesBelow(join(siteFolder, "src/styles"));
  return stampOf([...inputs, ...styles, ...bundler, ...filesBelow(join(out, "assets"))]);
}
