import { type Ending, timing } from "../ending.ts";
import { frameFault } from "../frame-fault.ts";
import { rejected } from "../report.ts";
import { opcodes, writeFrame } from "@afterclose/wire/frames";

/** A frame masked by the server. */
export const frameMasked: Ending = {
  path: "/frame/masked",
  title: "The server masks a frame",
  description: "Sends a text message that is masked, which only a client may do (RFC 6455 §5.1).",
  parameters: timing,
  examples: [{ url: "/frame/masked", reports: rejected }],
  play: frameFault((connection) => {
    connection.write(writeFrame({ opcode: opcodes.text, payload: Buffer.from("masked"), mask: Buffer.of(1, 2, 3, 4) }));
  }),
};
