/** What a client reads of every row, without words: what `@afterclose/codes/advice` carries. */
export function peerRows(codeRows, rangeRows, statuses) {
  const [usual, ...others] = new Set(rangeRows.map(adviceOf));
  if (usual === undefined || others.length > 0) {
    throw new Error(
      `packages/codes/data/ranges.json gives ${others.length + 1} advices; the table has room for 1. ` +
        "Give all ranges the same, or let rowOf() look at ranges too.",
    );
  }
  // Spelled out row by row: what repeats costs next to nothing after gzip, and a plain table needs no code to be read.
  const rows = codeRows.filter((row) => adviceOf(row) !== usual).map((row) => `  ${row.from}: ${adviceOf(row)},\n`);
  return (
    'import type { AdviceRow, StatusRow } from "./types.ts";\n\n' +
    "/** What a client does after a code. */\n" +
    `export const peerRows: Readonly<Partial<Record<number, AdviceRow>>> = {\n${rows.join("")}};\n\n` +
    "/** What every other number asks for. */\n" +
    `export const usualRow: AdviceRow = ${usual};\n\n` +
    "/** What a refused handshake asks for, by its HTTP status; the first row that fits holds. */\n" +
    `export const statusRows: readonly StatusRow[] = [\n${statuses.map((row) => `  ${JSON.stringify(row)},\n`).join("")}];\n`
  );
}

const adviceOf = (row) => JSON.stringify(row.advice.atClient);
