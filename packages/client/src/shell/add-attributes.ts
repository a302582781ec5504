/** One `on...` attribute: its listener stays where it was first put. */
interface Slot {
  handler: ((this: unknown, event: Event) => unknown) | null;
  handleEvent(event: Event): void;
}

/** An event target with attributes, by their events' names. */
interface Attributed extends EventTarget {
  [slots]: Record<string, Slot | undefined> | undefined;
}

const slots: unique symbol = Symbol("slots");

/** Gives a class the `on...` attributes for these events, and the constants of the standard's class. */
export function addAttributes(Class: { readonly prototype: EventTarget }, types: readonly string[]): void {
  const { prototype } = Class;
  for (const type of types) {
    Object.defineProperty(prototype, `on${type}`, {
      get(this: Attributed) {
        return this[slots]?.[type]?.handler ?? null;
      },
      set(this: Attributed, handler: unknown) {
        const own = (this[slots] ??= {});
        const slot: Slot = (own[type] ??= {
          handler: null,
          handleEvent: (event) => slot.handler?.call(this, event),
        });
        slot.handler = typeof handler === "function" ? (handler as Slot["handler"]) : null;
        this[slot.handler ? "addEventListener" : "removeEventListener"](type, slot);
      },
    });
  }
  ["CONNECTING", "OPEN", "CLOSING", "CLOSED"].forEach((name, value) => {
    for (const at of [Class, prototype]) {
      Object.defineProperty(at, name, { value, enumerable: true });
    }
  });
}
