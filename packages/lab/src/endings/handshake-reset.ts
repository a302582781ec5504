import { inHandshake } from "../due.ts";
import { type Ending, handshakeTiming } from "../ending.ts";
import { refused } from "../report.ts";

/** An RST instead of an answer. */
export const handshakeReset: Ending = {
  path: "/handshake/reset",
  title: "TCP is reset in the handshake",
  description: "Reads the handshake and answers with an RST.",
  parameters: handshakeTiming,
  examples: [{ url: "/handshake/reset", reports: refused }],
  play: inHandshake((visit) => {
    visit.reset();
  }),
};
