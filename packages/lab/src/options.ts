import type { IncomingMessage } from "node:http";
import type { Clock } from "@afterclose/wire";
import { LabError } from "./errors.ts";
import type { Observation } from "./observation.ts";
import { systemClock } from "@afterclose/wire";

/** How a lab behaves, wherever it is mounted. */
export interface LabOptions {
  /** The path under which the lab answers, such as `/lab`. If not set, it answers at the root. */
  readonly basePath?: string;
  /** Refuses whatever ends the connections of others, unless they share a `room` whose name is at least 16 characters long. If not set, everything is on. */
  readonly shared?: boolean;
  /** Which pages may connect: `"*"`, or a list of origins such as `https://example.com`. If not set, every page may: the lab holds no data and runs no command. */
  readonly allowOrigins?: "*" | readonly string[];
  /** The visitor's address, where a proxy stands before the lab. If not set, the address of the TCP connection. */
  readonly addressOf?: (request: IncomingMessage) => string;
  /** Connections at one time; one more is refused with 503. If not set, 512. */
  readonly maxConnections?: number;
  /** Connections at one time from one address, or from one IPv6 network of 64 bits; one more is refused with 429. If not set, 64, and for this machine itself as many as `maxConnections`. */
  readonly maxConnectionsPerAddress?: number;
  /** Handshakes in one second, all together; one more is refused with 429. If not set, 1,000. */
  readonly maxHandshakesPerSecond?: number;
  /** The longest message a client may send; a longer one ends its connection with 1009. If not set, 1 MiB. */
  readonly maxMessageBytes?: number;
  /** Frames that one connection may carry, both ways together; then it is closed with 1008. If not set, 1,000,000. */
  readonly maxFrames?: number;
  /** Bytes that one connection may carry, both ways together; then it is closed with 1008. If not set, 256 MiB. */
  readonly maxBytes?: number;
  /** Bytes that all connections together may keep waiting in memory; beyond it the one that keeps most is dropped. If not set, 64 MiB. */
  readonly maxHeldBytes?: number;
  /** How long any connection may live, even one whose ending is to never end. If not set, 15 minutes. */
  readonly maxLifetimeMs?: number;
  /** How long a client may take over its handshake's headers, or to read an answer that is no WebSocket. If not set, 10 seconds. */
  readonly connectTimeoutMs?: number;
  /** How long the lab waits for the answer to its Close frame before it drops the connection. If not set, 5 seconds. */
  readonly closeTimeoutMs?: number;
  /** How many connections may be on `/flood` at one time; one more is refused with 503. If not set, 16. */
  readonly maxFloods?: number;
  /** How many bytes `/flood` sends over one connection at most, as they are on the wire. If not set, 64 MiB. */
  readonly maxFloodBytes?: number;
  /** How many messages `/flood` sends over one connection at most. If not set, 100,000. */
  readonly maxFloodMessages?: number;
  /** Numbers in one second that `tick` and `rate` may ask for, all together; one more is refused with 503. If not set, 20,000. */
  readonly maxNumbersPerSecond?: number;
  /** How many rooms are remembered; beyond it the one longest unused is forgotten. If not set, 1,000. */
  readonly maxRooms?: number;
  /** How long an empty room is remembered after its last visit. If not set, 1 minute. */
  readonly roomMs?: number;
  /** How many observations are kept for `seen()`. If not set, 500. */
  readonly maxObservations?: number;
  /** Called once for every connection that ended, with what the lab saw. If not set, nobody is called. */
  readonly onEnding?: (observation: Observation) => void;
  /** Where time comes from. If not set, the host's clock. */
  readonly clock?: Clock;
}

/** How a lab that has its own server listens. */
export interface StartLabOptions extends LabOptions {
  /** The TCP port. If not set, 0: the system picks a free one. */
  readonly port?: number;
  /** The address to listen on. If not set, `127.0.0.1`. Another than a loopback address needs `allowRemote`. */
  readonly host?: string;
  /** Lets the lab be reached from other machines. Anybody who can reach it can use it. If not set, it cannot be. */
  readonly allowRemote?: boolean;
  /** Opens five more ports with TLS: a good certificate, an expired one, a wrong host name, a self-signed one, and a handshake that is cut. If not set, none. */
  readonly tls?: boolean;
}

