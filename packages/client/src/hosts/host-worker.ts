import type { Clock, Dial, SocketEnd } from "@afterclose/wire";
import type { HostWebSocket } from "../contract/shared-options.ts";
import { needHost } from "./find-host.ts";
import { nativeDial } from "./native-dial.ts";

/** What the HTTP status of a refused handshake asks for: here no socket tells it. */
export function hostStatusAdvice(_end: SocketEnd): undefined {
  return undefined;
}

export { systemClock as hostClock } from "@afterclose/wire";

/** Dials with the constructor given, or the global one. */
export function hostDial(given: HostWebSocket | undefined, clock: Clock): Dial {
  return nativeDial(needHost(given), clock);
}
