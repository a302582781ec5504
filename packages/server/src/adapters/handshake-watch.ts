import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Handshake } from "../admission/admission.ts";
import type { ServerCause } from "@afterclose/codes/causes";
import { causeOfErrno } from "../endings/classify.ts";
import type { Engine } from "../lifecycle/engine.ts";
import { refuseWithStatus } from "./http-refusal.ts";

// RFC 6455 §4.1: a client waits for the answer before it sends anything, so what comes before is little or malice.
const mostEarlyBytes = 16 * 1024;

/** Ends the handshake when the client leaves, the time is up or it is called off; returns what stops watching, and leaves it paused. */
export function watchHandshake(
  socket: Duplex,
  engine: Engine<WebSocket>,
  handshake: Handshake,
  lateCause: ServerCause,
  ended: () => void,
): () => void {
  const early: Buffer[] = [];
  let earlyBytes = 0;
  // A FIN shows only to who reads, and this socket may stay open in one direction: Node's HTTP server asked for that.
  const read = (chunk: Buffer): void => {
    early.push(chunk);
    earlyBytes += chunk.length;
    if (earlyBytes >= mostEarlyBytes) {
      socket.pause();
    }
  };
  const left = (): void => {
    stop();
    const errno = errnoOf(socket);
    engine.failHandshake(handshake, errno === undefined ? "handshake.aborted" : causeOfAbort(errno), errno);
    socket.destroy();
    ended();
  };
  const refuse = (cause: ServerCause, retryAfterMs: number): void => {
    stop();
    engine.failHandshake(handshake, cause, "503");
    refuseWithStatus(socket, 503, retryAfterMs);
    ended();
  };
  const cancel = engine.after(engine.handshakeLeftMs(handshake), () => {
    refuse(lateCause, engine.retryAfterMs());
  });
  handshake.callOff = () => {
    const { cause = lateCause, retryAfterMs = engine.retryAfterMs() } = engine.judgePrincipal({}) ?? {};
    refuse(cause, retryAfterMs);
  };
  const stop = (): void => {
    cancel();
    handshake.callOff = undefined;
    socket.off("data", read).off("end", left).off("close", left).pause();
    if (early.length > 0 && !socket.readableEnded && !socket.destroyed) {
      socket.unshift(Buffer.concat(early.splice(0)));
    }
  };
  socket.on("data", read).once("end", left).once("close", left);
  return stop;
}

export function errnoOf(socket: Duplex): string | undefined {
  return (socket.errored as NodeJS.ErrnoException | null | undefined)?.code;
}

function causeOfAbort(errno: string): ServerCause {
  return causeOfErrno(errno) === "tcp.reset" ? "handshake.aborted" : causeOfErrno(errno);
}
