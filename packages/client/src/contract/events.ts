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
export type DropReason = "overflow" | "age" | "other-url";

/** A message that waited will not be sent. */
export interface DropEvent extends Event {
  readonly data: Payload;
  readonly because: DropReason;
}

/** Every event of a socket. */
export interface SocketEventMap<Message> {
  readonly open: Event;
  readonly message: MessageEvent<Message>;
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

/** `addEventListener` that knows each event by its name. */
export interface TypedTarget<Message> {
  addEventListener<Type extends keyof SocketEventMap<Message>>(
    type: Type,
    listener:
      | ((event: SocketEventMap<Message>[Type]) => unknown)
      | { handleEvent(event: SocketEventMap<Message>[Type]): unknown }
      | null,
    options?: boolean | ListenerOptions,
  ): void;
  removeEventListener<Type extends keyof SocketEventMap<Message>>(
    type: Type,
    listener:
      | ((event: SocketEventMap<Message>[Type]) => unknown)
      | { handleEvent(event: SocketEventMap<Message>[Type]): unknown }
      | null,
    options?: boolean | ListenerOptions,
  ): void;
  dispatchEvent(event: Event): boolean;
}

/** The `on...` attributes and the constants of the standard's class. */
export type SocketAttributes<Message> = {
  [Type in keyof SocketEventMap<Message> as `on${Type}`]: ((event: SocketEventMap<Message>[Type]) => unknown) | null;
} & { readonly CONNECTING: 0; readonly OPEN: 1; readonly CLOSING: 2; readonly CLOSED: 3 };

/** What became of a message. */
export type SendResult = "sent" | "queued" | "refused";
