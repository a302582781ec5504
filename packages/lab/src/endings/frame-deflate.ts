import { afterOpenWith } from "../due.ts";
import { type Ending, timing } from "../ending.ts";
import { rejected } from "../report.ts";
import { opcodes, writeFrame } from "@afterclose/wire/frames";

// A block of type 3, which deflate does not have (RFC 1951 §3.2.3).
const notDeflate = Buffer.of(0x07, 0xff, 0xff, 0xff);

/** Compressed data that is none. */
export const frameDeflate: Ending = {
  path: "/frame/deflate",
  title: "Broken compression",
  description:
    "Agrees on permessage-deflate where the client offers it (RFC 7692), then sends a message marked as compressed that cannot be inflated.",
  parameters: timing,
  examples: [{ url: "/frame/deflate", reports: rejected }],
  play: afterOpenWith(
    ({ request }) =>
      request.headers["sec-websocket-extensions"]?.includes("permessage-deflate") === true
        ? { extensions: "permessage-deflate; server_no_context_takeover; client_no_context_takeover", echo: false }
        : { echo: false },
    (connection, visit) => {
      visit.takeBlame();
      connection.write(writeFrame({ opcode: opcodes.text, payload: notDeflate, reserved: 4 }));
    },
  ),
};
