import type { Clock, Dial } from "@afterclose/wire";
import { ClientError } from "../contract/errors.ts";
import type { HostWebSocket } from "../contract/options.ts";
import { nativeDial } from "./native-dial.ts";

export { systemClock as hostClock } from "@afterclose/wire";

/** Dials with the constructor given, or the global one. */
export function hostDial(given: HostWebSocket | undefined, clock: Clock): Dial {
  const Host = given ?? (globalThis as { WebSocket?: HostWebSocket }).WebSocket;
  if (!Host) {
    throw new ClientError("ERR_NO_WEBSOCKET", "WebSocket", Host, "a constructor");
  }
  return nativeDial(Host, clock);
}
