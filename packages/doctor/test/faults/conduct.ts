import type { CauseId } from "@afterclose/codes";
import {
  echo,
  http,
  openPeer,
  page,
  pong,
  row,
  websocket,
  type Conduct,
  type FaultRow,
  type Peer,
} from "./endpoint.ts";
import { after, closing, fin, idles, nothing, rst, watched } from "./behaviour.ts";

/** How late the slow endpoints answer. */
const late = { pongMs: 2000, handshakeMs: 3000 };

const codes: readonly (readonly [code: number, reason: string, causes: readonly CauseId[]])[] = [
  [1000, "", ["server.closed", "peer.closed"]],
  [1001, "", ["server.closed", "peer.closed", "drain.shutdown"]],
  [1001, "Server is shutting down", ["drain.shutdown", "server.closed"]],
  [1002, "Invalid frame header", ["peer.error"]],
  [1000, "Max connection duration reached", ["lifetime.max"]],
  [1008, "", ["peer.refused"]],
  [1008, "Invalid API key", ["auth.refused", "auth.required"]],
  [1008, "Missing access token", ["auth.required", "auth.refused"]],
  [1008, "Too many connections", ["limit.connections"]],
  [1008, "Origin https://x is not in the allow list", ["handshake.origin"]],
  [1008, "CSRF check failed", ["peer.refused", "handshake.origin", "auth.refused"]],
  [1008, "jwt expired", ["auth.expired"]],
  [1011, "", ["server.error", "peer.error"]],
  [1011, "Unexpected condition: database is down", ["server.error", "peer.error"]],
  [1012, "", ["drain.restart"]],
  [1013, "", ["shed.admission", "shed.overload"]],
  [1013, "Server at capacity", ["shed.admission", "shed.overload"]],
  [1014, "", ["handshake.bad-gateway", "peer.error"]],
  [3000, "Unauthorized", ["auth.required", "auth.refused"]],
  [3003, "Forbidden", ["auth.refused", "peer.refused"]],
  [3008, "Timeout", ["heartbeat.timeout", "auth.timeout", "idle.timeout", "client.timeout"]],
  [4000, "", ["server.closed", "peer.closed", "unknown"]],
  [4001, "Not authenticated", ["auth.required", "auth.refused"]],
  [4003, "Session expired", ["auth.expired"]],
  [4029, "Rate limit exceeded, slow down", ["limit.rate"]],
  [4290, "Too many requests", ["limit.rate", "handshake.rate-limited"]],
  [4401, "", ["auth.required", "auth.refused", "server.closed", "peer.closed"]],
  [4999, "maintenance window", ["drain.shutdown", "server.closed", "peer.closed"]],
];

const atOnce: readonly FaultRow[] = [
  ...codes.map(([code, reason, causes]) =>
    row(`${String(code)} "${reason}" as soon as it is open`, websocket({ onOpen: closing(code, reason) }), causes),
  ),
  row("a FIN as soon as it is open", websocket({ onOpen: fin }), ["tcp.fin", "server.crash"]),
  row("a reset as soon as it is open", websocket({ onOpen: rst }), ["tcp.reset", "server.crash"]),
  row(
    "a Close without a code",
    websocket({
      onOpen: (peer) => {
        peer.raw(0x88, 0);
        peer.fin();
      },
    }),
    ["close.no-status", "server.closed", "peer.closed"],
  ),
];