/** What holds where an option is not set. */
export const labDefaults: Omit<Required<StartLabOptions>, "onEnding" | "clock" | "addressOf"> = {
  port: 0,
  host: "127.0.0.1",
  allowRemote: false,
  tls: false,
  basePath: "",
  shared: false,
  allowOrigins: "*",
  maxConnections: 512,
  maxConnectionsPerAddress: 64,
  maxHandshakesPerSecond: 1000,
  maxMessageBytes: 1_048_576,
  maxFrames: 1_000_000,
  maxBytes: 268_435_456,
  maxHeldBytes: 67_108_864,
  maxLifetimeMs: 900_000,
  connectTimeoutMs: 10_000,
  closeTimeoutMs: 5_000,
  maxFloods: 16,
  maxFloodBytes: 67_108_864,
  maxFloodMessages: 100_000,
  maxNumbersPerSecond: 20_000,
  maxRooms: 1000,
  roomMs: 60_000,
  maxObservations: 500,
};

/** Every option of a lab, decided. */
export type LabSettings = Required<Omit<LabOptions, "onEnding" | "addressOf">> &
  Pick<LabOptions, "onEnding" | "addressOf"> & {
    /** The same for this machine itself, which a proxy on it and a test on it share. */
    readonly maxConnectionsFromHere: number;
  };

// The longest timer that a host can hold is 2^31 - 1 ms.
const longestMs = 2_147_483_647;

const limits = {
  maxConnections: [1, 1_000_000],
  maxConnectionsPerAddress: [1, 1_000_000],
  maxHandshakesPerSecond: [1, 1_000_000],
  maxMessageBytes: [125, 1_073_741_824],
  maxLifetimeMs: [1, longestMs],
  maxFrames: [1, Number.MAX_SAFE_INTEGER],
  maxBytes: [1, Number.MAX_SAFE_INTEGER],
  maxHeldBytes: [1, Number.MAX_SAFE_INTEGER],
  connectTimeoutMs: [1, longestMs],
  closeTimeoutMs: [1, longestMs],
  maxFloods: [0, 1_000_000],
  maxFloodBytes: [1, Number.MAX_SAFE_INTEGER],
  maxFloodMessages: [1, Number.MAX_SAFE_INTEGER],
  maxNumbersPerSecond: [0, 1_000_000_000],
  maxRooms: [1, 1_000_000],
  roomMs: [0, longestMs],
  maxObservations: [0, 1_000_000],
} as const satisfies Partial<Record<keyof LabOptions, readonly [number, number]>>;

/** Fills in the defaults and refuses what cannot work. */
export function settle(options: LabOptions): LabSettings {
  const { maxConnections = labDefaults.maxConnections, maxConnectionsPerAddress = maxConnections } = options;
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const settings: LabSettings = {
    ...labDefaults,
    clock: systemClock,
    maxConnectionsFromHere: maxConnectionsPerAddress,
    ...given,
  };
  for (const [name, [least, most]] of Object.entries(limits)) {
    checkNumber(name, settings[name as keyof typeof limits], least, most);
  }
  checkOrigins(settings.allowOrigins);
  return { ...settings, basePath: settleBasePath(settings.basePath) };
}

/** Refuses a port that is none, and a host beyond this machine that was not asked for by name. */
export function settleListening(options: StartLabOptions): { port: number; host: string; tls: boolean } {
  const { port = labDefaults.port, host = labDefaults.host, allowRemote = false, tls = labDefaults.tls } = options;
  checkNumber("port", port, 0, 65535);
  if (!isLoopback(host) && !allowRemote) {
    throw new LabError(
      "ERR_LAB_REMOTE",
      `The host "${host}" is not a loopback address: other machines could reach this lab and use it. ` +
        `Listen on 127.0.0.1, ::1 or localhost, or set allowRemote to mean it.`,
    );
  }
  return { port, host, tls };
}

/** Whether an address is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function checkNumber(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new LabError(
      "ERR_LAB_OPTION",
      `${name} is ${String(value)}, and has to be a whole number from ${String(least)} to ${String(most)}.`,
    );
  }
}

function checkOrigins(origins: "*" | readonly string[]): void {
  for (const origin of origins === "*" ? [] : origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new LabError(
        "ERR_LAB_OPTION",
        `allowOrigins has "${origin}", which is no origin. Write it as a browser sends it: https://example.com, without a path.`,
      );
    }
  }
}

function settleBasePath(basePath: string): string {
  const trimmed = basePath.replace(/\/+$/, "");
  if (trimmed !== "" && !/^(?:\/[\w.~-]+)+$/.test(trimmed)) {
    throw new LabError(
      "ERR_LAB_OPTION",
      `basePath is "${basePath}", and has to begin with a slash and hold letters, digits and -._~ only, such as "/lab".`,
    );
  }
  return trimmed;
}
