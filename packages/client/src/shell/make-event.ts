export type EventClass = new (type: string, init: object) => Event;

/** An event with fields of its own, of the class given. */
export function makeEvent(type: string, fields: object, Class: EventClass = Event): Event {
  // Fields of its own stand before the class's getters, which some hosts have and some have not.
  return Object.defineProperties(new Class(type, fields), Object.getOwnPropertyDescriptors(fields));
}
