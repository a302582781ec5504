import { labDefaults } from "../options.ts";
import { startTicking } from "../due.ts";
import type { Ending } from "../ending.ts";
import { everyone, staysOpen } from "../report.ts";

/** The one that does not end. */
export const echo: Ending = {
  path: "/echo",
  title: "Echo, without an end",
  description: `Sends every message back. A message over the lab's limit (${String(labDefaults.maxMessageBytes)} bytes if not set otherwise) ends it with 1009.`,
  parameters: ["tick"],
  examples: [{ url: "/echo", reports: everyone(staysOpen("echoes until the client closes")) }],
  play: (visit) => {
    startTicking(visit, visit.accept(), visit.parameters.tick);
  },
};
