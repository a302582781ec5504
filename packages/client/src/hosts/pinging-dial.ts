import type { Clock, Dial } from "@afterclose/wire";
import type { HostWebSocket } from "../contract/shared-options.ts";
import { nativeSocket } from "./native-dial.ts";
import type { NativeWebSocket } from "./page-dial.ts";

/** The standard's class with protocol pings and a real abort beside it, as Bun has it. */
interface PingingWebSocket extends NativeWebSocket {
  addEventListener(type: "ping" | "pong", listener: () => void): void;
  ping(): void;
  terminate(): void;
}

/** Dials with a class that also pings. */
export function pingingDial(Host: HostWebSocket, clock: Clock): Dial {
  return (url, protocols, events) => {
    const host = new Host(url, protocols as string[]) as PingingWebSocket;
    const alive = (): void => {
      events.alive();
    };
    host.addEventListener("ping", alive);
    host.addEventListener("pong", alive);
    return {
      ...nativeSocket(host, clock, events),
      can: { ping: true, abort: true },
      ping: () => {
        host.ping();
      },
      abort: () => {
        host.terminate();
      },
    };
  };
}
