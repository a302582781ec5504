import type { Block } from "./block.ts";

/** One record per line, tab-separated: for `grep`, `cut` and the like. */
export function toPlain(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case "title":
      case "heading":
      case "subheading":
      case "paragraph":
        return [oneLine(block.text)];
      case "list":
        return block.items.map(oneLine);
      case "pairs":
        return block.rows.map((row) => row.map(oneLine).join("\t"));
      case "table":
        return block.rows.map((row) => row.map(oneLine).join("\t"));
      case "verbatim":
        return block.lines;
    }
  });
  return lines.join("\n") + "\n";
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
