import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { houseFolder, siteFolder } from "../places.ts";
import { referenceSources } from "../reference/reference-entries.ts";
import type { ReferenceEntry } from "../reference/reference-model.ts";
import { stateFolder } from "./build-state.ts";
import { processAnswer } from "./process-answer.ts";
import { filesBelow, stampOf } from "./stamp.ts";

interface KeptReference {
  readonly stamp: string;
  readonly entries: readonly ReferenceEntry[];
}

const fileIn = (out: string): string => join(out, stateFolder, "reference.json");

/** What the packages export; read once. */
export function referenceIn(out: string): readonly ReferenceEntry[] {
  return (JSON.parse(readFileSync(fileIn(out), "utf8")) as KeptReference).entries;
}

/** Reads what the packages export, unless their sources are those of the build before. */
export async function freshReference(out: string): Promise<void> {
  const reader = [join(houseFolder, "package-lock.json"), ...filesBelow(join(siteFolder, "src/reference"))];
  const stamp = stampOf([...referenceSources(), ...reader]);
  if (existsSync(fileIn(out)) && (JSON.parse(readFileSync(fileIn(out), "utf8")) as KeptReference).stamp === stamp) {
    return;
  }
  const entries = await processAnswer<readonly ReferenceEntry[]>("reference-process", [], ["--max-semi-space-size=8"]);
  writeFileSync(fileIn(out), JSON.stringify({ stamp, entries } satisfies KeptReference));
}
