import type { Clock, Dial } from "@afterclose/wire";
import { ClientError } from "../contract/errors.ts";
import type { HostWebSocket } from "../contract/options.ts";
import { slottedClock } from "./slotted-clock.ts";
import { systemClock } from "@afterclose/wire";
import { nativeDial } from "./native-dial.ts";
import { pingingDial } from "./pinging-dial.ts";
import { wsDial, type WsConstructor } from "./ws-dial.ts";

/** The host's own time, its long waits shared by all clients. */
export const hostClock: Clock = slottedClock(systemClock);

/** Dials with the constructor given, or the global one, or that of `ws`, which is found by itself. */
export function hostDial(given: HostWebSocket | undefined, clock: Clock): Dial {
  const Host = given ?? (globalThis as { WebSocket?: HostWebSocket }).WebSocket ?? findWs();
  return isWs(Host) ? wsDial(Host) : pings(Host) ? pingingDial(Host, clock) : nativeDial(Host, clock);
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
    throw new ClientError("ERR_NO_WEBSOCKET", "WebSocket", error, "a constructor, or install `ws`");
  }
}

function requireWs(): HostWebSocket {
  // Not an import: the dial must be at hand when the constructor is called, and most hosts never need it.
  const module = process.getBuiltinModule("node:module");
  // A bundle for CommonJS has no URL of its own: there, what the program has installed is meant.
  const { url = `${process.cwd()}/` } = import.meta as unknown as { url?: string };
  return (module.createRequire(url)("ws") as { WebSocket: HostWebSocket }).WebSocket;
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
