import { assertOneOf, assertOption } from "./errors.ts";
import type { ResolvedOptions } from "./options.ts";
import { assertOrigins } from "../admission/origin.ts";

/** What a host's timer, and a wheel of whole milliseconds, can count safely. */
export const longestMs: number = 2 ** 31 - 1;
const anything = Number.POSITIVE_INFINITY;

type Row = readonly [name: string, value: number | undefined, min: number, max?: number];

/** Throws for the first option that cannot be meant. */
export function checkOptions(options: ResolvedOptions): void {
  for (const [name, value, min, max] of [...timesOf(options), ...limitsOf(options), ...loadOf(options)]) {
    if (value !== undefined) {
      assertOption(name, value, min, max);
    }
  }
  assertOneOf("capacity.refuseWith", options.capacity.refuseWith, ["503", "close"]);
  assertOneOf("outbound.whenFull", options.outbound.whenFull, ["block", "drop-oldest", "close"]);
  if (typeof options.shedding?.order !== "function") {
    assertOneOf("shedding.order", options.shedding?.order ?? "newest", ["newest", "idle"]);
  }
  assertOrigins(options.origin.allow);
}

function timesOf({
  heartbeat,
  outbound,
  inbound,
  closeMs,
  handshakeMs,
  maxAgeMs,
  maxAgeJitter,
}: ResolvedOptions): Row[] {
  return [
    ["heartbeat.idleMs", heartbeat?.idleMs, 10, longestMs],
    ["heartbeat.timeoutMs", heartbeat?.timeoutMs, 10, longestMs],
    ["outbound.graceMs", outbound.graceMs, 0, longestMs],
    ["inbound.firstMessageMs", inbound.firstMessageMs, 1, longestMs],
    ["inbound.idleMs", inbound.idleMs, 1, longestMs],
    ["closeMs", closeMs, 0, longestMs],
    ["handshakeMs", handshakeMs, 1, longestMs],
    ["maxAgeMs", maxAgeMs, 1, longestMs],
    ["maxAgeJitter", maxAgeJitter, 0, 1],
  ];
}

function limitsOf({ capacity, outbound, inbound }: ResolvedOptions): Row[] {
  const longestWaitMs = 86_400_000;
  return [
    ["capacity.maxConnections", capacity.maxConnections, 0],
    ["capacity.maxHandshakes", capacity.maxHandshakes, 0],
    ["capacity.handshakesPerSecond", capacity.handshakesPerSecond, 0],
    ["capacity.handshakeBurst", capacity.handshakeBurst, 1],
    ["capacity.perAddress", capacity.perAddress, 1],
    ["capacity.perKey", capacity.perKey, 1],
    ["capacity.closesPerSecond", capacity.closesPerSecond, 0],
    ["capacity.retryMinMs", capacity.retryMinMs, 0, longestWaitMs],
    ["capacity.retryMaxMs", capacity.retryMaxMs, capacity.retryMinMs, longestWaitMs],
    ["outbound.windowBytes", outbound.windowBytes, 1],
    ["outbound.maxQueuedBytes", outbound.maxQueuedBytes, 0],
    ["outbound.totalQueuedBytes", outbound.totalQueuedBytes, 0],
    ["inbound.messagesPerSecond", inbound.messagesPerSecond, Number.MIN_VALUE],
    ["inbound.burst", inbound.burst, 1],
  ];
}

function loadOf({ overload, shedding }: ResolvedOptions): Row[] {
  return [
    ["overload.maxLoopDelayMs", overload?.maxLoopDelayMs, 1, anything],
    ["overload.maxLoopUtilization", overload?.maxLoopUtilization, 0.01, anything],
    ["overload.maxHeapRatio", overload?.maxHeapRatio, 0.01, anything],
    ["overload.holdMs", overload?.holdMs, 0, longestMs],
    ["overload.recoverAt", overload?.recoverAt, 0, 1],
    ["shedding.afterMs", shedding?.afterMs, 0, longestMs],
    ["shedding.sharePerSecond", shedding?.sharePerSecond, 0, 1],
    ["shedding.floorShare", shedding?.floorShare, 0, 1],
    ["shedding.floor", shedding?.floor, 0],
    ["shedding.keyShare", shedding?.keyShare, 0, 1],
  ];
}
