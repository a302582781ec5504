import { ClientError } from "../contract/errors.ts";
import type { HostWebSocket } from "../contract/shared-options.ts";

/** Where our classes keep the host's constructor, which they may have replaced. Every copy of this package knows it. */
const hidden = Symbol.for("@afterclose/client");

interface Marked {
  readonly prototype?: { readonly [hidden]?: HostWebSocket };
}

interface Host {
  readonly WebSocket?: HostWebSocket;
}

/** What was there before anyone could put our class in its place. */
const atImport = behindOurs((globalThis as Host).WebSocket);

/** Marks a class as ours, and so everything derived from it. */
export function markAsOurs(Class: { readonly prototype: object }): void {
  Object.defineProperty(Class.prototype, hidden, { value: atImport });
}

/** The constructor to dial with: the one given, or the global one now; never one of ours. */
export function findHost(given: HostWebSocket | undefined): HostWebSocket | undefined {
  return behindOurs(given) ?? behindOurs((globalThis as Host).WebSocket) ?? atImport;
}

/** As `findHost`, for hosts that have one or nothing. */
export function needHost(given: HostWebSocket | undefined): HostWebSocket {
  const Host = findHost(given);
  if (Host) {
    return Host;
  }
  throw new ClientError("ERR_NO_WEBSOCKET", "WebSocket", Host, "a constructor");
}

/** A constructor, or the host's own one where it is ours or a child of ours. */
function behindOurs(Class: HostWebSocket | undefined): HostWebSocket | undefined {
  const { prototype } = (Class ?? {}) as Marked;
  return prototype && hidden in prototype ? prototype[hidden] : Class;
}
