import type { Dial, Payload, Socket, SocketEnd, SocketEvents } from "@afterclose/wire";
import type { HostWebSocket } from "../contract/shared-options.ts";

/** What this adapter uses of a host's socket. */
export interface NativeWebSocket {
  readonly url: string;
  readonly readyState: number;
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

/** Dials with the constructor of a browser, which keeps to the standard. */
export function pageDial(Host: HostWebSocket): Dial {
  return (url, protocols, events) => pageSocket(new Host(url, protocols as string[]) as NativeWebSocket, events);
}

/** Tells of a host's socket as it is. */
export function pageSocket(host: NativeWebSocket, events: SocketEvents): Socket {
  let failure: { message?: string } | undefined;
  host.onopen = () => events.opened(host.protocol, host.extensions);
  host.onmessage = ({ data }) => events.message(data);
  host.onerror = ({ message = "" }) => {
    failure = { message };
  };
  host.onclose = ({ code, reason, wasClean }) => events.ended({ code, reason, wasClean, ...failure });
  const close = (code?: number, reason?: string): void => host.close(code, reason);
  return {
    can: { ping: false, abort: false },
    url: host.url,
    isOpen: () => host.readyState === 1,
    send: (data) => host.send(data),
    close,
    abort: close,
    ping: close,
    bufferedBytes: () => host.bufferedAmount,
    progress: () => [0, host.bufferedAmount],
    setBinaryType: (type) => (host.binaryType = type),
  };
}
