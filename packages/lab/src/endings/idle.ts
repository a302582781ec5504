import { formatDuration } from "../duration.ts";
import { endBy } from "../due.ts";
import type { Ending } from "../ending.ts";
import { dropped } from "../report.ts";

const defaultAfterMs = 5000;

/** What a proxy does to a silent connection. */
export const idle: Ending = {
  path: "/idle",
  title: "A proxy's idle limit",
  description:
    "Ends the connection after `after` (" +
    formatDuration(defaultAfterMs) +
    " if not given) without a frame either way, by `how` (fin if not given). " +
    "With pings=ignore, pings and pongs do not count as a sign of life. It echoes meanwhile.",
  parameters: ["after", "how", "pings", "reason", "every", "then"],
  examples: [{ url: "/idle?after=300ms", reports: dropped }],
  play: (visit) => {
    const { after = defaultAfterMs, how = "fin", pings = "count", reason } = visit.parameters;
    const connection = visit.accept();
    const arm = (): (() => void) =>
      visit.timers.after(after, () => {
        if (!connection.isOpen) {
          return;
        }
        visit.act();
        endBy(connection, how, reason);
      });
    let cancel = arm();
    connection.onTraffic((control) => {
      if (control && pings === "ignore") {
        return;
      }
      cancel();
      cancel = arm();
    });
  },
};
