const leftToRight = "\u200E";
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
// What is typed or read as code, and begins or ends with a sign that a line from right to left would pull away.
const code = /(?<![A-Za-z0-9])(?:[-<~/.$][!-_a-~]*[A-Za-z0-9>/]|[A-Za-z0-9][!-_a-~]*[>/])/g;

/** Marks options, paths and placeholders within words that run from right to left: `--port` stays `--port`, not `port--`. */
export function keepCodeLeftToRight(text: string): string {
  return rightToLeftLetter.test(text) ? text.replace(code, `${leftToRight}$&${leftToRight}`) : text;
}

/** Marks a line without a letter that runs from right to left, such as a call, so that its signs stay where they are. */
export function keepLineLeftToRight(line: string, text: string): string {
  return line === "" || rightToLeftLetter.test(text) ? line : `${leftToRight}${line}${leftToRight}`;
}
