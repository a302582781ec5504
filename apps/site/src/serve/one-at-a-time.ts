import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

// So many may be sent ahead; who sends more is read on once they are answered.
const mostAhead = 64;

/**
 * Answers the requests of one connection one after the other. What is sent ahead of its turn (RFC 9112 §9.3.2) opens no
 * file before that, and is forgotten with its connection: Node tells no end of an answer whose turn never came.
 */
export function oneAtATime(handler: Handler): Handler {
  const lines = new WeakMap<Socket, (() => void)[]>();

  const next = (socket: Socket, ahead: (() => void)[]): void => {
    const run = socket.destroyed ? undefined : ahead.shift();
    if (run === undefined) {
      lines.delete(socket);
    } else {
      run();
    }
    if (ahead.length === 0 && socket.isPaused()) {
      socket.resume();
    }
  };

  return (request, response) => {
    const { socket } = request;
    const ahead = lines.get(socket);
    const begin = (mine: (() => void)[]): void => {
      response.once("close", () => {
        next(socket, mine);
      });
      handler(request, response);
    };
    if (ahead === undefined) {
      const mine: (() => void)[] = [];
      lines.set(socket, mine);
      begin(mine);
      return;
    }
    ahead.push(() => {
      begin(ahead);
    });
    if (ahead.length >= mostAhead) {
      socket.pause();
    }
  };
}
