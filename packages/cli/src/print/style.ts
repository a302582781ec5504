/** How a piece of text may look on a terminal. */
export type Look = "bold" | "dim" | "accent" | "good" | "bad";

const codes: Readonly<Record<Look, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  accent: [36, 39],
  good: [32, 39],
  bad: [31, 39],
};

export type Style = (look: Look, text: string) => string;

/** Looks that do nothing, for pipes and files. */
export const plainStyle: Style = (_, text) => text;

/** Looks made of ANSI escapes, for a terminal with colours. */
export const ansiStyle: Style = (look, text) => {
  const [on, off] = codes[look];
  return text === "" ? "" : `\u001B[${String(on)}m${text}\u001B[${String(off)}m`;
};

/** Whether to use colours: an option first, then NO_COLOR and FORCE_COLOR, then what the stream is. */
export function wantsColour(
  option: boolean | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (option !== undefined) {
    return option;
  }
  const force = environment["FORCE_COLOR"];
  if ((environment["NO_COLOR"] ?? "") !== "") {
    return false;
  }
  if (force !== undefined) {
    return force !== "0" && force !== "false";
  }
  return isTerminal && environment["TERM"] !== "dumb";
}
