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
      return [
        rowOf(block.head),
        rowOf(
          block.head.map(() => "---"),
          (cell) => cell,
        ),
        ...block.rows.map((row) => rowOf(row)),
      ].join("\n");
    case "verbatim": {
      const [longest = ""] = (block.lines.join("\n").match(/`{3,}/g) ?? []).sort((a, b) => b.length - a.length);
      const fence = longest === "" ? "```" : `${longest}\``;
      return [`${fence}text`, ...block.lines, fence].join("\n");
    }
  }
}

function rowOf(cells: readonly string[], escape: (cell: string) => string = escapeText): string {
  return `| ${cells.map((cell) => escape(cell).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

// What a renderer makes something of, although no sign of Markdown marks it: mentions, issues, addresses, tags, entities.
const comesAlive = /[@<>[\]|]|#\d|\bGH-\d|:\/\/|\bwww\.|&#?\w+;|^:\w+:$|^[\da-f]{7,40}$/i;

/**
 * Keeps words from being read as markup. What stands in backticks is code already, and a word that would come alive becomes
 * code: a backslash before it does not stop a mention.
 */
export function escapeText(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") && part.length > 1 ? part : escapeWords(part)))
    .join("")
    .replace(/^(\s*)([-+=]|\d+[.)](?=\s))/, "$1\\$2");
}

function escapeWords(text: string): string {
  return text
    .split(/(\s+)/)
    .map((word) => (comesAlive.test(word) ? `\`${word.replaceAll("`", "'")}\`` : word.replace(/[\\*_#~`]/g, "\\$&")))
    .join("");
}
