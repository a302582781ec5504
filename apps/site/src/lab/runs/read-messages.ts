import type { Clock } from "@afterclose/wire";

// A flood is drawn as a steady stream: more marks would be neither seen nor read.
const shortestGapMs = 50;

/** Reads messages: each of the lab's numbers counts, of others only as many as can be shown. */
export function readMessages(
  clock: Pick<Clock, "now">,
  heard: (number: number | undefined) => void,
): (data: unknown) => void {
  let lastMs = -shortestGapMs;
  return (data) => {
    const number = typeof data === "string" && /^\d{1,9}$/.test(data) ? Number(data) : undefined;
    const now = clock.now();
    if (number !== undefined) {
      heard(number);
    } else if (now - lastMs >= shortestGapMs) {
      lastMs = now;
      heard(undefined);
    }
  };
}
