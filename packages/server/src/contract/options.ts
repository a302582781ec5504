import type { RestartStore } from "../drain/restart-time.ts";
import type { OriginOptions } from "../admission/origin.ts";
import type { OverloadOptions } from "../overload/overload.ts";
import type { SheddingOptions } from "../overload/shed-plan.ts";

/** How a silent connection is asked whether it lives. */
export interface HeartbeatOptions {
  /** A peer that has sent nothing for this long gets a ping. Not set: 25 seconds, below the 55 to 60 s of common proxies. */
  readonly idleMs?: number;
  /** A peer that sends nothing for this long after a ping is dropped. Not set: 20 seconds. Stalls of this process do not count. */
  readonly timeoutMs?: number;
}

/** How many connections are kept, and when those beyond are asked back. */
export interface CapacityOptions {
  /** The most connections; further ones are refused. Not set: no limit. */
  readonly maxConnections?: number;
  /** The most handshakes in progress; further ones are refused. Not set: 1000. */
  readonly maxHandshakes?: number;
  /** The most handshakes per second; further ones are refused, and with 0 all of them. Not set: no limit. */
  readonly handshakesPerSecond?: number;
  /**
   * How many handshakes may arrive at once before the rate applies. Not set: one second's worth, as long as the event
   * loop rests at least every 40 ms; once it has not, all are refused until it has caught up, and nothing is saved up.
   */
  readonly handshakeBurst?: number;
  /** The most connections and handshakes from one address (IPv6: one /64). Not set: no limit. */
  readonly perAddress?: number;
  /** The most connections with one key. Not set: no limit. */
  readonly perKey?: number;
  /** Address blocks whose `X-Forwarded-For`, `X-Forwarded-Host` and `Forwarded` headers are trusted, such as `10.0.0.0/8`; a peer on a Unix socket has no address. Not set: none. */
  readonly trustedProxies?: readonly string[];
  /**
   * How to refuse a connection when there is no capacity. `"503"`, which is 429 for one address or key, costs least, and programs can read its `Retry-After`; a browser
   * only learns that it failed. `"close"` accepts and closes with 1013 and a hint, which a browser can read, and costs a
   * handshake each; beyond `closesPerSecond` it is a 503 again. Not set: `"503"`.
   */
  readonly refuseWith?: "503" | "close";
  /** How many refused connections per second may be accepted and then closed. Not set: 100. */
  readonly closesPerSecond?: number;
  /** The retry hint for refused clients is random between these two. Set one alone, and the other moves with it. Not set: 1 to 5 seconds. */
  readonly retryMinMs?: number;
  readonly retryMaxMs?: number;
}

/** How much may wait for readers that are slower than what is sent to them. */
export interface OutboundOptions {
  /** How much of the outgoing data the host may hold per connection, so that a Close still gets out. Not set: 128 KiB. */
  readonly windowBytes?: number;
  /**
   * How much may wait beyond the window, per connection: a hard bound on memory, with room for a snapshot. Bytes count as they
   * go on the wire, before compression, and 192 more for each message. Not set: 64 MiB.
   */
  readonly maxQueuedBytes?: number;
  /**
   * How much may wait for all connections together. Where it is full and `whenFull` is `"close"`, those go who have taken
   * nothing for longest, then those for whom most waits. Not set: 256 MiB.
   */
  readonly totalQueuedBytes?: number;
  /**
   * What happens to a message for which there is no room: `"refuse"` refuses it, `"drop-oldest"` drops those that wait
   * longest, and refuses it while one in fragments is half out, `"close"` closes the connection with `lossCode`. Not set: `"close"`.
   */
  readonly whenFull?: "refuse" | "drop-oldest" | "close";
  /**
   * A client that reads nothing of its queue for this long is a slow consumer, and closed with `lossCode` if `whenFull` is `"close"`. One that
   * reads a little now and then is not: on Linux, 5 kB a second on this machine or over a link, where the peer's kernel may tell of
   * it in steps of up to 1/16 of its receive buffer; elsewhere as much as frees a third of our send buffer. Stalls of our own do
   * not count. Not set: 20 seconds.
   */
  readonly noProgressMs?: number;
  /**
   * What was accepted goes out before a Close for this long at most, as long as the reader takes some in each
   * `noProgressMs`. Then it is dropped, and the code is `lossCode` where it was to be 1000 or none. Not set: 60 seconds.
   */
  readonly flushMs?: number;
  /**
   * The code that says that messages were lost: to a slow consumer, and in place of 1000 or none where what was accepted did not go
   * out. Any that a server may send, but 1000. Not set: 1013.
   */
  readonly lossCode?: number;
  /** How long a slow consumer has to catch up and receive its Close frame before it is dropped. Not set: 30 seconds. */
  readonly graceMs?: number;
}

