import type { Clock, Dial, SocketEnd, SocketEvents } from "@afterclose/wire";
import { createPair } from "./sim-pair.ts";
import type { SimPeer } from "./sim-peer.ts";

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
  /** From now on each new dial fails with this errno; `undefined` ends that. */
  failWith(errno: string | undefined): void;
  /** From now on new dials get no answer at all. */
  blackhole(on: boolean): void;
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
