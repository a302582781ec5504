import { type CodeRow, codeRows, type Words, type RangeId, rangeRows } from "@afterclose/codes";
import { loadWords } from "@afterclose/codes/languages";
import type { StandardCode } from "@afterclose/codes";
import { allPairs } from "../paths.ts";
import type { SiteFile } from "../site.ts";
import { icons } from "./icons.ts";
import { type CardSubject, codeCard, pairCard, siteCard } from "./card/draw-card.ts";

/** The pictures of link previews, one for each code, range and pair, and one for all other pages; and the site's icons. */
export async function cards(): Promise<Iterable<SiteFile>> {
  return filesOf(await loadWords("en"));
}

function* filesOf(text: Words): Iterable<SiteFile> {
  for (const row of codeRows) {
    yield [`cards/${String(row.from)}.png`, codeCard(codeSubject(text, row))];
  }
  for (const row of rangeRows) {
    yield [`cards/${row.slug}.png`, codeCard(rangeSubject(text, row))];
  }
  for (const [a, b] of allPairs()) {
    const card = pairCard(codeSubject(text, a), codeSubject(text, b));
    yield [`cards/${String(a.from)}-${String(b.from)}.png`, card];
  }
  yield ["cards/afterclose.png", siteCard()];
  yield* icons();
}

function codeSubject(text: Words, { from, family }: CodeRow): CardSubject {
  return { number: String(from), name: text.codes[from as StandardCode].name, family };
}

function rangeSubject(text: Words, { from, to, family }: CodeRow): CardSubject {
  const { name } = text.ranges[`${String(from)}-${String(to)}` as RangeId];
  return { number: `${String(from)}–${String(to)}`, name, family };
}
