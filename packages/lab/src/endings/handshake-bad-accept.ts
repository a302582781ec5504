import { inHandshake } from "../due.ts";
import { type Ending, handshakeTiming } from "../ending.ts";
import { acceptKey } from "../handshake.ts";
import { refused } from "../report.ts";

/** The proof does not match. */
export const handshakeBadAccept: Ending = {
  path: "/handshake/bad-accept",
  title: "The handshake's proof is wrong",
  description:
    "Accepts with a Sec-WebSocket-Accept that belongs to another key, as a broken cache or a made-up server would. The client has to refuse (RFC 6455 §4.1).",
  parameters: handshakeTiming,
  examples: [{ url: "/handshake/bad-accept", reports: refused }],
  play: inHandshake((visit) => {
    visit.accept({ acceptKey: acceptKey("not the key that came"), echo: false });
  }),
};
