/** What can go wrong on this side. Stable: match on these, never on a message. */
export type ClientErrorCode =
  | "ERR_NO_WEBSOCKET"
  | "ERR_WS_VERSION"
  | "ERR_POLICY"
  | "ERR_URL"
  | "ERR_AUTHENTICATE"
  | "ERR_DIAL"
  | "ERR_TIMEOUT"
  | "ERR_CODEC"
  | "ERR_QUEUE_FULL"
  | "ERR_READ_AHEAD";

/** An error of the client itself: the option or value that it is about, what it met, and what to give instead. */
export class ClientError extends Error {
  override readonly name = "ClientError";
  declare readonly code: ClientErrorCode;
  /** What was given or met. */
  declare readonly value: unknown;
  /** What would have been right, in words. */
  declare readonly limit: string;
  constructor(code: ClientErrorCode, option: string, value: unknown, limit: string) {
    // An object's own words say nothing to a person; it stands in `value`.
    const shown = Object(value) === value && !(value instanceof Error) ? typeof value : String(value);
    super(`\`${option}\`: ${shown}. Expected ${limit}.`, { cause: value });
    Object.assign(this, { code, value, limit });
  }
}
