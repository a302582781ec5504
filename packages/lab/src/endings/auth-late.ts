import { formatDuration } from "../duration.ts";
import type { Ending } from "../ending.ts";
import { clean, everyone } from "../report.ts";

const defaultAfterMs = 3000;

/** Accepts first and asks later. */
export const authLate: Ending = {
  path: "/auth/late",
  title: "Accepted, then closed for want of a token",
  description:
    "Opens the connection, and closes it with `code` (3000 if not given, or 4401) unless the client sends the `token` (letmein, if not given) as a message within `after` (" +
    formatDuration(defaultAfterMs) +
    " if not given). " +
    "A wrong token is closed at once; after the right one it answers welcome, and echoes.",
  parameters: ["after", "code", "token", "every", "then"],
  examples: [
    { url: "/auth/late?after=300ms", reports: everyone(clean(3000)) },
    { url: "/auth/late?after=300ms&code=4401", reports: everyone(clean(4401)) },
  ],
  play: (visit) => {
    const { after = defaultAfterMs, code = 3000, token = "letmein" } = visit.parameters;
    const connection = visit.accept({ echo: false });
    const refuse = (reason: string): void => {
      if (!connection.isOpen) {
        return;
      }
      visit.act();
      connection.close(code, reason);
    };
    const cancel = visit.timers.after(after, () => {
      refuse("no token came");
    });
    const stop = connection.onMessage((data) => {
      stop();
      cancel();
      if (data !== token) {
        refuse("not the token");
        return;
      }
      connection.send("welcome");
      connection.onMessage((message) => connection.send(message));
    });
  },
};
