/** What is wrong with a frame. */
export type FrameFault =
  /** A server's frame has a mask (RFC 6455 §5.1). */
  | "masked"
  /** A client's frame has none (RFC 6455 §5.1). */
  | "unmasked"
  /** A reserved bit, an unknown opcode, or pieces that do not fit together (RFC 6455 §5.2, §5.4, §5.5). */
  | "bad-frame"
  /** A Close frame of one byte, with a code that may not be sent, or too long (RFC 6455 §5.5.1). */
  | "bad-close"
  /** A text or a close reason that is not UTF-8 (RFC 6455 §8.1). */
  | "bad-utf8"
  /** A compressed message that cannot be unpacked (RFC 7692 §7.2.2). */
  | "bad-deflate"
  /** A message over the limit, or in too many pieces. */
  | "too-big";

/** The close code that answers a fault (RFC 6455 §7.4.1). */
export function closeCodeOfFault(fault: FrameFault): 1002 | 1007 | 1009 {
  switch (fault) {
    case "bad-utf8":
    case "bad-deflate":
      return 1007;
    case "too-big":
      return 1009;
    default:
      return 1002;
  }
}
