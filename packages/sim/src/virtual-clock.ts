import type { Cancel, Clock } from "@afterclose/wire";

/** A clock that stands still until told otherwise. Timers of one moment run in the order they were set. */
export interface VirtualClock extends Clock {
  /** Lets `ms` pass, running each timer at its own moment. */
  advance(ms: number): void;
  /** Runs timers until none is left. Throws after `maxTimers`, so that a loop cannot hang a test. */
  runAll(maxTimers?: number): void;
  /** Runs the next timer at its moment. False where none is left. */
  runNext(): boolean;
  /** The date jumps by `ms`, forwards or back; `now` does not notice. */
  jumpWall(ms: number): void;
  /**
   * The machine sleeps for `ms`: the date moves, timers do not run, and `now` stands still, as it does on most hosts.
   * With `"runs"`, `now` moves too and what fell due runs at once on waking.
   */
  sleep(ms: number, monotonic?: "stops" | "runs"): void;
  /** The event loop hangs for `ms`: both times move, and what fell due runs late, all in one go. */
  stall(ms: number): void;
  /** How many timers wait. */
  pending(): number;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  run: (() => void) | undefined;
}

/** Makes a virtual clock. `wallMs` is the date it starts from; without it, 2026-01-01 UTC. */
export function createVirtualClock(wallMs: number = Date.UTC(2026, 0, 1)): VirtualClock {
  const timers: Timer[] = [];
  let now = 0;
  let wallOffset = wallMs;
  let order = 0;
  let live = 0;

  function after(ms: number, run: () => void): Cancel {
    // A host runs a timer of NaN, a negative or no delay as soon as it can.
    const timer: Timer = { at: now + (ms > 0 ? ms : 0), order: order++, run };
    push(timers, timer);
    live++;
    return () => {
      live -= timer.run === undefined ? 0 : 1;
      timer.run = undefined;
    };
  }

  function runDue(until: number): boolean {
    let next = timers[0];
    while (next !== undefined && next.run === undefined) {
      pop(timers);
      next = timers[0];
    }
    if (next?.run === undefined || next.at > until) {
      return false;
    }
    pop(timers);
    now = Math.max(now, next.at);
    const { run } = next;
    next.run = undefined;
    live--;
    run();
    return true;
  }

  function advance(ms: number): void {
    const until = now + ms;
    while (runDue(until)) {
      // Each turn runs one timer.
    }
    now = Math.max(now, until);
  }

  function stall(ms: number): void {
    now += ms;
    advance(0);
  }

  return {
    now: () => now,
    wall: () => now + wallOffset,
    after,
    advance,
    stall,
    runNext: () => runDue(Number.POSITIVE_INFINITY),
    runAll(maxTimers = 1_000_000) {
      for (let ran = 0; runDue(Number.POSITIVE_INFINITY); ran++) {
        if (ran >= maxTimers) {
          throw new Error(`${String(maxTimers)} timers ran and more are waiting: something sets timers forever.`);
        }
      }
    },
    jumpWall(ms) {
      wallOffset += ms;
    },
    sleep(ms, monotonic = "stops") {
      if (monotonic === "runs") {
        stall(ms);
      } else {
        wallOffset += ms;
      }
    },
    pending: () => live,
  };
}

function before(a: Timer, b: Timer): boolean {
  return a.at === b.at ? a.order < b.order : a.at < b.at;
}

function push(heap: Timer[], timer: Timer): void {
  let index = heap.length;
  heap.push(timer);
  while (index > 0) {
    const up = (index - 1) >> 1;
    const parent = heap[up];
    if (parent === undefined || before(parent, timer)) {
      break;
    }
    heap[index] = parent;
    index = up;
  }
  heap[index] = timer;
}

function pop(heap: Timer[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) {
    return;
  }
  let index = 0;
  for (;;) {
    const left = index * 2 + 1;
    const right = heap[left + 1];
    let child = heap[left];
    let at = left;
    if (child !== undefined && right !== undefined && before(right, child)) {
      child = right;
      at = left + 1;
    }
    if (child === undefined || before(last, child)) {
      break;
    }
    heap[index] = child;
    index = at;
  }
  heap[index] = last;
}
