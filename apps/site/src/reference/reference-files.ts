import { filesOfPage, editionOf } from "../build/files-of-language.ts";
import { referenceIn } from "../build/fresh-reference.ts";
import { sitemap } from "../machine/sitemap.ts";
import type { Assets, Edition, SiteFile } from "../site.ts";
import type { ReferenceEntry } from "./reference-model.ts";
import { referencePages } from "./reference-pages.tsx";

/** The pages of the reference, in English, and their sitemap. */
export async function referenceFiles(assets: Assets, out: string): Promise<Iterable<SiteFile>> {
  return filesOf(await editionOf("en", assets), referenceIn(out));
}

function* filesOf(edition: Edition, entries: readonly ReferenceEntry[]): Iterable<SiteFile> {
  const pages = referencePages(edition, entries);
  for (const page of pages) {
    yield* filesOfPage(edition, page);
  }
  yield ["sitemaps/reference.xml", sitemap(pages)];
}
