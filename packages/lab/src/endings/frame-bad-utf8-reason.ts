import { type Ending, timing } from "../ending.ts";
import { frameFault } from "../frame-fault.ts";
import { rejected } from "../report.ts";

/** A reason that is not UTF-8. */
export const frameBadUtf8Reason: Ending = {
  path: "/frame/bad-utf8-reason",
  title: "A reason that is not UTF-8",
  description: "Sends a Close frame with 1000 and a reason whose bytes are not UTF-8 (RFC 6455 §5.5.1).",
  parameters: timing,
  examples: [{ url: "/frame/bad-utf8-reason", reports: rejected }],
  play: frameFault((connection) => {
    connection.close(1000, Buffer.of(0x61, 0xc3, 0x28, 0xff));
  }),
};
