import { type Ending, timing } from "../ending.ts";
import { frameFault } from "../frame-fault.ts";
import { rejected } from "../report.ts";
import { opcodes, writeFrame } from "@afterclose/wire/frames";

/** A message inside another. */
export const frameFragmentation: Ending = {
  path: "/frame/fragmentation",
  title: "Broken fragmentation",
  description: "Begins a message in pieces and sends another message before it is finished (RFC 6455 §5.4).",
  parameters: timing,
  examples: [{ url: "/frame/fragmentation", reports: rejected }],
  play: frameFault((connection) => {
    connection.write(writeFrame({ opcode: opcodes.text, payload: Buffer.from("begun "), fin: false }));
    connection.write(writeFrame({ opcode: opcodes.text, payload: Buffer.from("another") }));
  }),
};
