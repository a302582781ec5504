import { type Ending, timing } from "../ending.ts";
import { frameFault } from "../frame-fault.ts";
import { rejected } from "../report.ts";
import { opcodes, writeFrame } from "@afterclose/wire/frames";

/** A reserved bit. */
export const frameRsv: Ending = {
  path: "/frame/rsv",
  title: "A reserved bit is set",
  description: "Sends a text message with RSV2 set, which no extension has given a meaning (RFC 6455 §5.2).",
  parameters: timing,
  examples: [{ url: "/frame/rsv", reports: rejected }],
  play: frameFault((connection) => {
    connection.write(writeFrame({ opcode: opcodes.text, payload: Buffer.from("reserved"), reserved: 2 }));
  }),
};
