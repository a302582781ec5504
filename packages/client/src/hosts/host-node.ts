import { type Advice, statusAdvice } from "@afterclose/codes/advice";
import type { Clock, Dial, SocketEnd } from "@afterclose/wire";
import { ClientError } from "../contract/errors.ts";
import type { HostWebSocket } from "../contract/shared-options.ts";
import { findHost } from "./find-host.ts";
import { slottedClock } from "./slotted-clock.ts";
import { systemClock } from "@afterclose/wire";
import { nativeDial } from "./native-dial.ts";
import { pingingDial } from "./pinging-dial.ts";
import { assertVersion, wsDial, type WsConstructor } from "./ws-dial.ts";

/** The host's own time, its long waits shared by all clients. */
export const hostClock: Clock = slottedClock(systemClock);

/** What the HTTP status of a refused handshake asks for, where `ws` tells it. */
export function hostStatusAdvice({ detail }: SocketEnd): Advice | undefined {
  return detail?.kind === "status" ? statusAdvice(detail.status) : undefined;
}

/** Dials with the constructor given, or the global one, or that of `ws`, which is found by itself. */
export function hostDial(given: HostWebSocket | undefined, clock: Clock): Dial {
  const Host = findHost(given) ?? findWs();
  if (isWs(Host)) {
    assertVersion(Host);
    return wsDial(Host);
  }
  return pings(Host) ? pingingDial(Host, clock) : nativeDial(Host, clock);
}

interface NodeModule {
  createRequire(from: string): (name: string) => unknown;
}
declare const process: { getBuiltinModule(name: "node:module"): NodeModule; cwd(): string };

let found: HostWebSocket | undefined;

function findWs(): HostWebSocket {
  try {
    return (found ??= requireWs());
  } catch (error) {
    throw new ClientError(
      "ERR_NO_WEBSOCKET",
      "WebSocket",
      error,
      'a constructor, or install `ws`; in a bundle: import { WebSocket } from "ws", and pass it as `WebSocket`',
    );
  }
}

function requireWs(): HostWebSocket {
  // Not an import: the dial must be at hand when the constructor is called, and most hosts never need it.
  const module = process.getBuiltinModule("node:module");
  // A bundle for CommonJS has no URL of its own: there, what the program has installed is meant.
  const { url = `${process.cwd()}/` } = import.meta as unknown as { url?: string };
  // In early releases of its 8th version the module itself is the class.
  const found = module.createRequire(url)("ws") as HostWebSocket & { readonly WebSocket?: HostWebSocket };
  return found.WebSocket ?? found;
}

function isWs(Host: HostWebSocket): Host is WsConstructor {
  return has(Host, "on") && has(Host, "terminate");
}

function pings(Host: HostWebSocket): boolean {
  return has(Host, "ping") && has(Host, "terminate");
}

function has(Host: HostWebSocket, method: string): boolean {
  return typeof (Host.prototype as Record<string, unknown>)[method] === "function";
}
