import type { Payload, SocketEnd } from "@afterclose/wire";
import type { Decision, Ending, StopReason } from "./ending.ts";
import type { Why } from "./options.ts";

/** One connection ended. Fires once for each. */
export interface CloseEvent extends Event {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  readonly ending: Ending;
  /** What follows. */
  readonly next: Decision;
  /** What the host said, before quirks were made one. */
  readonly raw: SocketEnd;
}

/** Another attempt begins now. */
export interface RetryingEvent extends Event, Why {}

/** Nothing more will be tried, until `reconnect()`. */
export interface StopEvent extends Event {
  readonly because: StopReason;
}

/** Something failed. `error` is set where the client itself found it. */
export interface ErrorEvent extends Event {
  readonly error?: unknown;
  readonly message: string;
}

/** Why a message will not be sent. */
export type DropReason = "full" | "age" | "other-url";

/** A message that waited will not be sent. */
export interface DropEvent extends Event {
  readonly data: Payload;
  readonly because: DropReason;
}

/** A message, as the codec read it. Not the host's own name for it: Node's types know no type of its data. */
export interface ReceivedEvent<Message> extends Event {
  readonly data: Message;
  readonly origin: string;
  readonly lastEventId: string;
}

/** Every event of a socket. */
export interface SocketEventMap<Message> {
  readonly open: Event;
  readonly message: ReceivedEvent<Message>;
  readonly error: ErrorEvent;
  readonly close: CloseEvent;
  readonly retrying: RetryingEvent;
  readonly stop: StopEvent;
  readonly drop: DropEvent;
}

/** What a host's listeners may be registered with. */
export interface ListenerOptions {
  readonly once?: boolean;
  readonly capture?: boolean;
  readonly passive?: boolean;
  readonly signal?: AbortSignal;
}

/** A method in the eyes of the compiler: it takes a function that knows less of the event, as one typed by the platform. */
type Handler<Occasion> = { handle(event: Occasion): unknown }["handle"];
type Listener<This, Occasion> =
  { handle(this: This, event: Occasion): unknown }["handle"] | { handleEvent(event: Occasion): unknown } | null;

/** `addEventListener` that knows each event by its name. */
export interface TypedTarget<Message> {
  addEventListener<Type extends keyof SocketEventMap<Message>>(
    type: Type,
    listener: Listener<this, SocketEventMap<Message>[Type]>,
    options?: boolean | ListenerOptions,
  ): void;
  addEventListener(type: string, listener: Listener<this, Event>, options?: boolean | ListenerOptions): void;
  removeEventListener<Type extends keyof SocketEventMap<Message>>(
    type: Type,
    listener: Listener<this, SocketEventMap<Message>[Type]>,
    options?: boolean | ListenerOptions,
  ): void;
  removeEventListener(type: string, listener: Listener<this, Event>, options?: boolean | ListenerOptions): void;
  dispatchEvent(event: Event): boolean;
}

/** The `on...` attributes and the constants. What is read knows any event, so that a socket passes for the standard's. */
export interface SocketAttributes<Message> {
  get onopen(): Handler<Event> | null;
  set onopen(handler: Handler<Event> | null);
  get onmessage(): Handler<Event> | null;
  set onmessage(handler: Handler<ReceivedEvent<Message>> | null);
  get onerror(): Handler<Event> | null;
  set onerror(handler: Handler<ErrorEvent> | null);
  get onclose(): Handler<Event> | null;
  set onclose(handler: Handler<CloseEvent> | null);
  get onretrying(): Handler<Event> | null;
  set onretrying(handler: Handler<RetryingEvent> | null);
  get onstop(): Handler<Event> | null;
  set onstop(handler: Handler<StopEvent> | null);
  get ondrop(): Handler<Event> | null;
  set ondrop(handler: Handler<DropEvent> | null);
  readonly CONNECTING: 0;
  readonly OPEN: 1;
  readonly CLOSING: 2;
  readonly CLOSED: 3;
}

/** What became of a message. */
export type SendResult = "sent" | "queued" | "refused";

// The compiler's own lists of what a host has know it only since 2023.
declare global {
  interface SymbolConstructor {
    readonly asyncDispose: unique symbol;
  }
}
