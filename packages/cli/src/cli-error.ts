import { type ExitCode, exitCodes } from "./exit-codes.ts";

export type CliErrorCode = "ERR_USAGE" | "ERR_UNKNOWN_ENDING" | "ERR_NETWORK" | "ERR_NO_TERMINAL" | "ERR_INTERRUPTED";

/** Something that the person at the terminal can mend. Match on `code`, never on the message. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly code: CliErrorCode;
  readonly hint: string;
  readonly exitCode: ExitCode;

  constructor(code: CliErrorCode, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.exitCode = exitOf[code];
  }
}

const exitOf: Readonly<Record<CliErrorCode, ExitCode>> = {
  ERR_USAGE: exitCodes.usage,
  ERR_UNKNOWN_ENDING: exitCodes.notFound,
  ERR_NETWORK: exitCodes.network,
  ERR_NO_TERMINAL: exitCodes.usage,
  ERR_INTERRUPTED: exitCodes.interrupted,
};
