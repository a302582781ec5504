import type { Clock } from "@afterclose/wire";

/** One direction of a connection: what goes in first comes out first, some time later, or never. */
export interface Line {
  pass(deliver: () => void): void;
  /** Everything under way and everything to come is lost. */
  cut(): void;
  slow(ms: number): void;
  hold(on: boolean): void;
}

export function createLine(clock: Clock, latencyMs: number | (() => number)): Line {
  let extraMs = 0;
  let lastAt = 0;
  let isCut = false;
  let held: (() => void)[] | undefined;

  function arrive(deliver: () => void): void {
    if (isCut) {
      return;
    }
    if (held === undefined) {
      deliver();
    } else {
      held.push(deliver);
    }
  }

  return {
    pass(deliver) {
      const travelMs = (typeof latencyMs === "function" ? latencyMs() : latencyMs) + extraMs;
      lastAt = Math.max(lastAt, clock.now() + travelMs);
      clock.after(lastAt - clock.now(), () => {
        arrive(deliver);
      });
    },
    cut() {
      isCut = true;
    },
    slow(ms) {
      extraMs += ms;
    },
    hold(on) {
      if (on) {
        held ??= [];
        return;
      }
      const waiting = held ?? [];
      held = undefined;
      for (const deliver of waiting) {
        arrive(deliver);
      }
    },
  };
}
