import { languages, type LanguageTag } from "@afterclose/codes";
import { cards } from "../machine/cards.ts";
import { filesInEveryLanguage } from "../machine/files-in-every-language.ts";
import { referenceFiles } from "../reference/reference-files.ts";
import type { Assets, SiteFile } from "../site.ts";
import { filesOfLanguage } from "./files-of-language.ts";

/** The parts that stand once, beside one part for each language. */
export const singleParts = ["reference", "machine", "cards"] as const;

/** The files of one part of the site, each made when it is asked for. */
export async function filesOfPart(part: string, assets: Assets, out: string): Promise<Iterable<SiteFile>> {
  switch (part) {
    case "reference":
      return referenceFiles(assets, out);
    case "machine":
      return filesInEveryLanguage(assets);
    case "cards":
      return cards();
    default:
      return filesOfLanguage(languageNamed(part), assets);
  }
}

function languageNamed(part: string): LanguageTag {
  const found = languages.find(({ tag }) => tag === part);
  if (found === undefined) {
    throw new RangeError(`"${part}" is neither a language nor one of ${singleParts.join(", ")}.`);
  }
  return found.tag;
}
