import { type Ending, timing } from "../ending.ts";
import { frameFault } from "../frame-fault.ts";
import { rejected } from "../report.ts";
import { opcodes, writeFrame } from "@afterclose/wire/frames";

/** A control frame that is too long. */
export const frameControl126: Ending = {
  path: "/frame/control-126",
  title: "A control frame of 126 bytes",
  description: "Sends a ping with 126 bytes, one more than a control frame may hold (RFC 6455 §5.5).",
  parameters: timing,
  examples: [{ url: "/frame/control-126", reports: rejected }],
  play: frameFault((connection) => {
    connection.write(writeFrame({ opcode: opcodes.ping, payload: Buffer.alloc(126, "x") }));
  }),
};
