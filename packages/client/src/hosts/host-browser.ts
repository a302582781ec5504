import type { Dial, SocketEnd } from "@afterclose/wire";
import type { HostWebSocket } from "../contract/shared-options.ts";
import { needHost } from "./find-host.ts";
import { pageDial } from "./page-dial.ts";

/** What the HTTP status of a refused handshake asks for: here no socket tells it. */
export function hostStatusAdvice(_end: SocketEnd): undefined {
  return undefined;
}

export { systemClock as hostClock } from "@afterclose/wire";

/** Dials with the constructor given, or the global one. */
export function hostDial(given: HostWebSocket | undefined): Dial {
  return pageDial(needHost(given));
}
