import type { SocketAttributes, TypedTarget } from "../contract/events.ts";
import { HostEventTarget } from "#events";

interface SocketTargetClass {
  readonly CONNECTING: 0;
  readonly OPEN: 1;
  readonly CLOSING: 2;
  readonly CLOSED: 3;
  new <Message>(): TypedTarget<Message> & SocketAttributes<Message>;
}

/** The host's `EventTarget`, as the compiler is to see it beneath a socket. */
export const SocketTarget: SocketTargetClass = HostEventTarget as never;
