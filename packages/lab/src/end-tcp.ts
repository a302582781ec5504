import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";

// A TLS socket cannot reset; the TCP socket under it can.
const under = new WeakMap<Duplex, Socket>();

/** Remembers which TCP socket carries a TLS one. */
export function carriedBy(secure: Duplex, tcp: Socket): void {
  under.set(secure, tcp);
}

/** Ends TCP with an RST, where the host lets us; else it just drops the connection. */
export function resetTcp(socket: Duplex): void {
  const tcp = under.get(socket) ?? socket;
  if (tcp instanceof Socket && !(tcp instanceof TLSSocket)) {
    tcp.resetAndDestroy();
  }
  socket.destroy();
}

/** Keeps reading what nobody wants, so that unread bytes do not turn our FIN into an RST. */
export function finTcp(socket: Duplex): void {
  socket.resume();
  socket.end();
}
