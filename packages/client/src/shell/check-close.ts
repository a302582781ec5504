import { domError } from "#events";
import type { CloseFrame } from "../machine/effect.ts";
import { sizeOf } from "../queue/size-of.ts";

/** Throws what the standard's `close()` throws; gives what it makes of its arguments. */
export function checkClose(given?: number, said?: unknown): CloseFrame {
  const code = given === undefined ? given : Math.round(given);
  const reason = said === undefined ? said : "".concat(said as string);
  if (code !== undefined && code !== 1000 && !(code >= 3000 && code < 5000)) {
    throw domError(`close(${String(given)}): give 1000, or 3000 to 4999.`, "InvalidAccessError");
  }
  const bytes = sizeOf(reason ?? "");
  if (bytes > 123) {
    throw domError(`A reason of ${String(bytes)} bytes: give at most 123.`, "SyntaxError");
  }
  // Chromium refuses a reason without a code, and a Close frame has no place for one (RFC 6455 §5.5.1).
  return { code, reason: code === undefined ? code : reason };
}
