/** The constructor that a host offers, as far as the client needs it. */
export type HostWebSocket = new (url: string, protocols?: string | string[]) => object;

/** What both clients take. */
export interface SharedOptions {
  /** `false`: the first ending is the last. Not set: the close code decides. */
  readonly reconnect?: boolean;
  /** How long a connection lives before earlier attempts are forgiven. Not set: 5000. */
  readonly stableMs?: number;
  /** Attempts without a stable connection before it stops. Not set: no limit. */
  readonly maxAttempts?: number;
  /** No wait is longer, whatever schedule or server ask for. Not set: 300000. */
  readonly maxDelayMs?: number;
  /** How long one attempt may take, the URL function included. Not set: 15000. */
  readonly connectTimeoutMs?: number;
  /** How long the peer may take to answer `close()`. Not set: 10000. */
  readonly closeTimeoutMs?: number;
  /** The host's constructor. Not set: the global one; in Node without one, that of `ws`. */
  readonly WebSocket?: HostWebSocket;
}

/** What holds in both clients where nothing is set. */
export const sharedDefaults: Required<Omit<SharedOptions, "WebSocket">> = {
  reconnect: true,
  stableMs: 5_000,
  maxAttempts: Infinity,
  maxDelayMs: 300_000,
  connectTimeoutMs: 15_000,
  closeTimeoutMs: 10_000,
};
