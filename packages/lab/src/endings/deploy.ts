import { formatDuration } from "../duration.ts";
import { withRetryHint } from "@afterclose/wire";
import { startTicking } from "../due.ts";
import type { Ending } from "../ending.ts";
import { clean, everyone } from "../report.ts";
import { perRoom } from "../rooms.ts";
import type { Visit } from "../visit.ts";

const defaultClients = 1;
const defaultOverMs = 5000;
const defaultAfterMs = 1000;

const deployOf = perRoom(() => ({ begun: false }));

/** A drain that takes its time. */
export const deploy: Ending = {
  path: "/deploy",
  title: "A deployment drains its clients, one after another",
  description:
    "When `clients` (1 if not given) are in the `room`, it waits `after` (" +
    formatDuration(defaultAfterMs) +
    " if not given), then ends them with 1012 one by one, evenly `over` (" +
    formatDuration(defaultOverMs) +
    " if not given) " +
    "that time. Those who come back find the new version: it echoes. A room is deployed once.",
  parameters: ["clients", "over", "after", "reason", "tick"],
  endsOthers: true,
  examples: [{ url: "/deploy?clients=1&after=300ms&over=300ms&room=readme", reports: everyone(clean(1012)) }],
  play: (visit) => {
    const { clients = defaultClients, after = defaultAfterMs, tick } = visit.parameters;
    startTicking(visit, visit.accept(), tick);
    const state = deployOf(visit.room);
    if (state.begun || visit.room.connections.size < clients) {
      return;
    }
    state.begun = true;
    visit.stage.rooms.keep(visit.room, visit.stage.now() + after + visit.settings.roomMs);
    visit.stage.timers.after(after, () => {
      drain(visit);
    });
  },
};

function drain({ stage, room, parameters }: Visit): void {
  const { over = defaultOverMs, reason = "deployment" } = parameters;
  const here = [...stage.visits].filter((other) => other.room === room && other.connection?.isOpen === true);
  here.forEach((other, turn) => {
    other.timers.after((over * turn) / here.length, () => {
      if (other.connection?.isOpen !== true) {
        return;
      }
      other.act();
      other.connection.close(1012, withRetryHint(reason, 0));
    });
  });
}
