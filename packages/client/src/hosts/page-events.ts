// A browser's own event classes, taken together when this module loads: what a program puts in their place does not fit.

interface PageClasses {
  readonly EventTarget: new () => EventTarget;
  readonly Event: new (type: string, init: object) => Event;
  readonly MessageEvent: new (type: string, init: object) => Event;
  readonly CloseEvent: new (type: string, init: object) => Event;
}

const {
  EventTarget: Target,
  Event: Usual,
  MessageEvent: Message,
  CloseEvent: Close,
} = globalThis as unknown as PageClasses;

/** The class beneath every socket. */
export const HostEventTarget: new () => EventTarget = Target;

/** An event with fields of its own; a `close` is of the class for it. */
export function makeEvent(type: string, fields: object): Event {
  const event = new (type === "close" ? Close : Usual)(type, fields);
  return Object.defineProperties(event, Object.getOwnPropertyDescriptors(fields));
}

/** The standard's error. */
export function domError(message: string, name: string): Error {
  return new DOMException(message, name);
}

/** A message as the page tells one. */
export function messageEvent(data: unknown, origin: string): Event {
  return new Message("message", { data, origin });
}
