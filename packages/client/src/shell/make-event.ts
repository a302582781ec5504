import type { Decision, Ending } from "../contract/ending.ts";
import type { CloseEvent } from "../contract/events.ts";

/** An event with fields of its own. */
export function makeEvent(type: string, fields?: object): Event {
  return Object.assign(new Event(type), fields);
}

/** A `close` event, of the host's own class where it has one. Node 20 has none. */
export function makeCloseEvent(ending: Ending, next: Decision): Event {
  const { CloseEvent: Close } = globalThis as { CloseEvent?: new (type: string, init: object) => CloseEvent };
  const { code, reason, wasClean, raw } = ending;
  const event = Close ? new Close("close", ending) : makeEvent("close", { code, reason, wasClean });
  return Object.assign(event, { ending, next, raw });
}
