import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import type { Clock } from "@afterclose/wire";
import { DoctorError } from "./errors.ts";
import type { DoctorEvent } from "./events.ts";
import { protocolNamed, protocols } from "./protocols/protocols.ts";

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
  /** How long a TCP connection may take. If not set, 4 seconds. */
  readonly connectMs?: number;
  /** How long TLS and the handshake may take, each. If not set, 8 seconds. */
  readonly handshakeMs?: number;
  /** How long the short check holds a connection without saying anything. If not set, 1.5 seconds. */
  readonly holdMs?: number;
  /** How long an answer to a ping, a message or a Close frame may take. If not set, 3 seconds. */
  readonly answerMs?: number;
  /** Ends the check early; what is known by then is judged. If not set, nothing does. */
  readonly signal?: AbortSignal;
  /** Called as the check goes on. If not set, nobody is called. */
  readonly onEvent?: (event: DoctorEvent) => void;
  /** Where time comes from. If not set, the host's clock. */
  readonly clock?: Clock;
}

/** What holds where an option is not set, and the bounds that no option moves. */
export const doctorDefaults: {
  readonly connectMs: number;
  readonly handshakeMs: number;
  readonly holdMs: number;
  readonly answerMs: number;
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
  connectMs: 4000,
  handshakeMs: 8000,
  holdMs: 1500,
  answerMs: 3000,
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

const limits = {
  watchMs: [1000, doctorDefaults.maxWatchMs],
  quickIdleMs: [1000, doctorDefaults.maxWatchMs],
  connectMs: [1, 600_000],
  handshakeMs: [1, 600_000],
  holdMs: [0, 600_000],
  answerMs: [1, 600_000],
} as const satisfies Partial<Record<keyof DoctorOptions, readonly [number, number]>>;

// RFC 9110 §5.6.2: a header's name, and a subprotocol's, is a token.
const token = /^[\w!#$%&'*+.^`|~-]+$/;
const ours = new Set(["host", "upgrade", "connection", "content-length", "transfer-encoding"]);

/** Refuses what cannot work, before anything is sent. */
export function checkOptions(options: DoctorOptions): void {
  for (const [name, [least, most]] of Object.entries(limits)) {
    const value = options[name as keyof typeof limits];
    if (value !== undefined && !(value >= least && value <= most)) {
      const range = `from ${String(least)} to ${String(most)}`;
      throw wrong(`${name} is ${String(value)}, and has to be ${range}.`, "Leave it out for the default.");
    }
  }
  for (const [name, value] of options.headers ?? []) {
    checkHeader(name, value);
  }
  for (const one of options.subprotocols ?? []) {
    if (!token.test(one)) {
      throw wrong(
        `"${one.slice(0, 40)}" is no name for a subprotocol.`,
        "Give one name without spaces, as the server spells it.",
      );
    }
  }
  if (options.origin !== undefined && /[\s\0]/.test(options.origin)) {
    throw wrong("The origin holds a space.", "Write it as https://example.com.");
  }
  if (options.protocol !== undefined && protocolNamed(options.protocol) === undefined) {
    const known = protocols.map(({ id }) => id);
    throw wrong(`The protocol "${options.protocol.slice(0, 40)}" is not known.`, `Use one of ${known.join(", ")}.`);
  }
  checkRoute(options);
}

function checkHeader(name: string, value: string): void {
  const shown = `The header "${name.slice(0, 40)}" cannot be sent`;
  if (!token.test(name)) {
    throw wrong(`${shown}: its name is no token.`, 'Write it as "Name: value".');
  }
  if (/[\r\n\0]/.test(value)) {
    throw wrong(`${shown}: its value holds a line break.`, "Give each header by itself.");
  }
  if (ours.has(name.toLowerCase()) || name.toLowerCase().startsWith("sec-websocket-")) {
    const instead =
      name.toLowerCase() === "host" ? "Put the host into the URL, and its address into `resolve`." : "Leave it out.";
    throw wrong(`${shown}: the handshake writes that one itself.`, instead);
  }
}

function checkRoute({ resolve, family, proxy, ca }: DoctorOptions): void {
  if (resolve !== undefined && isIP(resolve) === 0) {
    throw wrong(
      `resolve is "${resolve.slice(0, 60)}", and has to be an IPv4 or IPv6 address.`,
      "Leave it out to ask DNS.",
    );
  }
  if (resolve !== undefined && family !== undefined && isIP(resolve) !== family) {
    throw wrong(`resolve is ${resolve}, which is not of IPv${String(family)}.`, "Leave one of the two out.");
  }
  if (proxy !== undefined && !(URL.canParse(proxy) && new URL(proxy).protocol === "http:")) {
    throw wrong("The proxy is not the URL of an HTTP proxy.", "Write it as http://host:port.");
  }
  if (ca !== undefined && !isCertificate(ca)) {
    throw wrong("ca holds no certificate that can be read.", "Give certificates as PEM.");
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== "";
  } catch {
    return false;
  }
}

function wrong(message: string, hint: string): DoctorError {
  return new DoctorError("ERR_DOCTOR_OPTION", message, hint);
}
