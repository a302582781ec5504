import { codeRows, compare, explain, languageInfo, type LanguageTag, profiles, rangeRows } from "@afterclose/codes";
import { loadWords } from "@afterclose/codes/languages";
import { render } from "preact-render-to-string";
import { h } from "preact";
import { factRecords, pageRecords } from "../machine/search-records.ts";
import { type Listed, sitemap } from "../machine/sitemap.ts";
import { loadPageWords } from "../page-words.ts";
import { labFiles, labPageOf } from "../pages/lab-page.tsx";
import { Layout } from "../parts/layout.tsx";
import { codePageOf } from "../pages/code-page.tsx";
import { docPages } from "../pages/doc-pages.tsx";
import { guidePages } from "../pages/guide-pages.tsx";
import { homePage } from "../pages/home-page.tsx";
import { codesPage, comparePage } from "../pages/list-pages.tsx";
import { notFoundPage } from "../pages/not-found-page.tsx";
import { pairPageOf } from "../pages/pair-page.tsx";
import { profilePage, profilesPage } from "../pages/profile-pages.tsx";
import { causesPage, hopsPage, runtimesPage, whoMaySendPage } from "../pages/table-pages.tsx";
import { whichPage } from "../pages/which-page.tsx";
import { allPairs, fileOf, markdownOf, pairPage, pathIn, prefixOf } from "../paths.ts";
import { type Assets, type Edition, origin, type Page, type SiteFile } from "../site.ts";
import { markStandIns, showStandIns } from "../stand-ins.ts";

/** Everything that one language's pages need. */
export async function editionOf(tag: LanguageTag, assets: Assets): Promise<Edition> {
  return {
    tag,
    direction: languageInfo(tag).direction,
    text: markStandIns(await loadWords(tag)),
    pages: await loadPageWords(tag),
    assets,
    href: (page) => pathIn(tag, page),
  };
}

/** Every page of one language, in the order of its sitemap. */
export function* pagesOf(edition: Edition): Iterable<Page> {
  yield homePage(edition);
  yield codesPage(edition);
  for (const row of [...codeRows, ...rangeRows]) {
    yield codePageOf(edition, row);
  }
  yield comparePage(edition);
  for (const [a, b] of allPairs()) {
    yield pairPageOf(edition, a, b);
  }
  yield profilesPage(edition);
  for (const profile of profiles) {
    yield profilePage(edition, profile);
  }
  yield whoMaySendPage(edition);
  yield runtimesPage(edition);
  yield causesPage(edition);
  yield hopsPage(edition);
  yield whichPage(edition);
  yield labPageOf(edition);
  yield* guidePages(edition);
  yield* docPages(edition);
}

/** Every file of one language, each made when it is asked for, so that only one is held. */
export async function filesOfLanguage(tag: LanguageTag, assets: Assets): Promise<Iterable<SiteFile>> {
  return shown(filesOf(await editionOf(tag, assets)));
}

function* shown(files: Iterable<SiteFile>): Iterable<SiteFile> {
  for (const file of files) {
    yield showStandIns(file);
  }
}

function* filesOf(edition: Edition): Iterable<SiteFile> {
  const file = edition.tag.toLowerCase();
  const listed: Listed[] = [];
  const records = [...factRecords(edition)];
  for (const page of pagesOf(edition)) {
    records.push(...pageRecords(edition, page));
    if (page.isView !== true) {
      listed.push({ path: edition.href(page.path), day: lastChecked(page) });
    }
    yield* filesOfPage(edition, page);
  }
  yield* filesOfPage(edition, notFoundPage(edition));
  // Some hosts send /ru on to /ru/: the page is there too, and names /ru as its address.
  if (edition.tag !== "en") {
    yield [`${file}/index.html`, html(edition, homePage(edition))];
  }
  yield* redirects(edition);
  yield* api(edition);
  yield* labFiles(edition);
  yield [`search/${file}.json`, JSON.stringify(records)];
  yield [`sitemaps/${file}.xml`, sitemap(listed)];
}

function lastChecked({ sources = [] }: Page): string | undefined {
  return sources
    .map(({ checked }) => checked)
    .sort()
    .at(-1);
}

/** A page and its Markdown twin. */
export function* filesOfPage(edition: Edition, page: Page): Iterable<SiteFile> {
  const path = edition.href(page.path);
  yield [fileOf(path), html(edition, page)];
  yield [markdownOf(path).slice(1), page.markdown + "\n"];
}

function html(edition: Edition, page: Page): string {
  return "<!doctype html>" + render(h(Layout, { edition, page }));
}

/** The reverse order of a pair leads to the canonical one. */
function redirects(edition: Edition): readonly SiteFile[] {
  return allPairs().map(([a, b]) => {
    const to = edition.href(pairPage(a, b));
    const from = to.replace(/[^/]*$/, `${String(b.from)}-${b.slug}-vs-${String(a.from)}-${a.slug}`);
    const body = `<!doctype html><html lang="${edition.tag}"><head><meta charset="utf-8"><title>${String(a.from)} / ${String(b.from)}</title><link rel="canonical" href="${origin}${to}"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${to}"></head><body><p><a href="${to}">${to}</a></p></body></html>`;
    return [fileOf(from), body];
  });
}

function api({ tag, text }: Edition): readonly SiteFile[] {
  const base = `api/v1${prefixOf(tag)}`;
  const explained = codeRows.map((row) => explain(row.from, { words: text }));
  return [
    [
      `${base}/codes.json`,
      JSON.stringify({
        schemaVersion: 1,
        language: tag,
        codes: explained.map(({ code, name, slug, summary, family, maySend, onWire, advice }) => ({
          code,
          name,
          slug,
          summary,
          family,
          maySend,
          onWire,
          advice,
        })),
        ranges: rangeRows.map((row) => {
          const { name, slug, summary, range, maySend, onWire, advice } = explain(row.from, { words: text });
          return { ...range, name, slug, summary, maySend, onWire, advice };
        }),
      }),
    ],
    ...explained.map((shown): SiteFile => [
      `${base}/codes/${String(shown.code)}.json`,
      JSON.stringify({ schemaVersion: 1, ...shown }),
    ]),
    ...allPairs().map(([a, b]): SiteFile => [
      `${base}/compare/${String(a.from)}-${String(b.from)}.json`,
      JSON.stringify({ schemaVersion: 1, ...compare(a.from, b.from, { words: text }) }),
    ]),
  ];
}
