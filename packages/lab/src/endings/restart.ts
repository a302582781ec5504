import { formatDuration } from "../duration.ts";
import { withRetryHint } from "@afterclose/wire";
import { startTicking } from "../due.ts";
import type { Ending } from "../ending.ts";
import { plainAnswer } from "../handshake.ts";
import { clean, everyone } from "../report.ts";
import { perRoom } from "../rooms.ts";
import type { Visit } from "../visit.ts";

const defaultAfterMs = 1000;
const defaultDownMs = 3000;

/** `begun`: the restart is on its way or over. */
const restartOf = perRoom(() => ({ begun: false, backAtMs: 0 }));

/** The service restarts once, then stays. */
export const restart: Ending = {
  path: "/restart",
  title: "The service restarts",
  description:
    "`after` (" +
    formatDuration(defaultAfterMs) +
    " if not given) the first client came, everybody in the `room` gets 1012 with a hint when to come back; for `down` (" +
    formatDuration(defaultDownMs) +
    " if not given) " +
    "handshakes are refused with 503 and Retry-After; then the service is back and echoes. A room restarts once.",
  parameters: ["after", "down", "reason", "tick"],
  endsOthers: true,
  examples: [{ url: "/restart?after=300ms&down=1s&room=readme", reports: everyone(clean(1012)) }],
  play: (visit) => {
    const state = restartOf(visit.room);
    const downForMs = state.backAtMs - visit.stage.now();
    if (downForMs > 0) {
      visit.act();
      visit.refuse(
        plainAnswer(503, "Restarting on purpose.\n", { "Retry-After": String(Math.ceil(downForMs / 1000)) }),
      );
      return;
    }
    startTicking(visit, visit.accept(), visit.parameters.tick);
    if (!state.begun) {
      begin(visit);
    }
  },
};

function begin({ stage, room, parameters }: Visit): void {
  const { after = defaultAfterMs, down = defaultDownMs, reason = "service restart" } = parameters;
  const state = restartOf(room);
  state.begun = true;
  stage.rooms.keep(room, stage.now() + after + down + stage.settings.roomMs);
  stage.timers.after(after, () => {
    state.backAtMs = stage.now() + down;
    for (const other of [...stage.visits]) {
      if (other.room !== room) {
        continue;
      }
      other.act();
      other.connection?.close(1012, withRetryHint(reason, down));
    }
  });
}
