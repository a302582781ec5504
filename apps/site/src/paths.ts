import { codeRows, type CodeRow, type LanguageTag } from "@afterclose/codes";

/** Where a language's pages begin: English at the root, the others under their tag. */
export function prefixOf(tag: LanguageTag): string {
  return tag === "en" ? "" : `/${tag.toLowerCase()}`;
}

/** The path of a page in one language. `page` is its path in English. */
export function pathIn(tag: LanguageTag, page: string): string {
  const path = prefixOf(tag) + (page === "/" ? "" : page);
  return path === "" ? "/" : path;
}

/** The path of a code's or a range's page. */
export function codePage(row: Pick<CodeRow, "from" | "to" | "slug">): string {
  const number = row.from === row.to ? String(row.from) : `${String(row.from)}-${String(row.to)}`;
  return `/websocket/${number}-${row.slug}`;
}

/** The path of a comparison's page: the smaller number first. */
export function pairPage(a: CodeRow, b: CodeRow): string {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  return `/compare/websocket/${String(first.from)}-${first.slug}-vs-${String(second.from)}-${second.slug}`;
}

/** Every pair of codes that has a page, in order. */
export function allPairs(): readonly (readonly [CodeRow, CodeRow])[] {
  return codeRows.flatMap((a, index) => codeRows.slice(index + 1).map((b) => [a, b] as const));
}

/** The file that a path is served from. */
export function fileOf(path: string): string {
  return path === "/" ? "index.html" : `${path.slice(1)}.html`;
}

/** The address of a page's Markdown twin. */
export function markdownOf(path: string): string {
  return path === "/" ? "/index.md" : `${path}.md`;
}
