import type { Clock } from "@afterclose/wire";

// Waits this long end on the beat of a slot, together: a timer of its own is what an idle client's memory goes to.
const longMs = 5_000;
const slotMs = 50;

interface Slot {
  readonly runs: Set<() => void>;
  readonly cancel: () => void;
}

/** A clock in whole milliseconds, on which thousands of clients of one process share their long waits. */
export function slottedClock(clock: Clock): Clock {
  const slots = new Map<number, Slot>();
  const open = (at: number): Slot => {
    const runs = new Set<() => void>();
    const cancel = clock.after(at - clock.now(), () => {
      slots.delete(at);
      for (const run of runs) {
        runs.delete(run);
        try {
          run();
        } catch (error) {
          // What one client's callback throws is nothing to the others.
          clock.after(0, () => {
            throw error;
          });
        }
      }
    });
    const slot = { runs, cancel };
    slots.set(at, slot);
    return slot;
  };
  return {
    now: () => Math.floor(clock.now()),
    wall: () => clock.wall(),
    after(ms, run) {
      if (ms < longMs) {
        return clock.after(ms, run);
      }
      const at = Math.ceil((clock.now() + ms) / slotMs) * slotMs;
      const slot = slots.get(at) ?? open(at);
      slot.runs.add(run);
      return () => {
        if (slot.runs.delete(run) && slot.runs.size === 0) {
          slots.delete(at);
          slot.cancel();
        }
      };
    },
  };
}
