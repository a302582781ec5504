import type { ServerCause } from "@afterclose/codes/causes";

/** The cause behind an error that `ws` emits on a connection, or `undefined` where the peer is not to blame. */
export function causeOfWsError(error: unknown): ServerCause | undefined {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  switch (code) {
    case "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH":
    case "WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH":
    case "WS_ERR_TOO_MANY_BUFFERED_PARTS":
      return "limit.message-size";
    case "WS_ERR_INVALID_UTF8":
      return "protocol.bad-utf8";
    case "WS_ERR_INVALID_CLOSE_CODE":
      return "protocol.bad-close";
    case "WS_ERR_EXPECTED_MASK":
      return "protocol.unmasked";
    case "WS_ERR_INVALID_CONTROL_PAYLOAD_LENGTH":
      // Only a Close can be too short: RFC 6455 §5.5.1 wants two bytes of code, or none.
      return error instanceof Error && error.message.endsWith(" 1") ? "protocol.bad-close" : "protocol.bad-frame";
  }
  if (code.startsWith("WS_ERR_")) {
    return "protocol.bad-frame";
  }
  return code.startsWith("Z_") ? "protocol.bad-deflate" : undefined;
}
