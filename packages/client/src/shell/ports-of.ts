import { hostDial } from "#host";
import type { Ports } from "../contract/options.ts";
import { pageLife } from "../hosts/page-life.ts";
import { systemClock } from "../hosts/system-clock.ts";
import type { Settled } from "./merge-options.ts";

// What all sockets of this host share, made with the first.
let shared: Ports | undefined;

/** The outside world of one socket: the host's, but for what was given. */
export function portsOf({ ports, WebSocket }: Settled): Ports {
  if (ports ?? WebSocket) {
    const clock = ports?.clock ?? systemClock;
    const dial = ports?.dial ?? hostDial(WebSocket, clock);
    return { clock, chance: Math.random, life: pageLife, dial, ...ports };
  }
  shared ??= { clock: systemClock, chance: Math.random, life: pageLife, dial: hostDial(undefined, systemClock) };
  return shared;
}
