import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** This package's folder, whether its sources run or their bundle. */
export const siteFolder: string = dirname(createRequire(import.meta.url).resolve("@afterclose/site/package.json"));

/** The folder of the whole house. */
export const houseFolder: string = join(siteFolder, "../..");

/** Where the guides of one language are. */
export function guidesFolder(tag: string): string {
  return join(houseFolder, "languages", tag, "guides");
}
