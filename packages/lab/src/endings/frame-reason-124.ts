import { maxReasonBytes } from "@afterclose/wire";
import { type Ending, timing } from "../ending.ts";
import { frameFault } from "../frame-fault.ts";
import { rejected } from "../report.ts";

/** A reason that is one byte too long. */
export const frameReason124: Ending = {
  path: "/frame/reason-124",
  title: "A reason of 124 bytes",
  description: "Sends a Close frame with 1000 and a reason of 124 bytes, one more than fits (RFC 6455 §5.5).",
  parameters: timing,
  examples: [{ url: "/frame/reason-124", reports: rejected }],
  play: frameFault((connection) => {
    connection.close(1000, "x".repeat(maxReasonBytes + 1));
  }),
};
