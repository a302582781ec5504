import { echo, pong, type Conduct, type FaultRow, type Peer } from "./endpoint.ts";

export const watched = (watchMs: number, more: object = {}): Partial<FaultRow> => ({
  options: { watchMs, ...more },
  needsOptions: true,
});
export const nothing = (): void => undefined;

/** Runs this when so long passed since the last of these signs. */
export function idles(ms: number, counts: "all" | "messages" | "pings", end: (peer: Peer) => void): Conduct {
  const timers = new WeakMap<Peer, NodeJS.Timeout>();
  const start = (peer: Peer): void => {
    clearTimeout(timers.get(peer));
    const timer = setTimeout(() => {
      end(peer);
    }, ms);
    timers.set(peer, timer);
    peer.socket.once("close", () => {
      clearTimeout(timer);
    });
    peer.socket.setMaxListeners(0);
  };
  return {
    onOpen: start,
    onMessage: (peer, data, isText) => {
      if (counts !== "pings") {
        start(peer);
      }
      echo(peer, data, isText);
    },
    onPing: (peer, data) => {
      if (counts !== "messages") {
        start(peer);
      }
      pong(peer, data);
    },
  };
}

export const after = (ms: number | (() => number), end: (peer: Peer) => void): Conduct => ({
  onOpen: (peer) => {
    const timer = setTimeout(
      () => {
        end(peer);
      },
      typeof ms === "number" ? ms : ms(),
    );
    peer.socket.once("close", () => {
      clearTimeout(timer);
    });
  },
});
export const fin = (peer: Peer): void => {
  peer.fin();
};
export const rst = (peer: Peer): void => {
  peer.rst();
};
export const closing =
  (code: number, reason = "") =>
  (peer: Peer): void => {
    peer.close(code, reason);
  };
