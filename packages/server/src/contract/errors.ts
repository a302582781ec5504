import { mayServerSend } from "@afterclose/codes/ranges";

export type ServerErrorCode = "ERR_CLOSE_CODE" | "ERR_ATTACHED" | "ERR_DROPPED" | "ERR_AUTH_ANSWER";

/** What this package throws beside `OptionError`. `code` is stable, the message is for people. */
export class ServerError extends Error {
  override readonly name = "ServerError";
  readonly code: ServerErrorCode;
  constructor(code: ServerErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Throws unless a server may send this code in a Close frame. */
export function assertMaySend(code: number): void {
  if (!mayServerSend(code)) {
    throw new ServerError(
      "ERR_CLOSE_CODE",
      `A server may not send the close code ${String(code)}. ` +
        "Send 1000 to 1003, 1007 to 1009, 1011 to 1014 or 3000 to 4999; for your own meanings take 4000 to 4999.",
    );
  }
}

/** An option that cannot be meant. It has the option's name, the value that it got, and what it may be. */
export class OptionError extends RangeError {
  override readonly name = "OptionError";
  readonly code = "ERR_OPTION";
  readonly option: string;
  readonly value: unknown;
  constructor(option: string, value: unknown, way: string) {
    super(`The option ${option} is ${shown(value)}; ${way}`);
    this.option = option;
    this.value = value;
  }
}

/** A value of any kind, for a message. */
export function shown(value: unknown): string {
  try {
    return typeof value === "string" ? `"${value}"` : String(value);
  } catch {
    return "what cannot be shown";
  }
}

/** Throws unless `value` lies within the limits of the option called `name`. */
export function assertOption(name: string, value: unknown, min: number, max: number = Number.POSITIVE_INFINITY): void {
  if (!(typeof value === "number" && value >= min && value <= max)) {
    const limit = max === Number.POSITIVE_INFINITY ? `at least ${String(min)}` : `${String(min)} to ${String(max)}`;
    throw new OptionError(name, value, `give a number, ${limit}, or leave it out.`);
  }
}

/** Throws unless `value` is one of the words that the option called `name` takes. */
export function assertOneOf(name: string, value: unknown, words: readonly string[]): void {
  if (!words.includes(value as string)) {
    throw new OptionError(name, value, `give "${words.join('" or "')}", or leave it out.`);
  }
}
