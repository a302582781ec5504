/** How many bytes of UTF-8 a close reason may have: a control frame carries 125, the code takes two (RFC 6455 §5.5). */
export const maxReasonBytes = 123;

/** How many bytes of UTF-8 a close reason takes on the wire. */
export function reasonBytes(reason: string): number {
  return new TextEncoder().encode(reason).length;
}

/** Cuts a close reason to what a Close frame can hold, never through a character. */
export function fitReason(reason: string, maxBytes: number = maxReasonBytes): string {
  const wellFormed = reason.replace(loneSurrogate, "\uFFFD");
  const { read } = new TextEncoder().encodeInto(wellFormed, new Uint8Array(Math.max(0, maxBytes)));
  return wellFormed.slice(0, read);
}

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

// Controls, line and paragraph separators, all that formats, reorders or hides text, and places kept for more of that.
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2065\u{E0000}-\u{E007F}\\]/gu;

/** Makes a reason that a peer sent safe to print in one line of a log. It may be cut, and says so with `…`. */
export function escapeReason(reason: string, maxChars = 256): string {
  const wellFormed = reason.replace(loneSurrogate, "\uFFFD");
  const shown = [...wellFormed.slice(0, maxChars * 2)];
  const cut = shown.length > maxChars || wellFormed.length > maxChars * 2;
  const kept = shown.slice(0, maxChars).join("");
  return kept.replace(unsafe, escapeCharacter) + (cut ? "…" : "");
}

function escapeCharacter(character: string): string {
  switch (character) {
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    case "\t":
      return "\\t";
    case "\\":
      return "\\\\";
    default:
      return `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`;
  }
}
