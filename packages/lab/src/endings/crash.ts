import { endBy, whenDue, startTicking } from "../due.ts";
import type { Ending } from "../ending.ts";
import { dropped } from "../report.ts";

/** Everybody at once. */
export const crash: Ending = {
  path: "/crash",
  title: "The server crashes: everybody is cut off at once",
  description:
    "Ends every connection of this lab in the same moment without a Close frame, whatever path it is on; with `room`, every connection that named this room.",
  parameters: ["after", "afterMessages", "how", "every", "then", "tick"],
  endsOthers: true,
  examples: [{ url: "/crash?room=readme", reports: dropped }],
  play: (visit) => {
    const { how = "fin", room, tick } = visit.parameters;
    const connection = visit.accept();
    startTicking(visit, connection, tick);
    whenDue(visit, connection, how === "rst" ? 200 : 0, () => {
      for (const other of [...visit.stage.visits]) {
        if (room !== undefined && other.parameters.room !== room) {
          continue;
        }
        if (other.connection === undefined) {
          other.drop();
        } else {
          endBy(other.connection, how);
        }
      }
    });
  },
};
