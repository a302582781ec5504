import { type Ending, timing } from "../ending.ts";
import { frameFault } from "../frame-fault.ts";
import { rejected } from "../report.ts";
import { writeFrame } from "@afterclose/wire/frames";

/** An unknown opcode. */
export const frameOpcode: Ending = {
  path: "/frame/opcode",
  title: "An unknown opcode",
  description: "Sends a frame with opcode 3, which is not assigned (RFC 6455 §5.2).",
  parameters: timing,
  examples: [{ url: "/frame/opcode", reports: rejected }],
  play: frameFault((connection) => {
    connection.write(writeFrame({ opcode: 3, payload: Buffer.from("opcode") }));
  }),
};
