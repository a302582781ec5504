/** Counts by name in bounded memory: where there are too many names, those seen least are forgotten first. */
export class Frequent<Key, Value extends { count: number }> {
  readonly #most: number;
  readonly #make: () => Value;
  readonly #kept = new Map<Key, Value>();
  /** How many names were forgotten. */
  forgotten = 0;

  constructor(most: number, make: () => Value) {
    this.#most = most;
    this.#make = make;
  }

  /** Counts one more of that name, and gives what is kept about it. */
  add(key: Key): Value {
    let value = this.#kept.get(key);
    if (value === undefined) {
      if (this.#kept.size >= this.#most) {
        this.#forget();
      }
      value = this.#make();
      this.#kept.set(apart(key), value);
    }
    value.count++;
    return value;
  }

  get(key: Key): Value | undefined {
    return this.#kept.get(key);
  }

  get size(): number {
    return this.#kept.size;
  }

  /** The names kept, the most frequent first. */
  ranked(): readonly (readonly [Key, Value])[] {
    return [...this.#kept].sort((a, b) => b[1].count - a[1].count);
  }

  #forget(): void {
    const counts = [...this.#kept.values()].map(({ count }) => count).sort((a, b) => a - b);
    const least = counts[Math.floor(counts.length / 2)] ?? 1;
    for (const [key, { count }] of this.#kept) {
      if (this.#kept.size <= this.#most / 2) {
        break;
      }
      if (count > least) {
        continue;
      }
      this.#kept.delete(key);
      this.forgotten++;
    }
  }
}

/** A piece cut out of a log's text would keep all of that text in memory. */
function apart<Key>(key: Key): Key {
  return typeof key === "string" ? (Buffer.from(key).toString() as Key & string) : key;
}
