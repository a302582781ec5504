import type { Block } from "./block.ts";

/** Lays an answer out as Markdown. */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map(blockOf).join("\n\n") + "\n";
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${escapeText(block.text)}` + (block.aside === undefined ? "" : `\n\n*${escapeText(block.aside)}*`);
    case "heading":
      return `## ${escapeText(block.text)}`;
    case "subheading":
      return `### ${escapeText(block.text)}`;
    case "paragraph":
      return escapeText(block.text);
    case "list":
      return block.items.map((item) => `- ${escapeText(item)}`).join("\n");
    case "pairs":
      return block.rows.map(([label, value]) => `- **${escapeText(label)}**: ${escapeText(value)}`).join("\n");
    case "table":
      return [block.head, block.head.map(() => "---"), ...block.rows]
        .map(
          (row) =>
            `| ${row.map((cell) => escapeText(cell).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`,
        )
        .join("\n");
    case "verbatim":
      return ["```text", ...block.lines, "```"].join("\n");
  }
}

/** Keeps words from being read as markup; what stands in backticks is code already. */
export function escapeText(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[\\*_#<>[\]]/g, "\\$&")))
    .join("");
}
