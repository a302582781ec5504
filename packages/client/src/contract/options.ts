import type { AdviceProfile } from "@afterclose/codes/advice";
import type { Chance, Clock, Dial, Payload } from "@afterclose/wire";
import type { Codec, Sendable } from "./codec.ts";
import type { Ending } from "./ending.ts";
import type { Life } from "./life.ts";
import type { Policy } from "./policy.ts";
import { sharedDefaults, type SharedOptions } from "./shared-options.ts";

/** Why the client asks for a URL, a subprotocol or a token. */
export interface Why {
  /** Counted from 1 since the last stable connection. */
  readonly attempt: number;
  /** `connect` for the first attempt and after `reconnect()`. */
  readonly kind: "connect" | "retry" | "reauthenticate" | "new-session";
  /** The ending before this attempt, where there was one. */
  readonly last: Ending | undefined;
}

/** A value, or a function that gives it for each attempt, now or later. */
export type Source<T> = T | ((why: Why) => T | PromiseLike<T>);
/** Where to connect: a URL, or a function that is asked for it before each attempt. */
export type UrlSource = Source<string | URL>;
/** Which sub-protocols to offer, or a function that is asked for them before each attempt. */
export type ProtocolsSource = Source<string | readonly string[]>;

/** How the client checks that a silent connection is alive. */
export interface HeartbeatOptions {
  /** How often a heartbeat is sent. Not set: 20000. */
  readonly idleMs?: number;
  /** How long to wait for an answer before the connection counts as dead; any incoming data is an answer. Not set: 10000. */
  readonly timeoutMs?: number;
  /** The heartbeat message. Not set: a protocol ping where the runtime has one, else no heartbeat. */
  readonly message?: Sendable | (() => Sendable);
  /** Tells which messages only answer the heartbeat; these are not delivered. Not set: all messages are delivered. */
  readonly isAnswer?: (data: Payload) => boolean;
}

/** What happens to a message that is sent while there is no connection. */
export interface BufferOptions {
  /** How many bytes may be queued. Not set: 1048576. */
  readonly maxBytes?: number;
  /** How many messages may be queued. Not set: 1000. */
  readonly maxMessages?: number;
  /** A message queued for longer is dropped when the connection opens. Not set: 60000. */
  readonly maxAgeMs?: number;
  /**
   * `refuse` throws; the others drop a message and fire `drop`. Not set: `drop-oldest`, because an outage must not become
   * exceptions all over a program, and what was said last says most.
   */
  readonly whenFull?: "refuse" | "drop-oldest" | "drop-newest";
  /** Sends a queued message even if the URL's host or path has changed since. Not set: it is dropped. */
  readonly allowOtherUrl?: boolean;
  /**
   * When queued messages are sent: before or after the `open` listeners, so that credentials sent there go first. An `async`
   * listener counts as run at its first `await`. Not set: `after-open`.
   */
  readonly flush?: "after-open" | "before-open";
}

/** What the client needs from its host. */
export interface Ports {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly dial: Dial;
  readonly life: Life;
}

/** All options; each is optional. */
export interface ClientOptions<Received = unknown, Sent = Sendable> extends SharedOptions {
  /** How to queue messages sent while disconnected; with `false`, `send()` throws as the native one does. Not set: they are queued. */
  readonly buffer?: false | BufferOptions;
  /** Your own decision by code, by range, or for everything. Not set: the catalogue's advice. */
  readonly policy?: Policy;
  /** A vendor's meanings for its codes. Not set: codes from 3000 up have no special meaning. */
  readonly profile?: AdviceProfile;
  /** `reconnect` treats a server's 1000 like 1001. Not set: `stop`. */
  readonly on1000?: "stop" | "reconnect";
  /** `false` turns the heartbeat off. Not set: protocol pings, where the runtime has them. */
  readonly heartbeat?: false | HeartbeatOptions;
  /** How long a connection may take to answer after the device wakes, or the duration of its handshake if that is longer. Not set: 250. */
  readonly probeMs?: number;
  /** When the network or the page returns, the next attempt is made at a random time within this span. Not set: 250. */
  readonly spreadMs?: number;
  /** Gets new credentials before a `reauthenticate` attempt. Not set: only the URL and protocol functions run again. */
  readonly authenticate?: (why: Why) => void | PromiseLike<void>;
  /** Closes the client when it aborts, as `close()` does. Not set: no signal. */
  readonly signal?: AbortSignal;
  /** How messages are decoded, checked and encoded. Not set: they are left as they are. */
  readonly codec?: Codec<Received, Sent>;
  /** Clock, randomness, sockets and page lifecycle, for tests and simulators. Not set: the host's. */
  readonly ports?: Partial<Ports>;
}

const wholeDefaults = {
  on1000: "stop",
  probeMs: 250,
  spreadMs: 250,
  heartbeat: { idleMs: 20_000, timeoutMs: 10_000 },
  buffer: {
    maxBytes: 1_048_576,
    maxMessages: 1_000,
    maxAgeMs: 60_000,
    whenFull: "drop-oldest",
    allowOtherUrl: false,
    flush: "after-open",
  },
} as const;

/** What holds where nothing is set. */
export const clientDefaults: typeof sharedDefaults & typeof wholeDefaults = { ...sharedDefaults, ...wholeDefaults };
