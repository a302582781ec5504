import type { Clock } from "@afterclose/wire";
import type { DoctorEvent } from "./events.ts";

/** How a connection is opened, and how long the doctor looks at it. */
export interface DoctorOptions {
  /** Watches connections side by side for so long, in every role. If not set, only the short check is made. */
  readonly watchMs?: number;
  /** Watches for an idle limit only: idle connections beside pinged ones. If not set, it does not. */
  readonly quickIdleMs?: number;
  /** Looks for the largest message that is accepted. If not set, no large message is sent. */
  readonly probeLimits?: boolean;
  /** Connects from an origin that should be refused. If not set, it does not. */
  readonly probeOrigin?: boolean;
  /** Sent with each handshake; their values are never shown. If not set, none. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Offered in the handshake. If not set, none. */
  readonly subprotocols?: readonly string[];
  /** Sent as Origin, as a page there would. If not set, none is sent. */
  readonly origin?: string;
  /** Certificates to trust beside the system's, as PEM. If not set, none. */
  readonly ca?: string;
  /** Goes on although the certificate is not to be trusted. If not set, it stops there, as clients do. */
  readonly insecure?: boolean;
  /** The address to use in place of what DNS says. If not set, DNS is asked. */
  readonly resolve?: string;
  /** Only IPv4, or only IPv6. If not set, both. */
  readonly family?: 4 | 6;
  /** An HTTP proxy to go through by CONNECT: `http://user:password@host:port`. If not set, straight on. */
  readonly proxy?: string;
  /** Said once on each connection, as soon as it is open: a login, a subscription. If not set, what the protocol begins with. */
  readonly hello?: string;
  /** The protocol on top of WebSocket, by its id in `protocols`. If not set, it is recognised by subprotocol, path or first message. */
  readonly protocol?: string;
  /** The message that the doctor sends, again and again, to see whether one comes back. If not set, the protocol's heartbeat, or a word of its own. */
  readonly message?: string;
  /** Endings that `@afterclose/server` recorded, one JSON object a line. If not set, only this side is seen. */
  readonly serverLog?: string;
  /** How long each step of opening may take: DNS, TCP, TLS, the handshake. If not set, 4 seconds for DNS and TCP, 8 for the others. */
  readonly connectTimeoutMs?: number;
  /** How long the short check holds a connection without saying anything. If not set, 1.5 seconds. */
  readonly holdMs?: number;
  /** How long the answer to a ping or a message may take. If not set, 3 seconds. */
  readonly answerTimeoutMs?: number;
  /** How long the answer to a Close frame may take. If not set, 5 seconds; 3 where no ping was answered either. */
  readonly closeTimeoutMs?: number;
  /** Ends the check early; what is known by then is judged. If not set, nothing does. */
  readonly signal?: AbortSignal;
  /** Called as the check goes on. If not set, nobody is called. */
  readonly onEvent?: (event: DoctorEvent) => void;
  /** Where time comes from. If not set, the host's clock. */
  readonly clock?: Clock;
}

/** What holds where an option is not set, and the bounds that no option moves. */
export const doctorDefaults: {
  readonly connectTimeoutMs: number;
  readonly tcpTimeoutMs: number;
  readonly holdMs: number;
  readonly answerTimeoutMs: number;
  readonly closeTimeoutMs: number;
  readonly message: string;
  readonly maxConnections: number;
  readonly maxOpens: number;
  readonly maxWatchMs: number;
  readonly maxProbeBytes: number;
  readonly longestPingMs: number;
  readonly shortestPingMs: number;
  readonly slowHandshakeMs: number;
  readonly slowPingMs: number;
  readonly expiringDays: number;
  readonly shortCheckMs: number;
} = {
  connectTimeoutMs: 8000,
  tcpTimeoutMs: 4000,
  holdMs: 1500,
  answerTimeoutMs: 3000,
  closeTimeoutMs: 5000,
  message: "afterclose doctor",
  maxConnections: 8,
  maxOpens: 60,
  maxWatchMs: 86_400_000,
  maxProbeBytes: 4_194_304,
  longestPingMs: 10_000,
  shortestPingMs: 100,
  slowHandshakeMs: 2000,
  slowPingMs: 1000,
  expiringDays: 3,
  shortCheckMs: 14_000,
};
