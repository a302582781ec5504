import type { Clock, Dial, Payload, SocketEnd, SocketEvents } from "@afterclose/wire";
import { createPair } from "./sim-pair.ts";

/** What a network does to those who dial into it. */
export interface SimNetworkOptions {
  readonly clock: Clock;
  /** One way, in milliseconds; a function is asked for each packet. Order is kept all the same. Not set: 0. */
  readonly latencyMs?: number | (() => number);
  /** After how long the dialling host gives up on its own Close. Not set: never, like Node's own WebSocket. */
  readonly closeTimeoutMs?: number;
  /** Called for each handshake that arrives. Not set: every handshake is accepted. */
  readonly onDial?: (peer: SimPeer) => void;
}

/** A network in memory. */
export interface SimNetwork {
  /** Give this to what is under test. */
  readonly dial: Dial;
  /** Every handshake that arrived, oldest first. */
  readonly peers: readonly SimPeer[];
  /** Those whose connection still lives on the dialling side, handshakes included. */
  alive(): number;
  /** From now on each new dial fails with this errno; `undefined` mends it. */
  failWith(errno: string | undefined): void;
  /** From now on new dials get no answer at all. */
  blackhole(on: boolean): void;
}

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

/** Makes a network in memory, with a fault for each way in which a connection can go wrong. */
export function createSimNetwork(options: SimNetworkOptions): SimNetwork {
  const { clock } = options;
  const peers: SimPeer[] = [];
  let errno: string | undefined;
  let silent = false;
  let alive = 0;

  const dial: Dial = (url, protocols, events) => {
    alive++;
    const watched: SocketEvents = {
      opened: (protocol, extensions) => {
        events.opened(protocol, extensions);
      },
      message: (data) => {
        events.message(data);
      },
      alive: () => {
        events.alive();
      },
      ended: (end: SocketEnd) => {
        alive--;
        events.ended(end);
      },
    };
    const pair = createPair(
      { clock, latencyMs: options.latencyMs ?? 0, closeTimeoutMs: options.closeTimeoutMs },
      url,
      protocols,
      watched,
      events,
    );
    if (errno !== undefined) {
      pair.peer.rst(errno);
    } else if (silent) {
      pair.peer.vanish();
    } else {
      pair.arrive((peer) => {
        peers.push(peer);
        if (options.onDial === undefined) {
          peer.accept();
        } else {
          options.onDial(peer);
        }
      });
    }
    return pair.socket;
  };

  return {
    dial,
    peers,
    alive: () => alive,
    failWith(next) {
      errno = next;
    },
    blackhole(on) {
      silent = on;
    },
  };
}
