import {
  type CapacityOptions,
  lifecycleDefaults,
  type LifecycleOptions,
  type ResolvedCapacity,
  type ResolvedOptions,
} from "./options.ts";

/** Options with every default filled in. What is `undefined` is not set. */
export function resolveOptions(options: LifecycleOptions): ResolvedOptions {
  const { heartbeat, capacity, overload, shedding, outbound, inbound, origin, ...single } = options;
  const { closeTimeoutMs, connectTimeoutMs, maxAgeJitter } = lifecycleDefaults;
  return {
    heartbeat: heartbeat === false ? undefined : { ...lifecycleDefaults.heartbeat, ...whatIsSet(heartbeat) },
    capacity: resolveCapacity(whatIsSet(capacity)),
    overload: overload === false ? undefined : whatIsSet(overload),
    shedding: shedding === undefined ? undefined : whatIsSet(shedding),
    outbound: { ...lifecycleDefaults.outbound, ...whatIsSet(outbound) },
    inbound: whatIsSet(inbound),
    restarts: single.restarts?.load === undefined ? undefined : single.restarts,
    origin: whatIsSet(origin),
    closeTimeoutMs: single.closeTimeoutMs ?? closeTimeoutMs,
    connectTimeoutMs: single.connectTimeoutMs ?? connectTimeoutMs,
    maxAgeMs: single.maxAgeMs,
    maxAgeJitter: single.maxAgeJitter ?? maxAgeJitter,
  };
}

/** Of the two waits, the one that is not set gives way to the other. */
function resolveCapacity(given: CapacityOptions): ResolvedCapacity {
  const defaults = lifecycleDefaults.capacity;
  const retryMinMs = given.retryMinMs ?? Math.min(defaults.retryMinMs, given.retryMaxMs ?? Number.POSITIVE_INFINITY);
  return { ...defaults, retryMinMs, retryMaxMs: Math.max(defaults.retryMaxMs, retryMinMs), ...given };
}

/** Without the keys that are `undefined`, which would hide the defaults beneath them. */
function whatIsSet<T extends object>(options: T | undefined): T {
  return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined)) as T;
}
