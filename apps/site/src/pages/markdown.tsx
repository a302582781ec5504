import type { PageWords } from "../page-words.ts";
import { Marked, type Tokens } from "marked";
import type { JSX } from "preact";

/** What the page says beside headings and code. */
export type Words = Pick<PageWords["site"]["frame"], "permalink" | "copy" | "copied">;

/** Our own Markdown as a page's body: headings with an address, code to copy, tables that a phone can show. */
export function Markdown({ text, words }: { readonly text: string; readonly words: Words }): JSX.Element {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: markdownToHtml(text, words) }} />;
}

export function markdownToHtml(text: string, words: Words): string {
  const seen = new Map<string, number>();
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }) {
        const inside = this.parser.parseInline(tokens);
        const slug = slugOf(inside);
        const count = seen.get(slug) ?? 0;
        seen.set(slug, count + 1);
        return heading(depth, inside, count === 0 ? slug : `${slug}-${String(count)}`, words);
      },
      code: (token) => codeBlock(token, words),
      codespan: ({ text: code }) =>
        `<code${/^\S{1,24}$/.test(code) ? ' class="whole"' : ""} translate="no">${escape(code)}</code>`,
      table({ header, rows }) {
        const read = ({ tokens }: Tokens.TableCell): string => this.parser.parseInline(tokens);
        return table(
          header.map(read),
          rows.map((cells) => cells.map(read)),
        );
      },
    },
  });
  return marked.parse(text, { async: false });
}

function heading(depth: number, inside: string, id: string, { permalink }: Words): string {
  const label = escape(permalink) + ": " + plain(inside);
  const link = `<a class="permalink" href="#${id}" aria-label="${label}">#</a>`;
  return `<h${String(depth)} id="${id}">${inside}${link}</h${String(depth)}>\n`;
}

function codeBlock({ text, lang }: Tokens.Code, { copy, copied }: Words): string {
  const button = `<button type="button" data-copy="${escape(copied)}" hidden>${escape(copy)}</button>`;
  return `<figure class="snippet" dir="ltr"><figcaption><span translate="no">${escape(lang ?? "")}</span>${button}</figcaption><pre tabindex="0" translate="no"><code>${escape(text)}</code></pre></figure>\n`;
}

/** On a narrow screen each row is a list of its own, so each cell knows its column's name. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = header.map((cell) => (cell === "" ? "<td></td>" : `<th scope="col">${cell}</th>`)).join("");
  const body = rows.map(([first = "", ...rest]) => {
    const cells = rest.map((cell, at) => `<td data-label="${plain(header[at + 1] ?? "")}"><div>${cell}</div></td>`);
    return `<tr><th scope="row">${first}</th>${cells.join("")}</tr>`;
  });
  return `<div class="scroll" tabindex="0"><table class="stack"><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>\n`;
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, "").replaceAll('"', "&quot;");

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function slugOf(html: string): string {
  const text = plain(html).replace(/&[a-z]+;/g, "");
  return (
    text
      .toLowerCase()
      .trim()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "section"
  );
}
