import { afterOpen } from "../due.ts";
import { type Ending, timing } from "../ending.ts";
import { everyone, staysOpen } from "../report.ts";

/** Nothing comes back any more. */
export const blackhole: Ending = {
  path: "/blackhole",
  title: "Silence both ways",
  description:
    "Goes silent: whatever the client sends is swallowed, pings and Close frames too, and nothing comes back, while TCP stays open. What a client sees of a path that died.",
  parameters: timing,
  examples: [{ url: "/blackhole", reports: everyone(staysOpen("nobody notices without a heartbeat")) }],
  play: afterOpen((connection) => {
    connection.goSilent();
  }),
};
