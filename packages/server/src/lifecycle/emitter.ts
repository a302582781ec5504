import type { Clock } from "@afterclose/wire";

/** Listeners by event. One that throws does so on its own, later, and stops nobody else. */
export class Emitter<Events extends object> {
  readonly #clock: Clock;
  /** Each with whether it hears one event alone. */
  readonly #listeners = new Map<keyof Events, Map<(value: never) => void, boolean>>();
  /** Who waits for the end. `undefined` once it has come. */
  #enders: Set<() => void> | undefined = new Set();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Returns what takes the listener off again. */
  on<K extends keyof Events>(event: K, listener: (value: Events[K]) => void): () => void {
    return this.#add(event, listener, false);
  }

  /** Listens for the next one alone. Returns what takes the listener off before. */
  once<K extends keyof Events>(event: K, listener: (value: Events[K]) => void): () => void {
    return this.#add(event, listener, true);
  }

  /** Takes a listener off, whichever way it was put on. */
  off<K extends keyof Events>(event: K, listener: (value: Events[K]) => void): void {
    this.#listeners.get(event)?.delete(listener);
  }

  #add(event: keyof Events, listener: (value: never) => void, isOnce: boolean): () => void {
    const listeners = this.#listeners.get(event) ?? new Map<(value: never) => void, boolean>();
    this.#listeners.set(event, listeners);
    listeners.set(listener, isOnce);
    return () => {
      listeners.delete(listener);
    };
  }

  /** Calls when nothing more will be told, at once where that is so. Returns what takes it off again. */
  onEnd(run: () => void): () => void {
    const enders = this.#enders;
    if (enders === undefined) {
      run();
    }
    enders?.add(run);
    return () => {
      enders?.delete(run);
    };
  }

  /** Nothing more will be told to those who read on until the end. */
  end(): void {
    const enders = this.#enders;
    this.#enders = undefined;
    enders?.forEach((run) => {
      run();
    });
  }

  hears(event: keyof Events): boolean {
    return (this.#listeners.get(event)?.size ?? 0) > 0;
  }

  emit<K extends keyof Events>(event: K, value: Events[K]): void {
    const listeners = this.#listeners.get(event);
    for (const [listener, isOnce] of listeners ?? []) {
      if (isOnce) {
        listeners?.delete(listener);
      }
      try {
        (listener as (value: Events[K]) => void)(value);
      } catch (error) {
        this.#clock.after(0, () => {
          throw error;
        });
      }
    }
  }
}

/** Turns events into an async iterator that keeps at most `most` of them; older ones give way. It ends with the events. */
export function iterate<Events extends object, K extends keyof Events>(
  events: Emitter<Events>,
  event: K,
  most: number,
): AsyncIterableIterator<Events[K]> {
  type T = Events[K];
  const waiting: IteratorYieldResult<T>[] = [];
  const readers: ((result: IteratorResult<T>) => void)[] = [];
  let isDone = false;
  const stopHearing = events.on(event, (value) => {
    const deliver = readers.shift();
    if (deliver !== undefined) {
      deliver({ done: false, value });
      return;
    }
    waiting.push({ done: false, value });
    if (waiting.length > most) {
      waiting.shift();
    }
  });
  const over = (): IteratorResult<T> => ({ done: true, value: undefined });
  const finish = (): void => {
    isDone = true;
    stopHearing();
    for (const deliver of readers.splice(0)) {
      deliver(over());
    }
  };
  const forgetEnd = events.onEnd(finish);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      const kept = waiting.shift();
      if (kept !== undefined) {
        return Promise.resolve(kept);
      }
      return isDone ? Promise.resolve(over()) : new Promise((resolve) => readers.push(resolve));
    },
    return() {
      waiting.length = 0;
      forgetEnd();
      finish();
      return Promise.resolve(over());
    },
  };
}
