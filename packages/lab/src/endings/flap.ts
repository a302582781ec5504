import { formatDuration } from "../duration.ts";
import { endBy, startTicking } from "../due.ts";
import type { Ending } from "../ending.ts";
import { LabError } from "../errors.ts";
import { plainAnswer } from "../handshake.ts";
import { dropped } from "../report.ts";

const defaultUpMs = 2000;
const defaultDownMs = 1000;

/** Up and down, for ever. */
export const flap: Ending = {
  path: "/flap",
  title: "The service flaps",
  description:
    "From the first visit to the `room` on, it is up for `up` (" +
    formatDuration(defaultUpMs) +
    " if not given) and down for `down` (" +
    formatDuration(defaultDownMs) +
    " if not given), again and again. " +
    "Going down it ends everybody by `how` (fin if not given); while down, handshakes are refused with 503.",
  parameters: ["up", "down", "how", "reason", "tick"],
  endsOthers: true,
  examples: [{ url: "/flap?up=500ms&down=500ms&room=readme", reports: dropped }],
  check: (_value, { up = defaultUpMs }) => {
    if (up === 0) {
      throw new LabError("ERR_LAB_PARAMETER", "up is 0, and has to be more: a service that is never up does not flap.");
    }
  },
  play: (visit) => {
    const { up = defaultUpMs, down = defaultDownMs, how = "fin", reason, tick } = visit.parameters;
    const inCycle = (visit.stage.now() - visit.room.startedMs) % (up + down);
    visit.act();
    if (inCycle >= up) {
      const backInMs = up + down - inCycle;
      visit.refuse(plainAnswer(503, "Down on purpose.\n", { "Retry-After": String(Math.ceil(backInMs / 1000)) }));
      return;
    }
    const connection = visit.accept();
    startTicking(visit, connection, tick);
    visit.timers.after(up - inCycle, () => {
      endBy(connection, how, reason);
    });
  },
};
