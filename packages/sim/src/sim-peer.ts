import type { Payload, SocketEvents } from "@afterclose/wire";

export type SimPeerState = "handshake" | "open" | "closing" | "ended";

/** The far end of one connection, in the hands of a test. */
export interface SimPeer {
  readonly url: string;
  readonly protocols: readonly string[];
  readonly state: SimPeerState;
  /** What arrived, oldest first. */
  readonly received: readonly Payload[];
  /** The Close that arrived, if one did. */
  readonly closeReceived: { readonly code: number; readonly reason: string } | undefined;
  /** How many pings arrived. */
  readonly pings: number;
  accept(protocol?: string, extensions?: string): void;
  refuse(status: number, retryAfterMs?: number): void;
  send(data: Payload): void;
  /** Sends a Close and waits for the answer. */
  close(code?: number, reason?: string): void;
  /** Tells the client that there is life, as a protocol ping or pong would. */
  ping(): void;
  /** Whether pings and Closes are answered. They are, until told otherwise. */
  answer(on: boolean): void;
  onMessage(listener: (data: Payload) => void): void;
  onEnd(listener: () => void): void;
  /** TCP ends in order, without a Close. */
  fin(): void;
  /** TCP is reset. */
  rst(errno?: string): void;
  /** The network forgets the connection: nothing arrives any more, either way, and nobody is told. */
  vanish(): void;
  /** Packets in either direction take this much longer from now on. */
  delay(ms: number): void;
  /** Stops or resumes reading: what the client sends stays in its buffer. */
  pause(on: boolean): void;
  /** Tells the client something it must never hear, for instance after its end. */
  late(tell: (events: SocketEvents) => void): void;
}
