// The event classes of this host, taken together when this module loads: those of another kind, which a DOM for tests
// puts in their place later, do not fit. Hosts that lack them, or whose own do not fit each other, get plain ones.
import { PlainEvent, PlainEventTarget } from "./plain-events.ts";

type EventClass = new (type: string, init: object) => Event;
interface HostClasses {
  readonly EventTarget?: new () => EventTarget;
  readonly Event?: EventClass;
  readonly MessageEvent?: EventClass;
  readonly CloseEvent?: EventClass;
}

const host = globalThis as HostClasses;
const isWhole = fits(host.EventTarget, host.Event);

/** The class beneath every socket. */
export const HostEventTarget: new () => EventTarget = isWhole && host.EventTarget ? host.EventTarget : PlainEventTarget;

const UsualEvent = isWhole && host.Event ? host.Event : (PlainEvent as unknown as EventClass);
const MessageEventClass = fits(HostEventTarget, host.MessageEvent) ? host.MessageEvent : undefined;
const CloseEventClass = fits(HostEventTarget, host.CloseEvent) ? host.CloseEvent : undefined;

/** Whether a target of this host tells events of this class. */
function fits(Target: (new () => EventTarget) | undefined, Class: EventClass | undefined): boolean {
  try {
    return !!Target && !!Class && new Target().dispatchEvent(new Class("probe", {}));
  } catch {
    return false;
  }
}

/** An event with fields of its own; a `close` is of the host's class, where it has one. */
export function makeEvent(type: string, fields: object): Event {
  const Class = (type === "close" ? CloseEventClass : undefined) ?? UsualEvent;
  // Fields of its own stand before the class's getters, which some hosts have and some have not.
  return Object.defineProperties(new Class(type, fields), Object.getOwnPropertyDescriptors(fields));
}

/** A message as the host tells one. */
export function messageEvent(data: unknown, origin: string): Event {
  return MessageEventClass
    ? new MessageEventClass("message", { data, origin })
    : makeEvent("message", { data, origin, lastEventId: "" });
}

/** The standard's error, or on hosts without its class a plain one of the same name. */
export function domError(message: string, name: string): Error {
  const { DOMException: Class } = globalThis as { DOMException?: new (message: string, name: string) => Error };
  return Class ? new Class(message, name) : Object.assign(new Error(message), { name });
}
