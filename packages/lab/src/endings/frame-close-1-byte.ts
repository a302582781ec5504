import { type Ending, timing } from "../ending.ts";
import { frameFault } from "../frame-fault.ts";
import { rejected } from "../report.ts";

/** A Close frame with half a code. */
export const frameClose1Byte: Ending = {
  path: "/frame/close-1-byte",
  title: "A Close frame with one byte",
  description: "Sends a Close frame whose body is one byte: neither empty nor a code (RFC 6455 §5.5.1).",
  parameters: timing,
  examples: [{ url: "/frame/close-1-byte", reports: rejected }],
  play: frameFault((connection) => {
    connection.closeWith(Buffer.of(3), { reason: "" });
  }),
};
