import { echo, openPeer, pong, row, tcp, websocket, type FaultRow, type Peer } from "./endpoint.ts";
import { after, closing, fin, idles, nothing, rst, watched } from "./behaviour.ts";

const soon = { watchMs: 8000 };
/** How late slow endpoints answer, and when the deploy of this table begins. */
const lateMs = 2000;
const deployMs = 5000;
/** Ages spread over a span, the same in each run: every step by the golden ratio lands far from those before. */
const between = (fromMs: number, toMs: number) => {
  let drawn = 0;
  return () => {
    drawn = (drawn + 0.618034) % 1;
    return fromMs + drawn * (toMs - fromMs);
  };
};

const times: readonly FaultRow[] = [
  row(
    "a life of 1.5 to 2.2 s, with a reset",
    websocket(after(between(1500, 2200), rst)),
    ["lifetime.max", "server.crash"],
    watched(10_000),
  ),
  row(
    "a reset at the third message of a connection",
    websocket(() => {
      const counts = new WeakMap<Peer, number>();
      return {
        onMessage: (peer, data, isText) => {
          const count = (counts.get(peer) ?? 0) + 1;
          counts.set(peer, count);
          (count > 2 ? rst : echo)(peer, data, isText);
        },
      };
    }),
    ["tcp.reset", "server.crash"],
    watched(6000),
  ),

  row(
    "an idle limit of 2 s for all that is sent, with a FIN",
    websocket(idles(2000, "all", fin)),
    "idle.timeout",
    watched(soon.watchMs),
  ),
  row("an idle limit of 2 s, with a reset", websocket(idles(2000, "all", rst)), "idle.timeout", {
    options: { quickIdleMs: 6000 },
    needsOptions: true,
  }),
  row(
    "an idle limit of 2 s for messages alone",
    websocket(idles(2000, "messages", fin)),
    "idle.timeout",
    watched(soon.watchMs),
  ),
  row(
    "an idle limit of 2 s for messages alone, in a quick look",
    websocket(idles(2000, "messages", closing(1001))),
    "idle.timeout",
    { options: { quickIdleMs: 6000 }, needsOptions: true },
  ),
  row(
    "an idle limit of 2 s, with 1001 and no words",
    websocket(idles(2000, "all", closing(1001))),
    "idle.timeout",
    watched(soon.watchMs),
  ),
  row(
    "an idle limit of 2 s, with 1000",
    websocket(idles(2000, "all", closing(1000))),
    "idle.timeout",
    watched(soon.watchMs),
  ),
  row("a life of 2.5 s", websocket(after(2500, fin)), "lifetime.max", watched(soon.watchMs)),
  row("a life of 2.5 s, with 1001", websocket(after(2500, closing(1001))), "lifetime.max", watched(soon.watchMs)),
  row("a life of 2.5 s, with 1000", websocket(after(2500, closing(1000))), "lifetime.max", watched(soon.watchMs)),
  row(
    "a life of 2 to 3 s",
    websocket(after(between(2000, 3000), closing(1001))),
    ["lifetime.max", "server.closed"],
    watched(10_000),
  ),
  row(
    "a token that is good for 2 s",
    websocket(after(2000, closing(4001, "Token expired"))),
    "auth.expired",
    watched(soon.watchMs),
  ),
  row(
    "a process that falls silent after 2 s",
    websocket(() => {
      const late = new WeakSet<Peer>();
      const unlessLate =
        (act: (peer: Peer, data: Buffer, isText: boolean) => void) =>
        (peer: Peer, data: Buffer, isText = false): void => {
          if (!late.has(peer)) {
            act(peer, data, isText);
          }
        };
      return {
        onOpen: (peer) => {
          setTimeout(() => {
            late.add(peer);
          }, lateMs);
        },
        onMessage: unlessLate(echo),
        onPing: unlessLate(pong),
        onClose: nothing,
      };
    }),
    ["server.stuck", "heartbeat.timeout", "ping.unanswered", "close.unanswered"],
    watched(soon.watchMs),
  ),
  row(
    "a restart of all in the middle, with 1012",
    deploys(closing(1012, "Service Restart")),
    "drain.restart",
    watched(6000),
  ),
  row(
    "a restart of all in the middle, with 1001",
    deploys(closing(1001)),
    ["drain.shutdown", "drain.restart", "server.closed"],
    watched(6000),
  ),
  row("a crash of all in the middle", deploys(rst), "server.crash", watched(6000)),
  row(
    "a backend that ends whatever it holds after one second, beside a good one",
    websocket({
      onOpen: (peer) => {
        if (peer.nth % 2 === 0) {
          setTimeout(fin, lateMs / 2, peer);
        }
      },
    }),
    ["server.crash", "lifetime.max", "tcp.fin", "unknown"],
    watched(6000),
  ),
  row("a loop that blocks for 1.5 s again and again", stalls(), ["ping.slow", "server.stuck"], watched(6000)),
];

/** Ends all that is open 3 s after the first handshake of the watch. */
function deploys(end: (peer: Peer) => void) {
  return websocket(() => {
    const peers = new Set<Peer>();
    let timer: NodeJS.Timeout | undefined;
    return {
      onOpen: (peer) => {
        peers.add(peer);
        peer.socket.once("close", () => {
          peers.delete(peer);
        });
        timer ??= setTimeout(() => {
          for (const one of peers) {
            end(one);
          }
        }, deployMs);
      },
    };
  });
}

/** Answers in bursts, as a process does that works on something else in between. */
function stalls() {
  return websocket(() => {
    const startMs = Date.now();
    const wait = (act: () => void): void => {
      const at = (Date.now() - startMs) % 2000;
      if (at < 500) {
        act();
      } else {
        setTimeout(act, 2000 - at);
      }
    };
    return {
      onMessage: (peer, data, isText) => {
        wait(() => {
          echo(peer, data, isText);
        });
      },
      onPing: (peer, data) => {
        wait(() => {
          pong(peer, data);
        });
      },
    };
  });
}

const paths: readonly FaultRow[] = [
  row(
    "a path that drops all once it is open",
    () =>
      tcp((socket) => {
        socket.once("data", (chunk: Buffer) => {
          openPeer({ onMessage: nothing, onPing: nothing, onClose: nothing }, chunk.toString("latin1"), socket, 1);
        });
      }),
    ["server.stuck", "network.blackhole"],
  ),
  row(
    "a proxy that collects 4 kB before it passes them on",
    websocket(() => {
      const held = new WeakMap<Peer, Buffer[]>();
      const hold = (peer: Peer, data: Buffer): void => {
        const all = held.get(peer) ?? [];
        all.push(data);
        held.set(peer, all);
      };
      return { onMessage: hold, onPing: hold, onClose: hold };
    }),
    ["server.stuck", "ping.unanswered"],
  ),
  row(
    "a proxy that passes each frame on two seconds late",
    websocket({
      onMessage: (peer, data, isText) => {
        setTimeout(echo, lateMs, peer, data, isText);
      },
      onPing: (peer, data) => {
        setTimeout(pong, lateMs, peer, data);
      },
    }),
    "ping.slow",
  ),
];

/** What shows with time, and what the path does. */
export const timeRows: readonly FaultRow[] = [...times, ...paths];
