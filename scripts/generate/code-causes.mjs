/** The causes that codes stand for, by who sent them: a bundle takes one table, and as short a one as can be. */
export function codeCauses(codeRows, rangeRows) {
  return (
    'import type { CauseId, ServerCause } from "./types.ts";\n\n' +
    "/** What single codes say, and every other code by the end of its range. */\n" +
    "export type CausesByCode<Cause> = readonly [\n" +
    "  Readonly<Partial<Record<number, Cause>>>,\n  readonly (readonly [to: number, cause: Cause])[],\n];\n\n" +
    table("causesFromServer", "CauseId", codeRows, rangeRows, ({ cause }) => cause.fromServer) +
    "\n" +
    table("causesFromClient", "ServerCause", codeRows, rangeRows, ({ cause }) => cause.fromClient)
  );
}

function table(name, type, codeRows, rangeRows, causeOf) {
  const ranges = rangeRows.map((row) => [row.to, causeOf(row)]);
  // Neighbours that say the same are one range: what lies between them has rows of its own, unless it says the same.
  const merged = ranges.filter(([, cause], index) => cause !== ranges[index + 1]?.[1]);
  const others = codeRows.filter((row) => causeOf(row) !== merged.find(([to]) => row.from <= to)?.[1]);
  const rows = others.map((row) => `    ${row.from}: ${JSON.stringify(causeOf(row))},\n`).join("");
  return `export const ${name}: CausesByCode<${type}> = [\n  {\n${rows}  },\n  ${JSON.stringify(merged)},\n];\n`;
}
