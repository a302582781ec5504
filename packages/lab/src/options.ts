import type { IncomingMessage } from "node:http";
import type { Clock } from "@afterclose/wire";
import type { Observation } from "./observation.ts";

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

/** Whether an address is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
