import { labDefaults } from "../options.ts";
import { formatDuration } from "../duration.ts";
import type { Connection } from "../connection.ts";
import type { Ending } from "../ending.ts";
import { clean, everyone } from "../report.ts";
import type { Visit } from "../visit.ts";

const defaultForMs = 5000;
const defaultBytes = 16_384;
// So much at one go; then everybody else has a turn.
const batchBytes = 1_048_576;

/** More than a client can take. */
export const flood: Ending = {
  path: "/flood",
  title: "A flood of messages",
  description:
    "Sends messages of `size` bytes (" +
    String(defaultBytes) +
    " if not given) as fast as the client reads, for `for` (" +
    formatDuration(defaultForMs) +
    " if not given) or until the lab's limit for one connection is reached (" +
    String(labDefaults.maxFloodBytes) +
    " bytes if not set otherwise), then closes with 1000.",
  parameters: ["size", "for", "every", "then"],
  examples: [{ url: "/flood?for=100ms&size=1024", reports: everyone(clean(1000)) }],
  play: (visit) => {
    const { for: forMs = defaultForMs } = visit.parameters;
    const connection = visit.accept({ echo: false });
    visit.act();
    visit.timers.after(forMs, () => {
      connection.close(1000, "the flood is over");
    });
    pour(visit, connection);
  },
};

function pour(visit: Visit, connection: Connection): void {
  const payload = Buffer.alloc(visit.parameters.size ?? defaultBytes, "~");
  let leftBytes = visit.settings.maxFloodBytes;
  const batch = (): void => {
    for (let sent = 0; sent < batchBytes && leftBytes > 0 && connection.isOpen; sent += payload.length) {
      leftBytes -= payload.length;
      if (!connection.send(payload)) {
        return;
      }
    }
    if (leftBytes <= 0) {
      connection.close(1000, "the flood's limit is reached");
    } else if (connection.isOpen) {
      visit.timers.after(0, batch);
    }
  };
  connection.onDrain(batch);
  batch();
}
