import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { ServerCause } from "@afterclose/codes/causes";
import { heartbeatQuestion } from "@afterclose/wire";
import type { Connection } from "../lifecycle/connection.ts";
import type { Engine } from "../lifecycle/engine.ts";
import type { Outgoing, OutgoingMessage } from "../contract/host.ts";
import { assertCarried } from "../outbound/message-size.ts";
import { causeOfWsError } from "./ws-fault.ts";
import {
  closesByItself,
  hasTooManyPongs,
  restoreCloseTimer,
  socketOf,
  stopCloseTimer,
  streamOf,
  type WebSocketClass,
  type WsCopy,
} from "./ws-insides.ts";
import { askBeforeFrames, holdsFrames, type MayRead, readHeldFrames } from "./ws-receiver.ts";

const link: unique symbol = Symbol("afterclose.connection");
const raw: unique symbol = Symbol("afterclose.raw");
const pausedByApp: unique symbol = Symbol("afterclose.paused");
const isHeld: unique symbol = Symbol("afterclose.held");
const endWaits: unique symbol = Symbol("afterclose.end-waits");
const onSent: unique symbol = Symbol("afterclose.on-sent");
const faultCode: unique symbol = Symbol("afterclose.fault-code");

/** A WebSocket of `ws` which knows its connection. */
export interface Tracked extends WebSocket {
  [link]?: Connection<WebSocket> | undefined;
  [raw]?: Duplex | undefined;
  /** Not there before the application's first `pause()`, since most never call it. */
  [pausedByApp]?: boolean;
  /** Whether we have stopped reading, whatever the application does. */
  [isHeld]?: boolean;
  /** The peer sends nothing more, and some of what it sent has not been read. */
  [endWaits]?: (() => void) | undefined;
  /** Runs once when the next message that waited here has been compressed and written. */
  [onSent]?: (() => void) | undefined;
  /** What `ws` closes with for a fault of the peer's. */
  [faultCode]?: number | undefined;
}

type Done = (error?: Error) => void;

export function connectionOf(socket: WebSocket): Connection<WebSocket> | undefined {
  return (socket as Tracked)[link];
}

export function rawSocketOf(socket: WebSocket): Duplex | undefined {
  return (socket as Tracked)[raw];
}

/** From here on the socket's connection is known, and looked after. */
export function linkConnection(
  socket: WebSocket,
  connection: Connection<WebSocket>,
  stream: Duplex,
  halfClose: HalfClose,
): void {
  (socket as Tracked)[link] = connection;
  (socket as Tracked)[raw] = stream;
  halfClose.hear(stream);
  askBeforeFrames(socket, halfClose.mayRead);
}

/** Leaves the socket to `ws` as it would be without us. */
export function unlinkConnection(socket: WebSocket, halfClose: HalfClose): void {
  (socket as Tracked)[link] = undefined;
  const stream = streamOf(socket);
  if (stream !== undefined) {
    halfClose.unhear(stream);
  }
  restoreCloseTimer(socket);
}

/**
 * Hears of peers that send nothing more. `ws` closes for that, too, and then waits without end for a peer that does not
 * read. One listener for all streams takes the place of ws's own, which it calls: one more would make each list grow.
 */
export class HalfClose {
  readonly #onEnd: WsCopy["onEnd"];
  readonly #ours: WsCopy["onEnd"];
  /** Whether the next frame of a socket may be read. One for all sockets, as the listener is. */
  readonly mayRead: MayRead;

  constructor(copy: WsCopy, engine: Engine<WebSocket>) {
    const { onEnd } = copy;
    this.#onEnd = onEnd;
    this.mayRead = (socket) => {
      const connection = connectionOf(socket);
      return connection === undefined || engine.arrivals.mayRead(connection);
    };
    const ours = function (this: Duplex): void {
      const socket = socketOf(copy, this);
      const connection = socket === undefined ? undefined : connectionOf(socket);
      if (socket !== undefined && holdsFrames(socket)) {
        (socket as Tracked)[endWaits] = () => {
          ours.call(this);
        };
        return;
      }
      onEnd.call(this);
      if (connection !== undefined) {
        engine.peerCloses(connection);
      }
    };
    this.#ours = ours;
  }

