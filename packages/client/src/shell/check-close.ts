import { sizeOf } from "../queue/size-of.ts";

/** What a Close frame is to carry. */
interface CloseArguments {
  readonly code: number | undefined;
  readonly reason: string;
}

/** Throws what the standard's `close()` throws; gives what it makes of its arguments. */
export function checkClose(given?: number, reason: unknown = ""): CloseArguments {
  const code = given === undefined ? given : Math.round(given);
  if (code !== undefined && code !== 1000 && !(code >= 3000 && code < 5000)) {
    throw new DOMException(`close(${String(given)}): give 1000, or 3000 to 4999.`, "InvalidAccessError");
  }
  if (sizeOf("".concat(reason as string)) > 123) {
    throw new DOMException("A reason has at most 123 bytes.", "SyntaxError");
  }
  return { code, reason: "".concat(reason as string) };
}
