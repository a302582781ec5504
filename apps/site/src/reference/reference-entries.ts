import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../build/stamp.ts";
import { houseFolder } from "../places.ts";

/** One import path that people use, and the source file behind it. */
export interface EntryFile {
  readonly path: string;
  readonly name: string;
  readonly file: string;
}

type Doors = Readonly<Record<string, string | { readonly "@afterclose/source"?: unknown; readonly types?: string }>>;

const packages = ["client", "server", "codes", "wire", "lab", "doctor"];

// Rows of data: their types stand at the package's main entry.
const dataOnly = new Set(["codes/measurements"]);

/** Every import path of the published packages that is one module. */
export function referenceEntries(): readonly EntryFile[] {
  return packages.flatMap((name) => {
    const folder = join(houseFolder, "packages", name);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly exports: Doors };
    return Object.entries(manifest.exports).flatMap(([entry, door]): EntryFile[] => {
      const source = typeof door === "string" ? undefined : door["@afterclose/source"];
      const path = join(name, entry);
      if (typeof source !== "string" || entry.includes("*") || dataOnly.has(path)) {
        return [];
      }
      return [{ path, name: `@afterclose/${path}`, file: join(folder, source) }];
    });
  });
}

/** Every file that the reference is made from. */
export function referenceSources(): readonly string[] {
  return packages.flatMap((name) => [
    join(houseFolder, "packages", name, "package.json"),
    ...filesBelow(join(houseFolder, "packages", name, "src")).filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("/generated/languages/"),
    ),
  ]);
}
