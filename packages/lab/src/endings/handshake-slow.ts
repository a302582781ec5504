import { formatDuration } from "../duration.ts";
import { type Ending, handshakeTiming } from "../ending.ts";
import { writeAcceptance } from "../handshake.ts";
import { everyone, staysOpen } from "../report.ts";

const pieces = 10;
const defaultAfterMs = 5000;

/** The answer comes in drips. */
export const handshakeSlow: Ending = {
  path: "/handshake/slow",
  title: "The handshake's answer drips in",
  description:
    "Accepts, but takes `after` (" +
    formatDuration(defaultAfterMs) +
    " if not given) to say so, in ten pieces. Then it echoes.",
  parameters: handshakeTiming,
  examples: [{ url: "/handshake/slow?after=500ms", reports: everyone(staysOpen("opens late, then echoes")) }],
  play: (visit) => {
    visit.act();
    const answer = writeAcceptance(visit.request);
    const size = Math.ceil(answer.length / pieces);
    const { after = defaultAfterMs } = visit.parameters;
    const drip = (from: number): void => {
      visit.write(answer.slice(from, from + size));
      if (from + size < answer.length) {
        visit.timers.after(after / pieces, () => {
          drip(from + size);
        });
      } else {
        visit.answered(101);
        visit.takeOver(true);
      }
    };
    visit.timers.after(after / pieces, () => {
      drip(0);
    });
  },
};
