import { afterOpen } from "../due.ts";
import { type Ending, timing } from "../ending.ts";
import { everyone, staysOpen } from "../report.ts";

/** Pings are not answered. */
export const mute: Ending = {
  path: "/mute",
  title: "Pings are never answered",
  description: "Echoes messages and answers a Close frame, but never sends a pong.",
  parameters: timing,
  examples: [{ url: "/mute", reports: everyone(staysOpen("only a client that pings can notice")) }],
  play: afterOpen((connection) => {
    connection.manners.answersPings = false;
  }),
};