const onWords: readonly FaultRow[] = [
  row("a reset at the given message", websocket({ onMessage: rst }), ["tcp.reset", "server.crash"], {
    options: { message: "hello" },
    needsOptions: true,
  }),
  row("a FIN at each ping", websocket({ onPing: fin }), ["tcp.fin", "server.crash"]),
  row(
    "1002 at each ping, of a library that does not know pings",
    websocket({ onPing: closing(1002, "Unknown opcode 9") }),
    ["peer.error"],
  ),
  row("1011 at the first message", websocket({ onMessage: closing(1011, "Internal server error") }), [
    "server.error",
    "peer.error",
  ]),
  row("1009 at a message of a few bytes", websocket({ onMessage: closing(1009, "Message too big") }), [
    "limit.message-size",
    "peer.error",
  ]),
  row("pings that nobody answers", websocket({ onPing: nothing }), "ping.unanswered"),
  row(
    "pings answered with another payload",
    websocket({
      onPing: (peer) => {
        pong(peer, Buffer.from("zzzz"));
      },
    }),
    ["ping.unanswered", "protocol.bad-frame"],
  ),
  row(
    "pings answered with an empty pong",
    websocket({
      onPing: (peer) => {
        pong(peer, Buffer.alloc(0));
      },
    }),
    ["ping.unanswered", "protocol.bad-frame"],
  ),
  row(
    "pings answered with a text",
    websocket({
      onPing: (peer) => {
        peer.text("pong");
      },
    }),
    "ping.unanswered",
  ),
  row(
    "pongs that come two seconds late",
    websocket({
      onPing: (peer, data) => {
        setTimeout(pong, late.pongMs, peer, data);
      },
    }),
    "ping.slow",
  ),
  row(
    "a process that hangs once it is open",
    websocket({ onMessage: nothing, onPing: nothing, onClose: nothing }),
    "server.stuck",
  ),
  row("a process that hangs, and answers only the Close", websocket({ onMessage: nothing, onPing: nothing }), [
    "ping.unanswered",
    "server.stuck",
  ]),
  row(
    "a handshake after three seconds",
    http((request, socket, nth) => {
      setTimeout(openPeer, late.handshakeMs, {}, request, socket, nth);
    }),
    "handshake.slow",
  ),
  row(
    "a login that is awaited for a second",
    websocket(after(1000, closing(1008, "Authentication timeout"))),
    "auth.timeout",
  ),
  row(
    "a login that is awaited, with a code of its own",
    websocket(after(900, closing(4408, "Login timeout"))),
    "auth.timeout",
  ),
  row(
    "silence that is not liked, in words",
    websocket(idles(900, "all", closing(1001, "Idle timeout"))),
    "idle.timeout",
  ),
  row("a session that ends in words", websocket(after(1100, closing(1008, "token has expired"))), "auth.expired"),
  row("a crash a second after it was open", websocket(after(1000, fin)), [
    "lifetime.max",
    "tcp.fin",
    "server.crash",
    "idle.timeout",
  ]),
];

const flood = (): (() => Conduct) => () => {
  const counts = new WeakMap<Peer, number>();
  return {
    onMessage: (peer, data, isText) => {
      const count = (counts.get(peer) ?? 0) + 1;
      counts.set(peer, count);
      if (count > 5) {
        peer.close(1008, "Message rate limit exceeded");
      } else {
        echo(peer, data, isText);
      }
    },
  };
};
const sizes = (most: number, isOver: (peer: Peer) => void, kind: "text" | "binary" | "all" = "all") =>
  websocket({
    onMessage: (peer, data, isText) => {
      const counts = kind === "all" || (kind === "text") === isText;
      if (counts && data.length > most) {
        isOver(peer);
      } else {
        echo(peer, data, isText);
      }
    },
  });
const probed: Partial<FaultRow> = { options: { probeLimits: true }, needsOptions: true };

const limits: readonly FaultRow[] = [
  row("no message over 1,024 bytes, with 1009", sizes(1024, closing(1009)), "limit.message-size", probed),
  row(
    "no text over 65,536 bytes, with 1009",
    sizes(65_536, closing(1009, "Max frame length of 65536 has been exceeded."), "text"),
    "limit.message-size",
    probed,
  ),
  row("no message over 131,072 bytes, with a reset", sizes(131_072, rst), "limit.message-size", probed),
  row("no message over 32,768 bytes, with a FIN", sizes(32_768, fin), "limit.message-size", probed),
  row(
    "no binary message over 10,000 bytes, with 1003",
    sizes(10_000, closing(1003), "binary"),
    "limit.message-size",
    probed,
  ),
  row("five messages for a connection, then 1008", websocket(flood()), "limit.rate", watched(6000)),
  row(
    "one connection for an address, told with 1008",
    websocket({
      onOpen: (peer) => {
        if (peer.nth > 1) {
          peer.close(1008, "Too many connections from your IP");
        }
      },
    }),
    "limit.connections",
  ),
  row(
    "one connection for an address, told with a reset of the handshake",
    http((request, socket, nth) => {
      if (nth > 1) {
        socket.resetAndDestroy();
      } else {
        openPeer({}, request, socket, nth);
      }
    }),
    ["limit.connections", "handshake.aborted", "tcp.reset"],
    watched(3000),
  ),
  row(
    "three connections at most, told with 503",
    () => {
      let open = 0;
      return http((request, socket, nth) => {
        if (open >= 3) {
          socket.end(page("503 Service Unavailable", [], "connection limit reached"));
          return;
        }
        open += 1;
        socket.once("close", () => {
          open -= 1;
        });
        openPeer({}, request, socket, nth);
      })();
    },
    ["limit.connections", "handshake.unavailable"],
    watched(3000),
  ),
];

/** How a server behaves once a connection is open. */
export const conductRows: readonly FaultRow[] = [...atOnce, ...onWords, ...limits];
