import { languageInfo, resolveLanguage } from "@afterclose/codes";
import type { Block } from "./block.ts";
import { keepCodeLeftToRight, keepLineLeftToRight } from "./keep-left-to-right.ts";
import type { Style } from "./style.ts";
import { padTo, widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

export interface Page {
  readonly columns: number;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly style: Style;
}

/** Lays an answer out for a terminal. */
export function toTerminal(blocks: readonly Block[], page: Page): string {
  const lines = blocks.flatMap((block, index) => [
    ...(index > 0 && needsGap(block, blocks[index - 1]) ? [""] : []),
    ...linesOf(block, page),
  ]);
  // A mark at the head of each line tells a terminal that the line runs from right to left.
  const marked = page.direction === "rtl" ? lines.map((line) => (line === "" ? "" : `\u200F${line}`)) : lines;
  return marked.join("\n") + "\n";
}

function needsGap(block: Block, before: Block | undefined): boolean {
  return !(before?.kind === "heading" || before?.kind === "subheading") || block.kind === "table";
}

function linesOf(block: Block, page: Page): readonly string[] {
  const { columns, style } = page;
  switch (block.kind) {
    case "title": {
      const aside = block.aside === undefined ? [] : fold(block.aside, columns, page).map((line) => style("dim", line));
      return [...fold(block.text, columns, page).map((line) => style("bold", line)), ...aside];
    }
    case "heading":
      return fold(block.text, columns, page).map((line) => style("accent", style("bold", line)));
    case "subheading":
      return fold(block.text, columns - 2, page).map((line) => `  ${style("bold", line)}`);
    case "paragraph":
      return fold(block.text, columns, page).map((line) => quote(line, style));
    case "list":
      return block.items.flatMap((item) =>
        fold(item, columns - 4, page).map((line, index) => (index === 0 ? "  • " : "    ") + quote(line, style)),
      );
    case "pairs":
      return pairs(block.rows, page);
    case "table":
      return table(block, page);
    case "verbatim":
      return block.lines;
  }
}

/** Breaks a text into lines; among words from right to left, code keeps its own direction. */
function fold(text: string, columns: number, { language, direction }: Page): readonly string[] {
  return direction === "rtl"
    ? wrap(keepCodeLeftToRight(text), columns, language).map((line) => keepLineLeftToRight(line, text))
    : wrap(text, columns, language);
}

function quote(line: string, style: Style): string {
  return line.replace(/`([^`]*)`/g, (_, inside: string) =>
    style("accent", "x") === "x" ? `\`${inside}\`` : style("accent", inside),
  );
}

function pairs(rows: readonly (readonly [string, string])[], page: Page): readonly string[] {
  const { columns, style } = page;
  const label = Math.min(Math.max(...rows.map(([name]) => widthOf(name))), Math.floor(columns / 2));
  // On a narrow terminal the value goes under its label.
  if (columns - label < 28) {
    return rows.flatMap(([name, value]) => [
      ...fold(name, columns, page).map((line) => style("dim", line)),
      ...fold(value, columns - 2, page).map((line) => `  ${quote(line, style)}`),
    ]);
  }
  return rows.flatMap(([name, value]) => {
    const names = fold(name, label, page);
    const values = fold(value, columns - label - 2, page);
    return Array.from({ length: Math.max(names.length, values.length) }, (_, index) =>
      `${style("dim", padTo(names[index] ?? "", label))}  ${quote(values[index] ?? "", style)}`.trimEnd(),
    );
  });
}

function table({ head, rows }: Extract<Block, { kind: "table" }>, page: Page): readonly string[] {
  const { columns, style } = page;
  const widths = columnWidths([head, ...rows], columns);
  if (widths === undefined) {
    return stacked(head, rows, page);
  }
  const line = (cells: readonly string[], look: (text: string) => string): readonly string[] => {
    const wrapped = cells.map((cell, index) => fold(cell, widths[index] ?? 1, page));
    const height = Math.max(...wrapped.map((one) => one.length));
    return Array.from({ length: height }, (_, row) =>
      wrapped
        .map((one, index) => look(padTo(one[row] ?? "", widths[index] ?? 1)))
        .join("  ")
        .trimEnd(),
    );
  };
  return [
    ...line(head, (text) => style("bold", text)),
    ...rows.flatMap((row) => line(row, (text) => quote(text, style))),
  ];
}

/** Shares the columns out: narrow cells get what they need, wide ones share the rest. Undefined where it gets too tight. */
function columnWidths(rows: readonly (readonly string[])[], columns: number): readonly number[] | undefined {
  const count = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: count }, (_, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ""))));
  const room = columns - 2 * (count - 1);
  if (wanted.reduce((sum, width) => sum + width, 0) <= room) {
    return wanted;
  }
  let left = room;
  let open = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const widths = [...wanted];
  while (open.length > 0) {
    const share = Math.floor(left / open.length);
    const [first = 0, ...rest] = open;
    widths[first] = Math.min(wanted[first] ?? 0, share);
    left -= widths[first] ?? 0;
    open = rest;
  }
  return widths.some((width, index) => width < Math.min(wanted[index] ?? 0, 12)) ? undefined : widths;
}

/** A table that does not fit beside itself: each row becomes a small block. */
function stacked(head: readonly string[], rows: readonly (readonly string[])[], page: Page): readonly string[] {
  return rows.flatMap(([first = "", ...cells], index) => [
    ...(index === 0 ? [] : [""]),
    ...fold(first, page.columns, page).map((line) => page.style("bold", line)),
    ...cells.flatMap((cell, column) => {
      const label = head[column + 1] ?? "";
      const shown = label === "" ? cell : label + languageInfo(resolveLanguage(page.language)).joins.colon + cell;
      return fold(shown, page.columns - 2, page).map((line) => `  ${quote(line, page.style)}`);
    }),
  ]);
}
