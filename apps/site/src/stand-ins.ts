/** A file of the site: its path, and what it holds. */
type WrittenFile = readonly [path: string, content: string | Uint8Array];

// Two letters that no language has: they go with a sentence through everything that is done with it, to the page.
const [begin, end] = ["\uE000", "\uE001"];
const marks = /[\uE000\uE001]/g;

/** Words with a mark around each sentence that is English for lack of a translation. */
export function markStandIns<Words extends { readonly standIns: readonly string[] }>(words: Words): Words {
  const { standIns } = words;
  if (standIns.length === 0) {
    return words;
  }
  const isStandIn = (path: string): boolean => standIns.some((one) => one === "" || `${path}.`.startsWith(`${one}.`));
  const mark = (tree: unknown, path: string): unknown => {
    if (typeof tree === "string") {
      return isStandIn(path) ? begin + tree + end : tree;
    }
    if (typeof tree !== "object" || tree === null) {
      return tree;
    }
    const entries = Object.entries(tree).map(
      ([key, value]) => [key, mark(value, path === "" ? key : `${path}.${key}`)] as const,
    );
    return Array.isArray(tree) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
  };
  const { language, ...parts } = words as Words & { readonly language: unknown };
  return { ...(mark(parts, "") as Words), language, standIns };
}

/** A file as it is written: a page says of each English sentence that it is English, other files say nothing. */
export function showStandIns([path, content]: WrittenFile): WrittenFile {
  if (typeof content !== "string" || !content.includes(begin)) {
    return [path, content];
  }
  return [path, path.endsWith(".html") ? markedUp(content) : content.replace(marks, "")];
}

// Elements that hold text alone, or none that a reader sees.
const textOnly = /^<\/?(title|option|textarea|script|style|svg)\b/;

function markedUp(html: string): string {
  let inside = false;
  let within: string | undefined;
  return html.replace(/<[^>]*>|[^<]+/g, (token) => {
    if (token.startsWith("<")) {
      const name = textOnly.exec(token)?.[1];
      if (name !== undefined && !token.endsWith("/>")) {
        within = token.startsWith("</") ? undefined : (within ?? name);
      }
      return token.replace(marks, "");
    }
    return token
      .split(/(?=[\uE000\uE001])/)
      .map((piece) => {
        inside = piece.startsWith(begin) || (inside && !piece.startsWith(end));
        const text = piece.replace(marks, "");
        return inside && within === undefined && text.trim() !== "" ? `<span lang="en" dir="ltr">${text}</span>` : text;
      })
      .join("");
  });
}
