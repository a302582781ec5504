import { afterOpen } from "../due.ts";
import { type Ending, timing } from "../ending.ts";
import { staysOpen } from "../report.ts";

/** A Close frame is not answered. */
export const deaf: Ending = {
  path: "/deaf",
  title: "A Close frame is never answered",
  description: "Echoes, but when the client closes, neither answers its Close frame nor ends TCP.",
  parameters: timing,
  examples: [
    {
      url: "/deaf",
      client: "closes",
      reports: {
        chromium: staysOpen("1006 without error, 60 s after close()"),
        node: staysOpen("stays in CLOSING: it has no timer of its own"),
        ws: staysOpen("1006 without error, 30 s after close()"),
      },
    },
  ],
  play: afterOpen((connection) => {
    connection.manners.answersClose = false;
  }),
};
