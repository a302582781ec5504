import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

// So many requests and handshakes are answered in one turn; who comes after them is read in the next.
const requestsAtOnce = 64;

/**
 * Keeps a burst of requests on many connections from holding everybody else up: once a turn has had its share, the
 * connections whose requests were not read yet wait for the next. Returns the way back.
 */
export function shareTurns(server: Server): () => void {
  const plain = new Set<Duplex>();
  let waiting: Duplex[] = [];
  let requests = 0;

  const onConnection = (socket: Duplex): void => {
    plain.add(socket);
    socket.once("close", () => plain.delete(socket));
  };
  const nextTurn = (): void => {
    requests = 0;
    const paused = waiting;
    waiting = [];
    for (const socket of paused) {
      socket.resume();
    }
  };
  const count = (): void => {
    requests += 1;
    if (requests === 1) {
      setImmediate(nextTurn);
    }
    if (requests === requestsAtOnce) {
      waiting = [...plain].filter((socket) => !socket.isPaused());
      for (const socket of waiting) {
        socket.pause();
      }
    }
  };
  const onUpgrade = (_request: IncomingMessage, socket: Duplex): void => {
    plain.delete(socket);
    waiting = waiting.filter((one) => one !== socket);
    count();
  };
  server.on("connection", onConnection).on("request", count).prependListener("upgrade", onUpgrade);
  return () => {
    server.off("connection", onConnection).off("request", count).off("upgrade", onUpgrade);
    nextTurn();
    plain.clear();
  };
}
