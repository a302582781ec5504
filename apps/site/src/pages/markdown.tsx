import { Marked } from "marked";
import type { JSX } from "preact";

const marked = new Marked({ gfm: true });

/** Our own Markdown as a page's body. Tables get a frame that scrolls, code a direction. */
export function Markdown({ text }: { readonly text: string }): JSX.Element {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }} />;
}

export function markdownToHtml(text: string): string {
  const seen = new Map<string, number>();
  return marked
    .parse(text, { async: false })
    .replace(/<(h[2-4])>(.*?)<\/h[2-4]>/g, (_, tag: string, inside: string) => {
      const plain = slugOf(inside);
      const count = seen.get(plain) ?? 0;
      seen.set(plain, count + 1);
      return `<${tag} id="${count === 0 ? plain : `${plain}-${String(count)}`}">${inside}</${tag}>`;
    })
    .replaceAll("<table>", '<div class="scroll" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>")
    .replaceAll(/<pre><code[^>]*>/g, '<pre dir="ltr" tabindex="0" translate="no"><code>')
    .replaceAll(/ align="[a-z]+"/g, "")
    .replaceAll("<th></th>", "<td></td>");
}

function slugOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, "").replace(/&[a-z]+;/g, "");
  return (
    text
      .toLowerCase()
      .trim()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "section"
  );
}