  hear(stream: Duplex): void {
    stream.off("end", this.#onEnd).on("end", this.#ours);
  }

  unhear(stream: Duplex): void {
    if (stream.listeners("end").includes(this.#ours)) {
      stream.off("end", this.#ours).on("end", this.#onEnd);
    }
  }
}

/** The plain methods of `ws`, past what the tracked class puts before them. */
export interface PlainMethods {
  readonly send: (socket: WebSocket, message: OutgoingMessage) => void;
  readonly whenSent: (socket: WebSocket, run: () => void) => void;
  readonly close: (socket: WebSocket, code: number | undefined, reason: string) => void;
  readonly terminate: (socket: WebSocket) => void;
  /** What `ws` and the stream hold, without what waits here. */
  readonly heldBytes: (socket: WebSocket) => number;
  readonly pause: (socket: WebSocket) => void;
  /** Not against the application's own `pause()`. */
  readonly resume: (socket: WebSocket) => void;
}

export function plainMethodsOf(Base: WebSocketClass): PlainMethods {
  const { send, close, terminate, pause, resume } = Base.prototype as {
    send: (data: unknown, options: unknown, done: unknown) => void;
    close: (code?: number, reason?: string) => void;
    terminate: () => void;
    pause: () => void;
    resume: () => void;
  };
  const heldBytes = getterOf(Base.prototype as object, "bufferedAmount");
  return {
    send(socket, { data, options, done }) {
      // Only the compressor finishes at a time of its own.
      if (socket.extensions === "") {
        send.call(socket, data, options ?? {}, done);
        return;
      }
      send.call(socket, data, options ?? {}, (error?: Error) => {
        done?.(error);
        const run = (socket as Tracked)[onSent];
        (socket as Tracked)[onSent] = undefined;
        run?.();
      });
    },
    whenSent(socket, run) {
      (socket as Tracked)[onSent] = run;
    },
    close(socket, code, reason) {
      if (code === undefined) {
        close.call(socket);
      } else {
        close.call(socket, code, reason);
      }
      // Not where a Close has waited until nobody looks after it any more.
      if (connectionOf(socket) !== undefined) {
        stopCloseTimer(socket);
      }
    },
    terminate(socket) {
      terminate.call(socket);
    },
    heldBytes: (socket) => heldBytes(socket) as number,
    pause(socket) {
      (socket as Tracked)[isHeld] = true;
      pause.call(socket);
    },
    resume(socket) {
      const tracked = socket as Tracked;
      tracked[isHeld] = false;
      readHeldFrames(socket);
      if (holdsFrames(socket)) {
        return;
      }
      const end = tracked[endWaits];
      tracked[endWaits] = undefined;
      end?.();
      if (tracked[pausedByApp] !== true) {
        resume.call(socket);
      }
    },
  };
}

/** Reads a getter itself: past the one that the tracked class puts before it, for it is read for every message. */
function getterOf(prototype: object, name: string): (target: object) => unknown {
  for (let place: object | null = prototype; place !== null; place = Object.getPrototypeOf(place) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(place, name);
    if (descriptor?.get !== undefined) {
      return (target) => descriptor.get?.call(target) as unknown;
    }
  }
  return () => 0;
}

/** A class for `wss.options.WebSocket`: what the application calls and what `ws` emits passes through the engine. */
export function trackedClass(Base: WebSocketClass, engine: Engine<WebSocket>): WebSocketClass {
  // The shape of a class expression over an unknown base is more than the compiler can hold.
  const Parent = Base as new (...args: unknown[]) => WebSocket;
  const { sender } = engine;
  const guarded = (given: unknown): unknown =>
    typeof given === "function" ? sender.callbacks.guarded(given as Done) : given;

  class TrackedWebSocket extends Parent implements Tracked {
    [link]: Connection<WebSocket> | undefined = undefined;
    [raw]: Duplex | undefined = undefined;
    declare [faultCode]?: number | undefined;

    override send(data: unknown, optionsOrDone?: unknown, maybeDone?: unknown): void {
      const connection = this[link];
      if (connection === undefined || this.readyState !== this.OPEN) {
        super.send(data as never, optionsOrDone as never, maybeDone as never);
        return;
      }
      assertCarried(data);
      if (sender.passes(connection)) {
        if (optionsOrDone === undefined && maybeDone === undefined) {
          super.send(data as never);
        } else {
          super.send(data as never, guarded(optionsOrDone) as never, guarded(maybeDone) as never);
        }
        return;
      }
      const hasOptions = typeof optionsOrDone !== "function";
      const options = hasOptions ? optionsOrDone : undefined;
      const done = (hasOptions ? maybeDone : optionsOrDone) as Done | undefined;
      const payload = (typeof data === "number" ? String(data) : data) as Outgoing;
      const outcome = engine.send(connection, payload, options, done);
      if (outcome === "full" || outcome === "not-open" || outcome === "closed-slow-reader") {
        sender.callbacks.call(() => done?.(new Error(`The message was not sent: ${outcome}.`)));
      }
    }

    override close(code?: number, reason?: string | Buffer): void {
      const connection = this[link];
      const byItself = closesByItself(this);
      if (connection !== undefined && byItself === undefined && this.readyState === this.OPEN) {
        engine.close(connection, code, reason?.toString() ?? "");
        return;
      }
      const close = (): void => {
        super.close(code, reason);
        if (this[link] !== undefined) {
          stopCloseTimer(this);
        }
      };
      if (connection === undefined || byItself === undefined) {
        close();
        return;
      }
      this[faultCode] = byItself === "fault" ? code : undefined;
      engine.peerCloses(connection, close);
    }

    override terminate(): void {
      const connection = this[link];
      if (connection === undefined) {
        super.terminate();
        return;
      }
      engine.terminate(connection, hasTooManyPongs(this) ? "limit.slow-reader" : "server.closed");
    }

    override pause(): void {
      (this as Tracked)[pausedByApp] = true;
      super.pause();
    }

    override resume(): void {
      (this as Tracked)[pausedByApp] = false;
      if ((this as Tracked)[isHeld] !== true) {
        super.resume();
      }
    }

    override emit(event: string | symbol, ...args: unknown[]): boolean {
      const connection = this[link];
      if (connection !== undefined && !note(engine, connection, this, event, args[0], args[1])) {
        return false;
      }
      return super.emit(event, ...(args as []));
    }
  }
  // All that the kernel does not have yet: what `ws` holds, and what waits here. Their types call it a plain property.
  const heldBytes = getterOf(Base.prototype as object, "bufferedAmount");
  Object.defineProperty(TrackedWebSocket.prototype, "bufferedAmount", {
    configurable: true,
    enumerable: true,
    get(this: Tracked) {
      return (heldBytes(this) as number) + (this[link]?.queue?.wireBytes ?? 0);
    },
  });
  return TrackedWebSocket;
}

/** Takes note of what `ws` emits. False where the application is not to hear of it. */
function note(
  engine: Engine<WebSocket>,
  connection: Connection<WebSocket>,
  socket: Tracked,
  event: string | symbol,
  first: unknown,
  second: unknown,
): boolean {
  switch (event) {
    case "message":
      return (
        !(second === false && engine.arrivals.answers(connection, textOf(first))) && engine.arrivals.heard(connection)
      );
    case "ping":
    case "pong":
      engine.arrivals.alive(connection);
      return true;
    case "error":
      noteError(engine, connection, first);
      // Without a listener, an EventEmitter would throw what one peer did at the whole process.
      return socket.listenerCount("error") > 0;
    case "close":
      noteEnd(engine, connection, socket, first as number, second as Buffer);
  }
  return true;
}

/** Only of what is as long as a question: most messages are not looked at. */
function textOf(data: unknown): string | undefined {
  return Buffer.isBuffer(data) && data.length === heartbeatQuestion.length ? data.toString("latin1") : undefined;
}

function noteError(engine: Engine<WebSocket>, connection: Connection<WebSocket>, error: unknown): void {
  const fault: ServerCause | undefined = causeOfWsError(error);
  if (fault !== undefined) {
    engine.faulted(connection, fault);
  }
}

function noteEnd(
  engine: Engine<WebSocket>,
  connection: Connection<WebSocket>,
  socket: Tracked,
  code: number,
  reason: Buffer,
): void {
  const stream = socket[raw];
  const failure = stream?.errored as NodeJS.ErrnoException | null | undefined;
  engine.ended(connection, {
    closeReceived: code === 1006 ? undefined : { code, reason: reason.toString() },
    errno: failure?.code,
    fin: stream?.readableEnded === true,
    codeSent: socket[faultCode],
  });
}
