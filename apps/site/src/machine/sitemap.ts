import { languages } from "@afterclose/codes";
import { origin } from "../site.ts";

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** A page of a sitemap, with the day on which what it says was last checked, where that is known. */
export interface Listed {
  readonly path: string;
  readonly day?: string | undefined;
}

/** The sitemap of these pages. */
export function sitemap(pages: readonly Listed[]): string {
  const entries = pages.map(
    ({ path, day }) => `<url><loc>${origin}${path}</loc>${day === undefined ? "" : `<lastmod>${day}</lastmod>`}</url>`,
  );
  return `${declaration}\n<urlset ${namespace}>${entries.join("")}</urlset>\n`;
}

/** The list of the sitemaps: one for each language, and one for the reference. */
export function sitemapIndex(): string {
  const names = [...languages.map(({ tag }) => tag.toLowerCase()), "reference"];
  const entries = names.map((name) => `<sitemap><loc>${origin}/sitemaps/${name}.xml</loc></sitemap>`);
  return `${declaration}\n<sitemapindex ${namespace}>${entries.join("")}</sitemapindex>\n`;
}
