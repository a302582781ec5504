import type { LanguageTag } from "@afterclose/codes";
import { type LabWords, loadLabWords } from "@afterclose/lab/languages";
import { loadSiteWords } from "./generated/load-words.ts";
import type { SiteWords } from "./generated/words.ts";
import { markStandIns } from "./stand-ins.ts";

/** The site's own words, and the lab's page with the names of what it can show. */
export interface PageWords {
  readonly site: SiteWords["site"];
  readonly labPage: SiteWords["labPage"] & Omit<LabWords, "language" | "standIns">;
}

export async function loadPageWords(tag: LanguageTag): Promise<PageWords> {
  const { site, labPage } = markStandIns(await loadSiteWords(tag));
  const { groups, scenarios, parameters, choices } = markStandIns(await loadLabWords(tag));
  return { site, labPage: { ...labPage, groups, scenarios, parameters, choices } };
}
