/** What can go wrong on this side. Stable: match on these, never on a message. */
export type ClientErrorCode =
  | "ERR_NO_WEBSOCKET"
  | "ERR_OPTION"
  | "ERR_POLICY"
  | "ERR_URL"
  | "ERR_AUTHENTICATE"
  | "ERR_DIAL"
  | "ERR_CODEC"
  | "ERR_QUEUE_FULL"
  | "ERR_READ_AHEAD";

/** An error of the client itself: what it met, what it allows, and the option that changes it. */
export class ClientError extends Error {
  override readonly name = "ClientError";
  readonly code: ClientErrorCode;
  /** What was given or met. */
  readonly value: unknown;
  /** The bound that it broke. */
  readonly limit: unknown;
  constructor(code: ClientErrorCode, option: string, value: unknown, limit: unknown) {
    super(`\`${option}\` met ${String(value)}; limit: ${JSON.stringify(limit)}`, { cause: value });
    this.code = code;
    this.value = value;
    this.limit = limit;
  }
}
