/** What a wheel holds. The wheel writes these three fields and nobody else does. */
export interface WheelEntry {
  /** When it is to be looked at, in whole milliseconds. */
  due: number;
  wheelSlot: number;
  wheelIndex: number;
}

/** Where an entry is that no wheel holds. */
export const notInWheel = -1;

/** One timer for any number of deadlines: a ring of slots, each `tickMs` wide. Adding and removing cost the same at any size. */
export class Wheel<E extends WheelEntry> {
  readonly tickMs: number;
  readonly #slots: E[][];
  /** The first moment whose slot has not been emptied yet. */
  #cursor: number;

  constructor(tickMs: number, slots: number, now: number) {
    this.tickMs = tickMs;
    this.#slots = Array.from({ length: slots }, () => []);
    this.#cursor = Math.floor(now / tickMs);
  }

  schedule(entry: E, due: number): void {
    this.remove(entry);
    entry.due = Math.ceil(due);
    const turn = Math.max(Math.ceil(entry.due / this.tickMs), this.#cursor);
    this.#place(entry, turn % this.#slots.length);
  }

  remove(entry: E): void {
    const slot = this.#slots[entry.wheelSlot];
    const last = slot?.pop();
    if (slot === undefined || last === undefined) {
      return;
    }
    if (last !== entry) {
      slot[entry.wheelIndex] = last;
      last.wheelIndex = entry.wheelIndex;
    }
    entry.wheelSlot = notInWheel;
  }

  /** Takes out up to `most` entries that are due. What was not taken comes first next time. */
  takeDue(now: number, most: number): E[] {
    const due: E[] = [];
    const upTo = Math.floor(now / this.tickMs);
    const full = this.#slots.length;
    // After a long pause one turn round the ring has seen every slot.
    this.#cursor = Math.max(this.#cursor, upTo - full + 1);
    for (; this.#cursor <= upTo; this.#cursor++) {
      const slot = this.#slots[this.#cursor % full] ?? [];
      for (let index = slot.length - 1; index >= 0; index--) {
        const entry = slot[index];
        if (entry === undefined || entry.due > now) {
          continue;
        }
        if (due.length >= most) {
          return due;
        }
        this.remove(entry);
        due.push(entry);
      }
    }
    return due;
  }

  #place(entry: E, slotIndex: number): void {
    const slot = this.#slots[slotIndex];
    if (slot !== undefined) {
      entry.wheelSlot = slotIndex;
      entry.wheelIndex = slot.length;
      slot.push(entry);
    }
  }
}
