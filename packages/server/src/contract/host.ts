/** What a connection can carry. A host takes more kinds than these; they pass through. */
export type Outgoing = string | ArrayBuffer | ArrayBufferView | object;

/** One message on its way out, with whatever the host's own `send` was given beside it. */
export interface OutgoingMessage {
  readonly data: Outgoing;
  readonly bytes: number;
  readonly options: unknown;
  readonly done: ((error?: Error) => void) | undefined;
}

/** What a host can do, so that the contract suite asks and never guesses. */
export interface HostCapabilities {
  /** Protocol pings can be sent and their pongs are seen. */
  readonly ping: boolean;
  /** A connection can be dropped without a Close. */
  readonly terminate: boolean;
  /** The bytes that arrived can be counted, unfinished messages included. */
  readonly countsBytes: boolean;
  /** It tells when the outgoing buffer has room again. */
  readonly writable: boolean;
  /** Reading can be stopped and resumed. */
  readonly pause: boolean;
  /** A close that we begin ends when the peer has answered, so that a deaf peer can be told from a polite one. */
  readonly awaitsClose: boolean;
  /** FIN, RST and other failures can be told apart. */
  readonly socketFaults: boolean;
  /** Faults of framing can be told apart. */
  readonly protocolFaults: boolean;
  /** Each frame of any type is asked about before it is read (`Arrivals.mayRead`). Else what the host tells of counts. */
  readonly countsFrames: boolean;
  /** It measures its load by itself, so that overload and shedding act without the option `load`. */
  readonly measuresLoad: boolean;
}

/** How the lifecycle drives its host's sockets. One per host, not one per connection. */
export interface Host<S> {
  readonly name: string;
  readonly can: HostCapabilities;
  send(socket: S, message: OutgoingMessage): void;
  /** Whether the peer was sent the beginning of a message in fragments, and not its end. Left out, there are no fragments. */
  isMidMessage?(socket: S): boolean;
  ping(socket: S): void;
  close(socket: S, code: number | undefined, reason: string): void;
  terminate(socket: S): void;
  /** Bytes that the host holds because the peer has not taken them. */
  bufferedBytes(socket: S): number;
  /** Bytes that have arrived, or -1 where the host cannot say. */
  bytesIn(socket: S): number;
  bytesOut(socket: S): number;
  /** Bytes that the kernel has taken of those that were sent. Left out where the host cannot say. */
  bytesTaken?(socket: S): number;
  /**
   * For how long the peer has taken nothing of what the kernel holds for it, where that can be seen and something was; from the
   * first question on it is watched. Left out where the host cannot look there.
   */
  quietMs?(socket: S): number | undefined;
  /** Whether the application has stopped reading, so that silence proves nothing. */
  isPaused(socket: S): boolean;
  /** Stops and resumes reading, where `can.pause`. */
  pause(socket: S): void;
  resume(socket: S): void;
  /** Calls once when there is room again. */
  onWritable(socket: S, run: () => void): void;
}

/** The part of an AbortSignal that is needed, which every host has. */
export interface Abortable {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
