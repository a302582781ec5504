import { codeRows, type Words, type StandardCode } from "@afterclose/codes";
import { loadWords } from "@afterclose/codes/languages";
import { badge, embedCard, icon } from "./badges.ts";
import { feed } from "./feed.ts";
import { openApi } from "./open-api.ts";
import { codePage } from "../paths.ts";
import { policy } from "../parts/layout.tsx";
import { redirectLines } from "../short-address.ts";
import { sitemapIndex } from "./sitemap.ts";
import { type Assets, origin, type SiteFile } from "../site.ts";

/** What stands once, whatever the language. */
export async function filesInEveryLanguage(assets: Assets): Promise<Iterable<SiteFile>> {
  return filesOf(await loadWords("en"), assets);
}

function* filesOf(text: Words, assets: Assets): Iterable<SiteFile> {
  const titles = codeRows.map((row) => ({ row, words: text.codes[row.from as StandardCode] }));
  yield ["robots.txt", `User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`];
  yield ["sitemap.xml", sitemapIndex()];
  yield ["icon.svg", icon()];
  yield ["feed.atom", feed(text)];
  yield ["api/v1/openapi.json", JSON.stringify(openApi(), null, 1)];
  yield ["llms.txt", llms(titles.map(({ row, words }) => ({ row, name: words.name })))];
  yield ["_headers", headers()];
  yield ["_redirects", `${redirectLines().join("\n")}\n`];
  for (const { row, words } of titles) {
    yield [`badges/${String(row.from)}.svg`, badge(row, words.name)];
    yield [`embed/${String(row.from)}.html`, embedCard(row, words.name, words.summary, assets.style)];
  }
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
