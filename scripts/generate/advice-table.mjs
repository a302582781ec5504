/** The advice of every row, without words: what `@afterclose/codes/advice` carries. */
export function adviceTable(codeRows, rangeRows) {
  const [usual, ...others] = new Set(rangeRows.map(adviceOf));
  if (usual === undefined || others.length > 0) {
    throw new Error(
      `packages/codes/data/ranges.json gives ${others.length + 1} advices; the table has room for 1. ` +
        "Give all ranges the same, or let standardAdvice() look at ranges too.",
    );
  }
  const codesOf = new Map();
  for (const row of codeRows) {
    if (adviceOf(row) !== usual) {
      codesOf.set(adviceOf(row), [...(codesOf.get(adviceOf(row)) ?? []), row.from]);
    }
  }
  return (
    'import type { AdviceRow } from "./types.ts";\n\n' +
    "/** Each advice, and the codes that ask for it. */\n" +
    "export const adviceTable: readonly (readonly [AdviceRow, ...number[]])[] = [\n" +
    [...codesOf].map(([advice, codes]) => `  [${advice}, ${codes.join(", ")}],\n`).join("") +
    "];\n\n" +
    "/** What every other number asks for. */\n" +
    `export const usualAdvice: AdviceRow = ${usual};\n`
  );
}

const adviceOf = (row) => JSON.stringify(row.advice.atClient);
