import { codeRows, languages, loadText, rangeRows } from "@afterclose/codes/with-text";
import { badge, embedCard, icon } from "../machine/badges.ts";
import { cardPng } from "../machine/card-png.ts";
import { feed } from "../machine/feed.ts";
import { openApi } from "../machine/open-api.ts";
import { allPairs, codePage, pairPage } from "../paths.ts";
import { policy } from "../parts/layout.tsx";
import { type Assets, origin, type SiteFile } from "../site.ts";

/** What stands once, whatever the language. */
export async function commonFiles(assets: Assets): Promise<readonly SiteFile[]> {
  const text = await loadText.en();
  const titles = codeRows.map((row) => ({ row, name: text.codes[row.from as keyof typeof text.codes].name }));
  return [
    ["robots.txt", `User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`],
    ["sitemap.xml", sitemapIndex()],
    ["icon.svg", icon()],
    ["feed.atom", feed()],
    ["api/v1/openapi.json", JSON.stringify(openApi(), null, 1)],
    ["llms.txt", llms(titles)],
    ["_headers", headers()],
    [
      "_redirects",
      allPairs()
        .map(
          ([a, b]) =>
            `${pairPage(a, b).replace(/[^/]*$/, "")}${String(b.from)}-${b.slug}-vs-${String(a.from)}-${a.slug} ${pairPage(a, b)} 301`,
        )
        .join("\n") + "\n",
    ],
    ...titles.flatMap(({ row, name }): SiteFile[] => [
      [`badges/${String(row.from)}.svg`, badge(row, name)],
      [
        `embed/${String(row.from)}.html`,
        embedCard(row, name, text.codes[row.from as keyof typeof text.codes].summary, assets.style),
      ],
    ]),
    ...cards(),
  ];
}

function cards(): readonly SiteFile[] {
  const one = codeRows.map((row): SiteFile => [`cards/${String(row.from)}.png`, cardPng([String(row.from)])]);
  const two = allPairs().map(([a, b]): SiteFile => [
    `cards/${String(a.from)}-${String(b.from)}.png`,
    cardPng([String(a.from), String(b.from)]),
  ]);
  const ranges = rangeRows.map((row): SiteFile => [`cards/${row.slug}.png`, cardPng([String(row.from)])]);
  return [...one, ...two, ...ranges, ["cards/afterclose.png", cardPng(["1000", "1006"])]];
}

function sitemapIndex(): string {
  const entries = languages.map(
    ({ tag }) => `<sitemap><loc>${origin}/sitemaps/${tag.toLowerCase()}.xml</loc></sitemap>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</sitemapindex>\n`;
}

function headers(): string {
  return [
    "/*",
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: no-referrer",
    "  Permissions-Policy: camera=(), microphone=(), geolocation=()",
    `  Content-Security-Policy: ${policy}`,
    "/assets/*",
    "  Cache-Control: public, max-age=31536000, immutable",
    "",
  ].join("\n");
}

function llms(titles: readonly { readonly row: (typeof codeRows)[number]; readonly name: string }[]): string {
  return [
    "# Afterclose",
    "",
    "> Every WebSocket close code: what it means, when you see it, how to fix it, who may send it, and what to do next. Complete in 15 languages.",
    "",
    "Each page has a Markdown twin at the same address with `.md`, and the facts as JSON below `/api/v1/` (see `/api/v1/openapi.json`).",
    "",
    "## Codes",
    "",
    ...titles.map(({ row, name }) => `- [${String(row.from)} ${name}](${origin}${codePage(row)}.md)`),
    "",
    "## Tables",
    "",
    ...["/websocket", "/who-may-send", "/runtimes", "/causes", "/hops", "/profiles", "/compare"].map(
      (path) => `- [${path.slice(1)}](${origin}${path}.md)`,
    ),
    "",
  ].join("\n");
}
