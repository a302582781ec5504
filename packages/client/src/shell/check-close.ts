import { sizeOf } from "../queue/size-of.ts";

/** Throws what the standard's `close()` throws. */
export function checkClose(code?: number, reason = ""): void {
  const number = code === undefined ? 1000 : Math.round(code);
  if (number !== 1000 && !(number >= 3000 && number < 5000)) {
    throw new DOMException(`close(${String(code)}): give 1000, or 3000 to 4999.`, "InvalidAccessError");
  }
  if (sizeOf(reason) > 123) {
    throw new DOMException("A reason has at most 123 bytes.", "SyntaxError");
  }
}
