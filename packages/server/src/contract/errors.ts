import { mayServerSend } from "@afterclose/codes/ranges";

/** What can go wrong in a call. Stable: match on these, never on a message. */
export type ServerErrorCode = "ERR_CLOSE_CODE" | "ERR_ATTACHED" | "ERR_DROPPED" | "ERR_AUTH_ANSWER" | "ERR_WS_VERSION";

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
      `A server must not send close code ${String(code)}. ` +
        "Use 1000 to 1003, 1007 to 1009, 1011 to 1014 or 3000 to 4999; for meanings of your own, 4000 to 4999.",
    );
  }
}
