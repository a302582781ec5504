import type { Clock, Payload, Socket, SocketEnd, SocketEvents } from "@afterclose/wire";
import { createLine, type Line } from "./line.ts";
import type { SimPeer, SimPeerState } from "./sim-peer.ts";

interface PairOptions {
  readonly clock: Clock;
  readonly latencyMs: number | (() => number);
  readonly closeTimeoutMs: number | undefined;
}

interface Pair {
  readonly socket: Socket;
  readonly peer: SimPeer;
  /** Lets the handshake travel to the far end. */
  arrive(then: (peer: SimPeer) => void): void;
}

const abnormal: SocketEnd = { code: 1006, reason: "", wasClean: false };

/** Two ends of one connection. The near end behaves as a host's WebSocket; the far end does what a test says. */
export function createPair(
  options: PairOptions,
  url: string,
  protocols: readonly string[],
  events: SocketEvents,
  lateEvents: SocketEvents,
): Pair {
  const { clock } = options;
  const up: Line = createLine(clock, options.latencyMs);
  const down: Line = createLine(clock, options.latencyMs);
  const received: Payload[] = [];
  const messageListeners: ((data: Payload) => void)[] = [];
  const endListeners: (() => void)[] = [];
  let near: SimPeerState = "handshake";
  let far: SimPeerState = "handshake";
  let answers = true;
  let pings = 0;
  let buffered = 0;
  let closeReceived: SimPeer["closeReceived"];
  let farClosed: { readonly code: number } | undefined;
  let giveUp = (): void => undefined;

  function endNear(end: SocketEnd): void {
    if (near === "ended") {
      return;
    }
    near = "ended";
    giveUp();
    events.ended(end);
  }

  function endFar(): void {
    if (far === "ended") {
      return;
    }
    far = "ended";
    for (const listener of endListeners) {
      listener();
    }
  }

  function whenOpen(tell: () => void): void {
    if (near === "open") {
      tell();
    }
  }

  function sendClose(code: number, reason: string): void {
    near = "closing";
    up.pass(() => {
      if (far === "ended") {
        return;
      }
      closeReceived = { code, reason };
      if (farClosed !== undefined) {
        endFar();
      } else if (answers) {
        far = "closing";
        peer.close(code, reason);
        endFar();
      }
    });
  }

  function hearClose(code: number, reason: string): void {
    if (near === "open") {
      sendClose(code, "");
    }
    endNear({ code, reason, wasClean: true });
  }

  const socket: Socket = {
    can: { ping: true, abort: true },
    isOpen: () => near === "open",
    send(data) {
      if (near !== "open") {
        return;
      }
      const bytes = sizeOf(data);
      buffered += bytes;
      up.pass(() => {
        buffered -= bytes;
        if (far !== "open") {
          return;
        }
        received.push(data);
        for (const listener of messageListeners) {
          listener(data);
        }
      });
    },
    close(code, reason = "") {
      if (near === "handshake") {
        near = "closing";
        up.pass(endFar);
        clock.after(0, () => {
          endNear(abnormal);
        });
      } else if (near === "open") {
        sendClose(code ?? 1005, reason);
        if (options.closeTimeoutMs !== undefined) {
          giveUp = clock.after(options.closeTimeoutMs, () => {
            up.pass(endFar);
            endNear(abnormal);
          });
        }
      }
    },
    abort() {
      if (near === "ended") {
        return;
      }
      near = "closing";
      up.pass(endFar);
      clock.after(0, () => {
        endNear(abnormal);
      });
    },
    ping() {
      whenOpen(() => {
        up.pass(() => {
          pings++;
          if (answers && far === "open") {
            peer.ping();
          }
        });
      });
    },
    bufferedBytes: () => buffered,
    progress: () => [0, buffered],
    setBinaryType: () => undefined,
  };

  const peer: SimPeer = {
    url,
    protocols,
    received,
    get state() {
      return far;
    },
    get closeReceived() {
      return closeReceived;
    },
    get pings() {
      return pings;
    },
    accept(protocol = "", extensions = "") {
      far = "open";
      down.pass(() => {
        if (near === "handshake") {
          near = "open";
          events.opened(protocol, extensions);
        }
      });
    },
    refuse(status, retryAfterMs) {
      const detail = { kind: "status" as const, status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
      endFar();
      down.pass(() => {
        endNear({ ...abnormal, detail });
      });
    },
    send(data) {
      down.pass(() => {
        whenOpen(() => {
          events.message(data);
        });
      });
    },
    close(code = 1005, reason = "") {
      farClosed = { code };
      far = "closing";
      down.pass(() => {
        hearClose(code, reason);
      });
    },
    ping() {
      down.pass(() => {
        whenOpen(() => {
          events.alive();
        });
      });
    },
    answer(on) {
      answers = on;
    },
    onMessage(listener) {
      messageListeners.push(listener);
    },
    onEnd(listener) {
      endListeners.push(listener);
    },
    fin() {
      endFar();
      down.pass(() => {
        endNear(abnormal);
      });
    },
    rst(errno = "ECONNRESET") {
      endFar();
      down.pass(() => {
        endNear({ ...abnormal, detail: { kind: "errno", errno } });
      });
    },
    vanish() {
      up.cut();
      down.cut();
    },
    delay(ms) {
      up.slow(ms);
      down.slow(ms);
    },
    pause(on) {
      up.hold(on);
    },
    late(tell) {
      tell(lateEvents);
    },
  };

  return {
    socket,
    peer,
    arrive(then) {
      up.pass(() => {
        if (near === "handshake") {
          then(peer);
        }
      });
    },
  };
}

function sizeOf(data: Payload): number {
  if (typeof data === "string") {
    return new TextEncoder().encode(data).length;
  }
  if ("byteLength" in data && typeof data.byteLength === "number") {
    return data.byteLength;
  }
  return "size" in data && typeof data.size === "number" ? data.size : 0;
}
