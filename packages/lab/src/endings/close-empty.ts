import { afterOpen } from "../due.ts";
import { type Ending, timing } from "../ending.ts";
import { clean, everyone } from "../report.ts";

/** A Close frame without a code. */
export const closeEmpty: Ending = {
  path: "/close",
  title: "An empty Close frame",
  description: "Ends the connection by the book, with a Close frame that holds no code. Clients report 1005.",
  parameters: timing,
  examples: [{ url: "/close", reports: everyone(clean(1005)) }],
  play: afterOpen((connection) => {
    connection.close();
  }),
};
