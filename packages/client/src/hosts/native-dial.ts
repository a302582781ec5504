import type { Cancel, Clock, Dial, Socket, SocketEvents } from "@afterclose/wire";
import type { HostWebSocket } from "../contract/shared-options.ts";
import { type NativeWebSocket, pageSocket } from "./page-dial.ts";

// Node 20 and 22, and workerd on a protocol fault, fire `error` and never `close`.
export const closeGraceMs = 20;

/** Dials with the constructor that browsers, workers, Deno, Bun and newer Node offer. */
export function nativeDial(Host: HostWebSocket, clock: Clock): Dial {
  return (url, protocols, events) =>
    nativeSocket(new Host(url, protocols as string[]) as NativeWebSocket, clock, events);
}

/** Tells of a host's socket, its quirks made one. */
export function nativeSocket(host: NativeWebSocket, clock: Clock, events: SocketEvents): Socket {
  const socket = pageSocket(host, events);
  const { onclose: ended, onerror: failed } = host;
  let cancel: Cancel | undefined;
  host.onopen = () => {
    const { protocol = "", extensions = "" } = host as Partial<NativeWebSocket>;
    events.opened(protocol, extensions);
  };
  host.onclose = (event) => {
    cancel?.();
    // Whatever a host still has to say comes too late.
    host.onclose = host.onmessage = () => 0;
    ended(event);
  };
  host.onerror = (event) => {
    failed(event);
    cancel = clock.after(closeGraceMs, () => host.onclose({ code: 1006, reason: "", wasClean: false }));
  };
  const close = (code?: number, reason?: string): void => {
    // Node 24 tells the end before `close()` returns; a caller hears of it later, as elsewhere.
    const { onclose } = host;
    host.onclose = (event) => clock.after(0, () => onclose(event));
    host.close(code, reason);
    host.onclose = onclose;
  };
  return { ...socket, close, abort: close };
}
