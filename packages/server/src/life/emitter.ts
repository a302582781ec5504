import type { Clock } from "@afterclose/wire";

/** Listeners by event. One that throws does so on its own, later, and stops nobody else. */
export class Emitter<Events extends object> {
  readonly #clock: Clock;
  readonly #listeners = new Map<keyof Events, Set<(value: never) => void>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Returns what takes the listener off again. */
  on<K extends keyof Events>(event: K, listener: (value: Events[K]) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  hears(event: keyof Events): boolean {
    return (this.#listeners.get(event)?.size ?? 0) > 0;
  }

  emit<K extends keyof Events>(event: K, value: Events[K]): void {
    for (const listener of this.#listeners.get(event) ?? []) {
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

/** Turns events into an async iterator that keeps at most `most` of them; older ones give way. */
export function iterate<T>(
  subscribe: (listener: (value: T) => void) => () => void,
  most: number,
): AsyncIterableIterator<T> {
  const waiting: T[] = [];
  const readers: ((result: IteratorResult<T>) => void)[] = [];
  let isDone = false;
  const stop = subscribe((value) => {
    const deliver = readers.shift();
    if (deliver !== undefined) {
      deliver({ done: false, value });
      return;
    }
    waiting.push(value);
    if (waiting.length > most) {
      waiting.shift();
    }
  });
  const end = (): Promise<IteratorResult<T>> => {
    isDone = true;
    stop();
    waiting.length = 0;
    for (const deliver of readers.splice(0)) {
      deliver({ done: true, value: undefined });
    }
    return Promise.resolve({ done: true, value: undefined });
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      if (waiting.length > 0) {
        return Promise.resolve({ done: false, value: waiting.shift() as T });
      }
      return isDone ? end() : new Promise((resolve) => readers.push(resolve));
    },
    return: end,
  };
}
