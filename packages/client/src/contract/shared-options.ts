/** The constructor that a host offers, as far as the client needs it. */
export type HostWebSocket = new (url: string, protocols?: string | string[]) => object;

/** What both clients take. */
export interface SharedOptions {
  /** `false` never reconnects. Not set: the close code decides. */
  readonly reconnect?: boolean;
  /** How long a connection must stay open before the attempts and the backoff are reset. Not set: 5000. */
  readonly stableMs?: number;
  /** How many attempts to make without a stable connection before the client stops. Not set: no limit. */
  readonly maxAttempts?: number;
  /** The longest delay, whatever the schedule or the server asks for. Not set: 300000. */
  readonly maxDelayMs?: number;
  /** How long one attempt may take, including the URL function. Not set: 15000. */
  readonly connectTimeoutMs?: number;
  /** How long the peer may take to answer `close()`. Not set: 10000. */
  readonly closeTimeoutMs?: number;
  /** The WebSocket constructor to use. Not set: the global one; in Node.js without one, that of `ws`. */
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
