import { endBy, startTicking } from "../due.ts";
import type { Ending } from "../ending.ts";
import { clean, everyone, staysOpen } from "../report.ts";

const defaultRate = 10;

/** Numbers, so that a loss shows. */
export const ticker: Ending = {
  path: "/ticker",
  title: "Numbered messages",
  description:
    "Sends 1, 2, 3, ... at `rate` (" +
    String(defaultRate) +
    " a second if not given), so that a loss shows. With a `room` or an `id` the count goes on while a client is away. " +
    "With `after`, it ends then, by `how` (1000 if not given).",
  parameters: ["rate", "after", "how", "reason", "every", "then"],
  examples: [
    { url: "/ticker?rate=10", reports: everyone(staysOpen("goes on until the client closes")) },
    { url: "/ticker?rate=20&after=500ms", reports: everyone(clean(1000)) },
  ],
  play: (visit) => {
    const { rate = defaultRate, after, how = 1000, reason } = visit.parameters;
    const connection = visit.accept({ echo: false });
    startTicking(visit, connection, rate);
    if (after === undefined) {
      return;
    }
    visit.timers.after(after, () => {
      if (!connection.isOpen) {
        return;
      }
      visit.act();
      endBy(connection, how, reason);
    });
  },
};
