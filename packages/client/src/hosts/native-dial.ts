import type { Clock, Dial, Payload, Socket, SocketEnd, SocketEvents } from "@afterclose/wire";
import type { HostWebSocket } from "../contract/options.ts";

/** What this adapter uses of a host's socket. */
export interface NativeWebSocket {
  readonly url: string;
  binaryType: string;
  readonly bufferedAmount: number;
  readonly protocol: string;
  readonly extensions: string;
  onopen: () => void;
  onmessage: (event: { data: Payload }) => void;
  onerror: (event: { message?: string }) => void;
  onclose: (event: SocketEnd) => void;
  send(data: Payload): void;
  close(code?: number, reason?: string): void;
}

// Node 20 and 22, and workerd on a protocol fault, fire `error` and never `close`.
const closeGraceMs = 20;

/** Dials with the constructor that browsers, workers, Deno, Bun and newer Node offer. */
export function nativeDial(Host: HostWebSocket, clock: Clock): Dial {
  return (url, protocols, events) =>
    nativeSocket(new Host(url, protocols as string[]) as NativeWebSocket, clock, events);
}

/** Tells of a host's socket, its quirks made one. */
export function nativeSocket(host: NativeWebSocket, clock: Clock, events: SocketEvents): Socket {
  let failure: { message?: string } | undefined;
  host.onopen = () => events.opened(host.protocol, host.extensions);
  host.onmessage = ({ data }) => events.message(data);
  host.onclose = ({ code, reason, wasClean }) => {
    // Whatever a host still has to say comes too late.
    host.onclose = host.onmessage = () => 0;
    events.ended({ code, reason, wasClean, ...failure });
  };
  host.onerror = ({ message = "" }) => {
    failure = { message };
    clock.after(closeGraceMs, () => host.onclose({ code: 1006, reason: "", wasClean: false }));
  };
  const close = (code?: number, reason?: string): void => {
    // Node 24 tells the end before `close()` returns; a caller hears of it later, as elsewhere.
    const { onclose } = host;
    host.onclose = (event) => clock.after(0, () => onclose(event));
    host.close(code, reason);
    host.onclose = onclose;
  };
  return {
    can: { ping: false, abort: false },
    url: host.url,
    send: (data) => host.send(data),
    close,
    abort: close,
    ping: close,
    bufferedBytes: () => host.bufferedAmount,
    setBinaryType: (type) => (host.binaryType = type),
  };
}
