import { formatDuration } from "../duration.ts";
import { endBy, startTicking } from "../due.ts";
import type { Ending } from "../ending.ts";
import { dropped } from "../report.ts";

const defaultAfterMs = 10_000;

/** An age that no connection survives. */
export const lifetime: Ending = {
  path: "/lifetime",
  title: "A proxy's lifetime limit",
  description:
    "Ends the connection at the age of `after` (" +
    formatDuration(defaultAfterMs) +
    " if not given), however busy it is, by `how` (fin if not given). It echoes meanwhile.",
  parameters: ["after", "how", "reason", "every", "then", "tick"],
  examples: [{ url: "/lifetime?after=300ms", reports: dropped }],
  play: (visit) => {
    const { after = defaultAfterMs, how = "fin", reason, tick } = visit.parameters;
    const connection = visit.accept();
    startTicking(visit, connection, tick);
    visit.timers.after(after, () => {
      if (!connection.isOpen) {
        return;
      }
      visit.act();
      endBy(connection, how, reason);
    });
  },
};
