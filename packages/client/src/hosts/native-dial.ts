import type { Clock, Dial, Payload, SocketEnd } from "@afterclose/wire";
import type { HostWebSocket } from "../contract/options.ts";

interface HostSocket {
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
  return (url, protocols, events) => {
    const host = new Host(url, protocols as string[]) as HostSocket;
    let message: string | undefined;
    const end = ({ code, reason, wasClean }: SocketEnd): void => {
      events.ended({ code, reason, wasClean, ...(message !== undefined && { message }) });
      events = { opened: () => 0, message: () => 0, alive: () => 0, ended: () => 0 };
    };
    host.onopen = () => {
      events.opened(host.protocol, host.extensions);
    };
    host.onmessage = ({ data }) => {
      events.message(data);
    };
    host.onerror = (event) => {
      message = event.message ?? "";
      clock.after(closeGraceMs, () => {
        end({ code: 1006, reason: "", wasClean: false });
      });
    };
    host.onclose = end;
    const close = (code?: number, reason?: string): void => {
      host.close(code, reason);
    };
    return {
      can: { ping: false, abort: false },
      send: (data) => {
        host.send(data);
      },
      close,
      abort: close,
      ping: () => 0,
      bufferedBytes: () => host.bufferedAmount,
      setBinaryType: (type) => {
        host.binaryType = type;
      },
    };
  };
}
