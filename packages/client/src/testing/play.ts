import {
  createSimNetwork,
  createVirtualClock,
  seeded,
  type SimNetwork,
  type SimPeer,
  type VirtualClock,
} from "@afterclose/sim";
import type { Chance, Clock } from "@afterclose/wire";
import type { ClientOptions, ProtocolsSource, UrlSource } from "../contract/options.ts";
import type { LifeEvent } from "../contract/life.ts";
import { WebSocket } from "../shell/web-socket.ts";

export const eventTypes = ["open", "message", "error", "close", "retrying", "stop", "drop"] as const;

export interface Play {
  readonly clock: VirtualClock;
  readonly net: SimNetwork;
  /** Each event in a few words, oldest first. */
  readonly log: string[];
  readonly socket: WebSocket;
  readonly live: (event: LifeEvent) => void;
  /** Whether the client still watches the page's life. */
  readonly watches: () => boolean;
  readonly last: () => SimPeer;
  /** The delays that the client decided on. */
  readonly delays: number[];
}

interface Setting extends Omit<ClientOptions, "ports"> {
  readonly url?: UrlSource;
  readonly protocols?: ProtocolsSource;
  readonly chance?: Chance;
  readonly onDial?: (peer: SimPeer) => void;
  readonly clock?: VirtualClock;
  /** The clock as the client sees it. Not set: as it is. */
  readonly use?: Clock;
}

/** One client on a network in memory, its events written down. */
export function play({
  url = "ws://host.test/room",
  protocols = [],
  chance = seeded(1),
  onDial,
  clock = createVirtualClock(),
  use = clock,
  ...options
}: Setting = {}): Play {
  const net = createSimNetwork({ clock, latencyMs: 5, ...(onDial && { onDial }) });
  const log: string[] = [];
  const delays: number[] = [];
  const listeners = new Set<(event: LifeEvent) => void>();
  const life = (tell: (event: LifeEvent) => void): (() => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  };
  const socket = new WebSocket(url, protocols, { ...options, ports: { clock: use, chance, dial: net.dial, life } });
  socket.addEventListener("open", () => log.push("open"));
  socket.addEventListener("message", ({ data }) => log.push(`message ${String(data)}`));
  socket.addEventListener("error", ({ error }) =>
    log.push(`error${error ? ` ${(error as { code: string }).code}` : ""}`),
  );
  socket.addEventListener("close", ({ code, ending, next }) => {
    log.push(`close ${String(code)} ${ending.cause} ${next.kind}`);
    if (next.kind !== "stop") {
      delays.push(next.afterMs);
    }
  });
  socket.addEventListener("retrying", ({ attempt }) => log.push(`retrying ${String(attempt)}`));
  socket.addEventListener("stop", ({ because }) => log.push(`stop ${because}`));
  socket.addEventListener("drop", ({ data, because }) => log.push(`drop ${data as string} ${because}`));
  return {
    clock,
    net,
    log,
    delays,
    socket,
    watches: () => listeners.size > 0,
    live: (event) => {
      for (const tell of [...listeners]) {
        tell(event);
      }
    },
    last: () => {
      const peer = net.peers.at(-1);
      if (peer === undefined) {
        throw new Error("nobody dialled");
      }
      return peer;
    },
  };
}
