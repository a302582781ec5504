/** Which part of the number space a code lies in (RFC 6455 §7.4.2). */
export type CodeRangeName = "invalid" | "not-used" | "protocol" | "unassigned" | "registered" | "private" | "outside";

/** Names the range of a number. Anything that is not a whole number from 0 to 65535 is `invalid`. */
export function rangeOf(code: number): CodeRangeName {
  if (!Number.isInteger(code) || code < 0 || code > 65535) {
    return "invalid";
  }
  if (code < 1000) {
    return "not-used";
  }
  if (code < 1016) {
    return "protocol";
  }
  if (code < 3000) {
    return "unassigned";
  }
  if (code < 4000) {
    return "registered";
  }
  return code < 5000 ? "private" : "outside";
}

/** Whether a Close frame may carry it at all: 1000 to 1014 but 1004, 1005 and 1006, and 3000 to 4999. */
export function mayAppearOnWire(code: number): boolean {
  const range = rangeOf(code);
  return isForApplications(range) || (range === "protocol" && code !== 1004 && !isLocalOnly(code));
}

/** Whether a server may send it. A server that misses an extension fails the handshake, so 1010 is not its own. */
export function mayServerSend(code: number): boolean {
  return mayAppearOnWire(code) && code !== 1010;
}

/** Whether a client may send it. 1012, 1013 and 1014 tell of a service and are a server's to send. */
export function mayClientSend(code: number): boolean {
  return mayAppearOnWire(code) && !(code >= 1012 && code <= 1014);
}

/** Whether a script in a browser may pass it to `close()`: 1000, or 3000 to 4999. */
export function mayBrowserSend(code: number): boolean {
  return code === 1000 || isForApplications(rangeOf(code));
}

/** Whether it is only ever noted on one's own side: 1005, 1006 and 1015. */
export function isLocalOnly(code: number): boolean {
  return code === 1005 || code === 1006 || code === 1015;
}

function isForApplications(range: CodeRangeName): boolean {
  return range === "registered" || range === "private";
}
