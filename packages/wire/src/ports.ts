/** Undoes what it was returned for. Calling it twice does nothing more. */
export type Cancel = () => void;

/** Time, as a host gives it. `now` never goes back; `wall` is the date, which may jump. */
export interface Clock {
  /** Milliseconds since some fixed moment, monotonic. */
  now(): number;
  /** Milliseconds since 1970, as the host believes. */
  wall(): number;
  /** Runs once, `ms` from now, unless cancelled. */
  after(ms: number, run: () => void): Cancel;
}

/** A uniform draw from [0, 1). */
export type Chance = () => number;

/** What a WebSocket carries. A Blob passes through as an opaque object. */
export type Payload = string | ArrayBuffer | ArrayBufferView | object;

/** How a connection ended, as its host told it. */
export interface SocketEnd {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  /** What the host said of a failure, if it said anything. For people, never for decisions. */
  readonly message?: string;
  /** The host's own word for what went wrong: an errno, an HTTP status, a TLS alert. */
  readonly detail?: SocketFault;
}

/** Evidence about a failure that some hosts give and a browser hides. */
export type SocketFault =
  | { readonly kind: "errno"; readonly errno: string }
  | { readonly kind: "status"; readonly status: number; readonly retryAfterMs?: number }
  | { readonly kind: "tls"; readonly alert: string };

/** What a dialled socket tells its owner. `end` comes once, and nothing after it. */
export interface SocketEvents {
  opened(protocol: string, extensions: string): void;
  message(data: Payload): void;
  /** A protocol-level sign of life that is not a message. */
  alive(): void;
  ended(end: SocketEnd): void;
}

/** A sign of life where it changes: more has come in, or less waits. */
export type Progress = readonly [bytesIn: number, bytesWaiting: number];

/** One connection, as its owner drives it. */
export interface Socket {
  /** What this host can do beyond the standard. */
  readonly can: { readonly ping: boolean; readonly abort: boolean };
  /** Where it went, as its host writes the URL. Left out, it went where it was told. */
  readonly url?: string;
  /** Whether what is sent now leaves: no longer, once the peer's Close is here and the line has yet to end. */
  isOpen(): boolean;
  send(data: Payload): void;
  /** Begins the closing handshake. Without a code, the Close frame is empty. */
  close(code?: number, reason?: string): void;
  /** Drops the connection without a Close frame, where the host can. */
  abort(): void;
  /** Sends a protocol ping, where `can.ping`. A line that should have ended with the peer's Close is ended instead. */
  ping(): void;
  bufferedBytes(): number;
  /** How many bytes have come in, parts of a message too, and how many wait to go out, as far as the host knows. */
  progress(): Progress;
  setBinaryType(type: "blob" | "arraybuffer"): void;
}

/** Opens one connection. Throws what the host's constructor throws. */
export type Dial = (url: string, protocols: readonly string[], events: SocketEvents) => Socket;