/** How much a peer may send. */
export interface InboundOptions {
  /** A client that sends no first message within this time is closed with 1001. Not set: `idleMs`. */
  readonly firstMessageMs?: number;
  /** A client that sends no message for this long is closed with 1001; pongs do not count. Not set: no limit. */
  readonly idleMs?: number;
  /** A client that sends more messages than this per second is closed with 1008. Not set: no limit. */
  readonly messagesPerSecond?: number;
  /** How many messages may arrive at once before the rate applies. Not set: two seconds' worth. */
  readonly burst?: number;
  /**
   * Whether our client's heartbeat message (`heartbeatQuestion` of `@afterclose/wire`) is answered here, and kept from the
   * application. Not set: yes. It counts against the rate, and breaks no silence.
   */
  readonly answerHeartbeats?: boolean;
  /**
   * A client that sends more frames than this per second, of any type, pings, pongs and fragments included, is closed with 1008.
   * Bun shows messages, pings and pongs, Deno messages only. Not set: where `messagesPerSecond` is, ten times that, or of
   * `burst` where it is more, and 100 beside; else no limit.
   */
  readonly framesPerSecond?: number;
  /**
   * Whether reading from a peer that floods, with frames of any type, stops for moments while the event loop is late or a drain
   * is under way, so that everyone else gets a turn. Nothing is lost. Bun and Deno cannot stop reading. Not set: yes.
   */
  readonly holdBackFloods?: boolean;
}

/** What every host's lifecycle takes. */
export interface LifecycleOptions {
  /** `false` turns heartbeats off: half-open connections then stay until TCP gives up, which may be never. */
  readonly heartbeat?: HeartbeatOptions | false;
  readonly capacity?: CapacityOptions;
  /** `false` turns overload detection off, so that only `capacity` limits admission. Not set: the host's load is measured, with the defaults. */
  readonly overload?: OverloadOptions | false;
  /** Closes open connections when an overload lasts. Not set: none are closed. */
  readonly shedding?: SheddingOptions;
  readonly outbound?: OutboundOptions;
  readonly inbound?: InboundOptions;
  /**
   * Where it is kept how long a restart takes, for a server that nobody else stands in for: a drain for a restart then has that
   * for its `backAfterMs`. Not set: others take a drain's clients at once.
   */
  readonly restarts?: RestartStore;
  readonly origin?: OriginOptions;
  /** How long a closing handshake may take before the connection is terminated. Not set: 2 seconds. */
  readonly closeTimeoutMs?: number;
  /** How long a handshake may take after its last header line, including authentication. Not set: 10 seconds. */
  readonly connectTimeoutMs?: number;
  /** Connections older than this are closed with 1012, so that load spreads to new nodes. Not set: never. */
  readonly maxAgeMs?: number;
  /** Each connection's age limit is shortened by a random share of up to this much. Not set: 0.2. */
  readonly maxAgeJitter?: number;
}

/** What holds where nothing is set. */
export const lifecycleDefaults: Readonly<{
  heartbeat: Required<HeartbeatOptions>;
  capacity: ResolvedCapacity;
  outbound: Required<OutboundOptions>;
  closeTimeoutMs: number;
  connectTimeoutMs: number;
  maxAgeJitter: number;
}> = {
  heartbeat: { idleMs: 25_000, timeoutMs: 20_000 },
  capacity: {
    maxConnections: Number.POSITIVE_INFINITY,
    maxHandshakes: 1000,
    handshakesPerSecond: Number.POSITIVE_INFINITY,
    perAddress: Number.POSITIVE_INFINITY,
    perKey: Number.POSITIVE_INFINITY,
    refuseWith: "503",
    closesPerSecond: 100,
    retryMinMs: 1000,
    retryMaxMs: 5000,
  },
  outbound: {
    windowBytes: 128 * 1024,
    maxQueuedBytes: 64 * 1024 * 1024,
    totalQueuedBytes: 256 * 1024 * 1024,
    whenFull: "close",
    noProgressMs: 20_000,
    flushMs: 60_000,
    lossCode: 1013,
    graceMs: 30_000,
  },
  closeTimeoutMs: 2000,
  connectTimeoutMs: 10_000,
  maxAgeJitter: 0.2,
};

export type ResolvedCapacity = Required<Omit<CapacityOptions, "handshakeBurst" | "trustedProxies">> &
  Pick<CapacityOptions, "handshakeBurst" | "trustedProxies">;

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly heartbeat: Required<HeartbeatOptions> | undefined;
  readonly capacity: ResolvedCapacity;
  readonly overload: OverloadOptions | undefined;
  readonly shedding: SheddingOptions | undefined;
  readonly outbound: Required<OutboundOptions>;
  readonly inbound: InboundOptions;
  readonly restarts: RestartStore | undefined;
  readonly origin: OriginOptions;
  readonly closeTimeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly maxAgeMs: number | undefined;
  readonly maxAgeJitter: number;
}
