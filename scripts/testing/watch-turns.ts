/** The longest that this process computed without letting anybody else have a turn. */
export interface TurnWatch {
  /** In milliseconds of its own computing time: what other processes took meanwhile does not count. */
  readonly longestMs: () => number;
  readonly stop: () => void;
}

/** Watches how long each turn of the event loop computes. A busy machine does not make it longer. */
export function watchTurns(): TurnWatch {
  let last = process.cpuUsage();
  let longest = 0;
  const tick = (): void => {
    const now = process.cpuUsage();
    longest = Math.max(longest, (now.user - last.user + now.system - last.system) / 1000);
    last = now;
    next = setImmediate(tick);
  };
  let next = setImmediate(tick);
  return {
    longestMs: () => longest,
    stop: () => {
      clearImmediate(next);
    },
  };
}
