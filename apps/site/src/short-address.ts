import { codeRows, type CodeRow, type LanguageTag, languages, negotiateLanguage, rangeRows } from "@afterclose/codes";
import { allPairs, codePage, pairPage, pathIn, prefixOf } from "./paths.ts";

/** The page that somebody means by a short or old address: `/1006`, `/compare/1013-vs-1006`, `/zh-cn/1012`. */
export function pageMeant(path: string): string | undefined {
  const { tag, page } = languageOf(path);
  const meant = meantInEnglish(page.toLowerCase()) ?? page;
  const whole = pathIn(tag, meant);
  return whole === path ? undefined : whole;
}

/** The language that a path begins with, by any of its tags, and the rest. */
function languageOf(path: string): { readonly tag: LanguageTag; readonly page: string } {
  const [, first = "", rest = ""] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
  const known = /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(first) ? negotiateLanguage(first) : undefined;
  return known === undefined ? { tag: "en", page: path } : { tag: known, page: rest === "" ? "/" : rest };
}

function meantInEnglish(page: string): string | undefined {
  const [, number] = /^(?:\/websocket|\/codes?|\/close-codes?)?\/(\d{4})(?:-[a-z-]*)?$/.exec(page) ?? [];
  const row = number === undefined ? undefined : rowOf(number);
  if (row !== undefined) {
    return codePage(row);
  }
  const [, a, b] =
    /^(?:\/compare)?(?:\/websocket)?\/(\d{4})(?:-[a-z-]+?)?(?:[-_+]?vs[-_+]?|-|\.\.|,)(\d{4})(?:-[a-z-]*)?$/.exec(
      page,
    ) ?? [];
  const [first, second] = [a, b].map((one) => codeRows.find(({ from }) => String(from) === one));
  return first === undefined || second === undefined || first === second ? undefined : pairPage(first, second);
}

function rowOf(number: string): Pick<CodeRow, "from" | "to" | "slug"> | undefined {
  const code = Number(number);
  return [...codeRows, ...rangeRows].find(({ from, to }) => from <= code && code <= to);
}

/** The short addresses, a line each, for hosts that read a `_redirects` file. */
export function redirectLines(): readonly string[] {
  const short = languages.flatMap(({ tag }) =>
    codeRows.flatMap(({ from }) => [`${prefixOf(tag)}/${String(from)}`, `${prefixOf(tag)}/websocket/${String(from)}`]),
  );
  const pairs = allPairs().flatMap(([a, b]) => [
    `/compare/${String(a.from)}-vs-${String(b.from)}`,
    `/compare/websocket/${String(b.from)}-${b.slug}-vs-${String(a.from)}-${a.slug}`,
  ]);
  const aliases = languages.flatMap(({ tag, aliases: others }) =>
    [tag, ...others]
      .filter((one) => prefixOf(tag) !== `/${one}` && tag !== "en")
      .map((one) => `/${one}/* ${prefixOf(tag)}/:splat 301`),
  );
  return [...[...short, ...pairs].map((from) => `${from} ${pageMeant(from) ?? from} 301`), ...aliases];
}
