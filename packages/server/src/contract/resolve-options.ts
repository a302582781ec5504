import { checkOptions } from "./check-options.ts";
import { lifecycleDefaults, type LifecycleOptions, type ResolvedOptions } from "./options.ts";

/** Options with every default filled in, and every value checked. */
export function resolveOptions(options: LifecycleOptions): ResolvedOptions {
  const defaults = lifecycleDefaults;
  const resolved: ResolvedOptions = {
    heartbeat: options.heartbeat === false ? undefined : { ...defaults.heartbeat, ...options.heartbeat },
    capacity: { ...defaults.capacity, ...options.capacity },
    overload: options.overload === false ? undefined : (options.overload ?? {}),
    shedding: options.shedding,
    outbound: { ...defaults.outbound, ...options.outbound },
    inbound: options.inbound ?? {},
    origin: options.origin ?? {},
    closeMs: options.closeMs ?? defaults.closeMs,
    handshakeMs: options.handshakeMs ?? defaults.handshakeMs,
    maxAgeMs: options.maxAgeMs,
    maxAgeJitter: options.maxAgeJitter ?? defaults.maxAgeJitter,
  };
  checkOptions(resolved);
  return resolved;
}
