/** An event with fields of its own; a `close` is of the host's class, where it has one. */
export function makeEvent(type: string, fields: object): Event {
  const { CloseEvent = Event } = globalThis as { CloseEvent?: new (type: string, init: object) => Event };
  // Fields of its own stand before the class's getters, which some hosts have and some have not.
  return Object.defineProperties(
    new (type === "close" ? CloseEvent : Event)(type, fields),
    Object.getOwnPropertyDescriptors(fields),
  );
}
