import type { AdviceProfile } from "@afterclose/codes/advice";
import type { Chance, Clock, Dial, Payload } from "@afterclose/wire";
import type { Codec, Sendable } from "./codec.ts";
import type { Ending } from "./ending.ts";
import type { Life } from "./life.ts";
import type { Policy } from "./policy.ts";
import { sharedDefaults, type SharedOptions } from "./shared-options.ts";

/** Why a URL, a sub-protocol or a token is asked for. */
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
export type UrlSource = Source<string | URL>;
export type ProtocolsSource = Source<string | readonly string[]>;

/** How a silent connection is asked whether it lives. */
export interface HeartbeatOptions {
  /** How long until a connection is asked, and asked again. Not set: 20000. */
  readonly idleMs?: number;
  /** How long the answer may take: anything that comes in counts as one. Not set: 10000. */
  readonly timeoutMs?: number;
  /** The question, as a message. Not set: a protocol ping where the runtime has it, else no question is asked. */
  readonly message?: Sendable | (() => Sendable);
  /** Which messages are answers and nothing more; they are not delivered. Not set: none, all are delivered. */
  readonly isAnswer?: (data: Payload) => boolean;
}

/** What happens to a message that is sent while there is no connection. */
export interface BufferOptions {
  /** How many bytes may wait. Not set: 1048576. */
  readonly maxBytes?: number;
  /** How many messages may wait. Not set: 1000. */
  readonly maxMessages?: number;
  /** What has waited longer is dropped when the connection opens. Not set: 60000. */
  readonly maxAgeMs?: number;
  /**
   * `refuse` throws; the others drop a message and fire `drop`. Not set: `drop-oldest`, because an outage must not become
   * exceptions all over a program, and what was said last says most.
   */
  readonly whenFull?: "refuse" | "drop-oldest" | "drop-newest";
  /** Lets a message leave for another host or path than the one in force when it was sent. Not set: it is dropped. */
  readonly allowOtherUrl?: boolean;
  /**
   * When what waited leaves: before or after the listeners of `open`, so that credentials sent there go first. An `async`
   * listener counts as run at its first `await`. Not set: `after-open`.
   */
  readonly flush?: "after-open" | "before-open";
}

/** What the client takes from the outside world. */
export interface Ports {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly dial: Dial;
  readonly life: Life;
}

/** Everything that may be set. Nothing must be. */
export interface ClientOptions<Received = unknown, Sent = Sendable> extends SharedOptions {
  /** What to do with messages sent while away; `false`: `send()` then throws as the native one. Not set: they wait. */
  readonly buffer?: false | BufferOptions;
  /** Your own answers by code, by range, or for everything. Not set: the catalogue's. */
  readonly policy?: Policy;
  /** A vendor's meanings for its codes. Not set: numbers from 3000 up mean nothing in particular. */
  readonly profile?: AdviceProfile;
  /** `reconnect`: a server's 1000 is treated as its 1001. Not set: a server's 1000 is the end. */
  readonly on1000?: "stop" | "reconnect";
  /** `false`: a silent connection is never questioned. Not set: by protocol pings, where the runtime has them. */
  readonly heartbeat?: false | HeartbeatOptions;
  /** How long a connection may take to prove itself after waking, or its handshake's time, if longer. Not set: 250. */
  readonly probeMs?: number;
  /** When the network or the page comes back, the next attempt is drawn from this span. Not set: 250. */
  readonly spreadMs?: number;
  /** Gets new credentials before a `reauthenticate` attempt. Not set: only the URL and protocol functions run again. */
  readonly authenticate?: (why: Why) => void | PromiseLike<void>;
  /** Ends everything when it aborts, as `close()` does. Not set: nothing else does. */
  readonly signal?: AbortSignal;
  /** How messages are read, checked and written. Not set: they pass as they are. */
  readonly codec?: Codec<Received, Sent>;
  /** Clock, chance, sockets and the page's life, for tests and simulators. Not set: the host's. */
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
