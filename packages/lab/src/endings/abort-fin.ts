import { afterOpen } from "../due.ts";
import { type Ending, timing } from "../ending.ts";
import { dropped } from "../report.ts";

/** TCP ends with a FIN. */
export const abortFin: Ending = {
  path: "/abort/fin",
  title: "TCP ends, without a Close frame",
  description:
    "Ends the TCP connection politely but says nothing on the WebSocket: what most proxies do, and what is left of a killed process. Clients report 1006.",
  parameters: timing,
  examples: [{ url: "/abort/fin", reports: dropped }],
  play: afterOpen((connection) => {
    connection.fin();
  }),
};
