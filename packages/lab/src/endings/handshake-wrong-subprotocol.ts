import { inHandshake } from "../due.ts";
import { type Ending, handshakeTiming } from "../ending.ts";
import { refused } from "../report.ts";

/** A subprotocol that nobody asked for. */
export const handshakeWrongSubprotocol: Ending = {
  path: "/handshake/wrong-subprotocol",
  title: "The server picks a subprotocol that was not offered",
  description:
    "Accepts with a Sec-WebSocket-Protocol that the client did not offer. The client has to refuse (RFC 6455 §4.1); some do not.",
  parameters: handshakeTiming,
  examples: [{ url: "/handshake/wrong-subprotocol", reports: refused }],
  play: inHandshake((visit) => {
    visit.accept({ subprotocol: "afterclose.not-asked-for" });
  }),
};
