import { fill } from "@afterclose/codes/sentences";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { TerminalSaying, TerminalText } from "./words.ts";

export type CliErrorCode = "ERR_USAGE" | "ERR_UNKNOWN_ENDING" | "ERR_NETWORK" | "ERR_NO_TERMINAL" | "ERR_INTERRUPTED";

/** A sentence of the language's own words with what is put into it, or one that is English everywhere. */
export type Saying = string | readonly [TerminalSaying, Readonly<Record<string, string>>];

/** An error that the person at the terminal can fix. Match on `code`, never on the message. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly code: CliErrorCode;
  readonly problem: Saying;
  readonly hints: readonly Saying[];
  readonly exitCode: ExitCode;

  constructor(code: CliErrorCode, problem: Saying, ...hints: readonly Saying[]) {
    super(typeof problem === "string" ? problem : `${problem[0]} ${JSON.stringify(problem[1])}`);
    this.code = code;
    this.problem = problem;
    this.hints = hints;
    this.exitCode = exitOf[code];
  }
}

/** Says it in the words of a language. */
export function say(saying: Saying, words: TerminalText): string {
  return typeof saying === "string" ? saying : fill(words[saying[0]], saying[1]);
}

/** What somebody typed, short enough to repeat, and with nothing in it that could steer a terminal. */
export function typed(text: string): string {
  return JSON.stringify(text.slice(0, 64)).slice(1, -1);
}

const exitOf: Readonly<Record<CliErrorCode, ExitCode>> = {
  ERR_USAGE: exitCodes.usage,
  ERR_UNKNOWN_ENDING: exitCodes.notFound,
  ERR_NETWORK: exitCodes.network,
  ERR_NO_TERMINAL: exitCodes.usage,
  ERR_INTERRUPTED: exitCodes.interrupted,
};
