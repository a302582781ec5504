/** The advice of every row, without words: what `@afterclose/codes/advice` carries. */
export function adviceTable(codeRows, rangeRows) {
  const kinds = new Map();
  for (const row of [...codeRows, ...rangeRows]) {
    const key = JSON.stringify(row.advice.atClient);
    kinds.set(key, [...(kinds.get(key) ?? []), [row.from, row.to]]);
  }
  // Rows of codes come before rows of ranges, so the first match is the narrowest.
  const lines = [...kinds].map(([advice, spans]) => `  [${advice}, ${JSON.stringify(spans)}],`);
  return (
    'import type { AdviceRow } from "./types.ts";\n\n' +
    "/** Each advice, and the spans of codes that ask for it. Single codes win over ranges. */\n" +
    "export const adviceTable: readonly (readonly [AdviceRow, readonly (readonly [number, number])[]])[] = [\n" +
    lines.join("\n") +
    "\n];\n"
  );
}
