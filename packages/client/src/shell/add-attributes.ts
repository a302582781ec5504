/** One `on...` attribute: its listener stays where it was first put. */
interface Slot {
  handler?: ((this: unknown, event: Event) => unknown) | null | undefined;
  handleEvent(event: Event): void;
}

const states = ["CONNECTING", "OPEN", "CLOSING", "CLOSED"];

/** Gives a class the `on...` attributes for these events, and the constants of the standard's class. */
export function addAttributes(Class: { readonly prototype: EventTarget }, types: readonly string[]): void {
  const { prototype } = Class;
  for (const type of types) {
    const key = Symbol();
    Object.defineProperty(prototype, `on${type}`, {
      get(this: { [key]?: Slot }) {
        return this[key]?.handler ?? null;
      },
      set(this: EventTarget & { [key]: Slot | undefined }, handler: unknown) {
        const slot: Slot = (this[key] ??= { handleEvent: (event) => slot.handler?.call(this, event) });
        slot.handler = typeof handler === "function" ? (handler as Slot["handler"]) : null;
        this[slot.handler ? "addEventListener" : "removeEventListener"](type, slot);
      },
    });
  }
  states.forEach((name, value) => {
    for (const place of [Class, prototype]) {
      Object.defineProperty(place, name, { value, enumerable: true });
    }
  });
}
