import { type Ending, timing } from "../ending.ts";
import { frameFault } from "../frame-fault.ts";
import { rejected } from "../report.ts";
import { opcodes, writeFrame } from "@afterclose/wire/frames";

/** Text that is not UTF-8. */
export const frameBadUtf8: Ending = {
  path: "/frame/bad-utf8",
  title: "Text that is not UTF-8",
  description: "Sends a text message whose bytes are not UTF-8 (RFC 6455 §8.1).",
  parameters: timing,
  examples: [{ url: "/frame/bad-utf8", reports: rejected }],
  play: frameFault((connection) => {
    connection.write(writeFrame({ opcode: opcodes.text, payload: Buffer.of(0x61, 0xc3, 0x28, 0xff) }));
  }),
};
