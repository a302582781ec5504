import { type Ending, timing } from "../ending.ts";
import { frameFault } from "../frame-fault.ts";
import { lost, rejected } from "../report.ts";
import { opcodes, writeFrame } from "@afterclose/wire/frames";

/** A message that is too big. */
export const frameTooBig: Ending = {
  path: "/frame/too-big",
  title: "A message beyond every limit",
  description:
    "Announces a message of 2^62 bytes. A client with a limit refuses it, by the book with 1009; the other way round, a message over the lab's limit gets 1009 from every path.",
  parameters: timing,
  examples: [{ url: "/frame/too-big", reports: { ...rejected, chromium: lost("no error") } }],
  play: frameFault((connection) => {
    connection.write(writeFrame({ opcode: opcodes.binary, payload: Buffer.from("and so on"), claimBytes: 2n ** 62n }));
  }),
};
