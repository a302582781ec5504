import { afterOpen } from "../due.ts";
import { type Ending, timing } from "../ending.ts";
import { everyone, staysOpen } from "../report.ts";

/** The server does not read. */
export const paused: Ending = {
  path: "/paused",
  title: "The server stops reading",
  description:
    "Reads nothing more, so that TCP's window fills and what the client sends piles up on its own side (bufferedAmount).",
  parameters: timing,
  examples: [{ url: "/paused", reports: everyone(staysOpen("bufferedAmount grows with what is sent")) }],
  play: afterOpen((connection) => {
    connection.hold();
  }),
};
