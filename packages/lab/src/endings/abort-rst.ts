import { afterOpen } from "../due.ts";
import { type Ending, timing } from "../ending.ts";
import { dropped } from "../report.ts";

// An RST that overtakes the client's reading of the handshake would undo it, so it comes a little later.
const defaultAfterMs = 200;

/** TCP ends with an RST. */
export const abortRst: Ending = {
  path: "/abort/rst",
  title: "TCP is reset",
  description:
    "Resets the TCP connection, as a load balancer does when it forgot the flow, or a process that died with bytes unread. It comes 200 ms after the opening, if `after` is not given. Clients report 1006.",
  parameters: timing,
  examples: [{ url: "/abort/rst", reports: dropped }],
  play: afterOpen((connection) => {
    connection.reset();
  }, defaultAfterMs),
};
